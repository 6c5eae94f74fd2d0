/** Decides which steps lead from an empty installation to a first paper, which of them are done, and where each is done. */
import type { Role } from '../../platform/auth/role.js';
import type { Offer, Offers } from '../frame/offer.js';
import { projectPath } from '../frame/project-parts.js';
import { listOffer } from '../lists/list-words.js';
import type { SET_UP } from './administration.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type SetUp = AnswerTo<typeof SET_UP>;

export interface Step {
  readonly title: string;
  readonly text: string;
  readonly done: boolean;
  /** Where it is done; none: somebody else has to do it. */
  readonly offers: readonly Offer[];
  /** Who does it. */
  readonly who: string;
}

const NEEDED: readonly `${Role}`[] = ['SECRETARY', 'DIRECTOR', 'PROJECT_LEAD'];

/** So many people are named at most. */
const MOST_LINKS = 6;

const to = (text: string, href: string): Offer[] => [{ text, href }];

/** The pages of those who have a needed role, where a link to sign in by is made. */
function linksFor({ people, roleGrants = [] }: SetUp): Offer[] {
  const holders = new Set(roleGrants.filter(({ role }) => NEEDED.includes(role)).map(({ personId }) => personId));
  const found = people.filter(({ id }) => holders.has(id)).slice(0, MOST_LINKS);
  return found.flatMap(({ id, name }) => to(`Make a link for ${name}`, `/administration/people/${id}#sign-in`));
}

/** The steps in their order. @param secretary whether whoever looks keeps the meetings of boards */
export function setUpSteps(asked: SetUp, offer: Offers, secretary: boolean): readonly Step[] {
  const [project] = asked.projects;
  const board = asked.bodies.find(({ kind }) => kind === 'DECIDING');
  const held = new Set(asked.roleGrants?.map(({ role }) => role));
  const administrator = 'Administrator or secretary';
  const plan = project ? projectPath(project.code, 'plan') : null;
  return [
    {
      title: 'Your organisation',
      text: 'Add the body that you work for, then partners as you need them.',
      done: asked.organisations.length > 0,
      offers: [...offer('addOrganisation', 'Add an organisation', {}), ...listOffer(offer, 'organisations')],
      who: administrator,
    },
    {
      title: 'People',
      text: 'Add the secretary with the role, then the director and the project lead. A file can give roles and sign-in names as well.',
      done: asked.people.length >= 4,
      offers: [...offer('addPerson', 'Add a person', {}), ...listOffer(offer, 'people')],
      who: administrator,
    },
    {
      title: 'A programme',
      text: 'A programme holds projects that report to the same board.',
      done: asked.programmes.length > 0,
      offers: offer('startProgramme', 'Start a programme', {}),
      who: administrator,
    },
    {
      title: 'A project',
      text: 'Give it a start, a lead and the director who is responsible for it.',
      done: project !== undefined,
      offers: offer('startProject', 'Start a project', {}),
      who: administrator,
    },
    {
      title: 'Roles and sign-in links',
      text: 'The project gives its lead and its director their roles. Make a link for each person to sign in by.',
      done: asked.roleGrants
        ? NEEDED.every((role) => held.has(role))
        : asked.people.filter((one) => one.hasAccount).length >= 4,
      offers: asked.roleGrants ? [...linksFor(asked), ...to('Open the people', '/administration/people')] : [],
      who: 'Administrator',
    },
    {
      title: 'The board and its next meeting',
      text: 'Set up the board, then plan its next meeting.',
      done: board !== undefined && board.meetings.nodes.length > 0,
      offers: !secretary
        ? []
        : board
          ? offer('planMeeting', 'Plan a meeting', { bodyCode: board.code })
          : offer('establishBody', 'Set up the board', {}),
      who: 'Secretary',
    },
    {
      title: 'The first plan',
      text: 'Add stages, tasks and milestones, and link each to what comes before it.',
      done: (project?.milestones.totalCount ?? 0) > 0,
      offers: plan ? to('Open the plan', plan) : [],
      who: 'Project lead',
    },
    {
      title: 'The first baseline',
      text: 'Record the decision that approves the plan. The lead proposes the baseline, the director approves it.',
      done: (project?.plan.baselines.length ?? 0) > 0,
      offers:
        plan && (project?.milestones.totalCount ?? 0) > 0
          ? [
              ...(secretary && board ? offer('recordDecision', 'Record the decision', { bodyCode: board.code }) : []),
              ...to('Open the plan', plan),
            ]
          : [],
      who: 'Secretary, project lead and director',
    },
    {
      title: 'The first paper',
      text: 'Compose it for the meeting. The page lists what is missing before it can be issued.',
      done: asked.boardPapers.nodes.length > 0,
      offers: offer('composeBoardPaper', 'Compose a paper', {}),
      who: 'Secretary',
    },
  ];
}
