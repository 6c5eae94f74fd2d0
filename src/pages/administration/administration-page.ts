/** Decides what the overview of administration leads to: groups of what an administrator sees to, with how much there is of each. */
import type { Operation } from '../../platform/auth/policy.js';
import type { Offers } from '../frame/offer.js';
import type { AnswerTo } from '../frame/question.js';
import { counted } from '../frame/words.js';
import { listOffer } from '../lists/list-words.js';
import type { OVERVIEW } from './administration.graphql.js';

interface Way {
  readonly href: string;
  readonly text: string;
  readonly note: string;
  /** What one has to be allowed to be led there; left out: all who administer. */
  readonly needs?: Operation;
}

/** @param may whether the reader may do it */
export function administrationPage(
  answer: AnswerTo<typeof OVERVIEW>,
  offer: Offers,
  may: (what: Operation) => boolean,
) {
  const { people, able, organisations, bodies, programmes, projects, organisationRiskScale } = answer;
  const group = (title: string, ways: readonly Way[], actions: ReturnType<Offers>) => ({
    title,
    ways: ways.filter(({ needs }) => needs === undefined || may(needs)),
    actions,
  });
  return {
    area: 'administration',
    groups: [
      group(
        'People and organisations',
        [
          { href: PEOPLE_PATH, text: 'People', note: counted(people.totalCount, 'person', 'people') },
          { href: ORGANISATIONS_PATH, text: 'Organisations', note: counted(organisations.totalCount, 'organisation') },
        ],
        [
          ...offer('addPerson', 'Add a person', {}),
          ...offer('addOrganisation', 'Add an organisation', {}),
          ...listOffer(offer, 'people'),
          ...listOffer(offer, 'organisations'),
        ],
      ),
      group(
        'Access',
        [
          {
            ...{ href: `${PEOPLE_PATH}?access=yes`, text: 'People who can sign in' },
            note: `${able.totalCount} of ${people.totalCount}. Roles, links, tokens and accounts are on the page of each person.`,
          },
          { href: `${PEOPLE_PATH}?access=no`, text: 'People who cannot sign in', note: 'They have no role.' },
        ],
        [],
      ),
      group(
        'Programmes and projects',
        [
          {
            ...{ href: '/administration/projects', text: 'Programmes and projects' },
            note: `${counted(programmes.totalCount, 'programme')}, ${counted(projects.totalCount, 'project')}`,
          },
          { href: '/set-up', text: 'Set up', note: 'What is missing for a first paper.' },
        ],
        [...offer('startProgramme', 'Start a programme', {}), ...offer('startProject', 'Start a project', {})],
      ),
      group(
        'Boards, papers and rules',
        [
          ...bodies.map(({ code, name }) => ({
            ...{ href: `/bodies/${encodeURIComponent(code)}/house-style`, text: `House style of ${name}` },
            note: 'How its papers look, and their standing texts.',
          })),
          {
            ...{ href: '/administration/retention', text: 'Retention' },
            note: 'How long details are kept, and what is due for a review.',
          },
          {
            ...{ href: '/administration/erasures', text: 'Erasures' },
            note: 'Words and details that people asked to have erased.',
          },
          {
            ...{ href: '/administration/processing', text: 'Record of processing' },
            note: 'What details of people are kept, and for what.',
          },
        ],
        [
          ...offer('establishBody', 'Add a board, committee or steering group', {}),
          ...offer('setRiskScale', 'Set the risk scale', {
            expectedVersion: organisationRiskScale.organisationVersion,
          }),
        ],
      ),
      group(
        'Checks and connections',
        [
          {
            ...{ href: '/account/access-events', text: 'Access events', needs: 'accessEvents' as const },
            note: 'Who signed in, who tried, and whose access changed.',
          },
          {
            ...{ href: '/administration/record', text: 'Check the record' },
            note: 'Whether anybody has altered it outside the tracker.',
          },
          {
            ...{ href: '/administration/mail', text: 'E-mail', needs: 'mailMessages' as const },
            note: 'What was sent and what failed.',
          },
          {
            ...{ href: '/administration/webhooks', text: 'Webhooks', needs: 'webhooks' as const },
            note: 'Other programs that are told of changes.',
          },
          { href: '/administration/export', text: 'Export', note: 'The record as open files.' },
          {
            ...{ href: '/administration/settings', text: 'Settings', needs: 'settings' as const },
            note: 'What this installation runs with.',
          },
        ],
        [],
      ),
    ],
  };
}

export const PEOPLE_PATH = '/administration/people';
export const ORGANISATIONS_PATH = '/administration/organisations';
