/** Decides who may do what: the one table of operations and roles, and the questions asked of it. */

import { AppError } from '../graphql/errors.js';
import { type Actor } from './actor.js';
import { ALL_ROLES, Role } from './role.js';

/** PUBLIC: everyone. SIGNED_IN: whoever has a valid token, with or without a role. */
export type Party = Role | 'PUBLIC' | 'SIGNED_IN';

export interface Rule {
  readonly parties: readonly Party[];
  /** What the rule cannot say and the service sees to. */
  readonly note: string;
}

const { ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD } = Role;
const READERS: readonly Party[] = ALL_ROLES;

const OWN_PROJECTS = 'Only of projects the actor may read.';
const OF_THE_PROJECT = 'Of the project the role is held for.';
const OWN_TOKENS = 'Of oneself; an administrator of anybody.';
const PUBLISHED =
  'The public see issued papers that are open; all others only secretaries, administrators and directors of every project in them.';

const rule = (parties: readonly Party[], note = ''): Rule => ({ parties, note });

/** Every operation of the interface. What is not in it is refused. */
export const POLICY = {
  // Queries
  me: rule(['PUBLIC']),
  programmes: rule(READERS),
  programme: rule(READERS),
  projects: rule(READERS, OWN_PROJECTS),
  project: rule(READERS, OWN_PROJECTS),
  organisations: rule(READERS),
  people: rule(READERS),
  journal: rule([ADMINISTRATOR, SECRETARY]),
  previewPlan: rule(READERS, OWN_PROJECTS),
  previewCalendar: rule(READERS, OWN_PROJECTS),
  previewMilestoneReport: rule(READERS, OWN_PROJECTS),
  previewTaskReport: rule(READERS, OWN_PROJECTS),
  compareBaselines: rule(READERS, OWN_PROJECTS),
  boardPapers: rule(['PUBLIC'], PUBLISHED),
  boardPaper: rule(['PUBLIC'], PUBLISHED),
  verifyBoardPaper: rule(['PUBLIC'], PUBLISHED),
  accessTokens: rule(['SIGNED_IN'], OWN_TOKENS),
  roleGrants: rule([ADMINISTRATOR]),

  // Mutations
  addOrganisation: rule([ADMINISTRATOR, SECRETARY]),
  amendOrganisation: rule([ADMINISTRATOR, SECRETARY]),
  addPerson: rule([ADMINISTRATOR, SECRETARY]),
  amendPerson: rule([ADMINISTRATOR, SECRETARY]),
  grantRole: rule([ADMINISTRATOR]),
  withdrawRole: rule([ADMINISTRATOR], 'Never the last administrator.'),
  issueAccessToken: rule(['SIGNED_IN'], OWN_TOKENS),
  revokeAccessToken: rule(['SIGNED_IN'], OWN_TOKENS),
  issueSignInLink: rule([ADMINISTRATOR]),
  setPassword: rule(['SIGNED_IN'], 'Of oneself.'),
  signOutEverywhere: rule(['SIGNED_IN'], 'Of oneself.'),
  startProgramme: rule([ADMINISTRATOR, SECRETARY]),
  startProject: rule([ADMINISTRATOR, SECRETARY]),
  amendProject: rule([ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  recordNarrative: rule([ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  setReportingDate: rule([ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  revisePlan: rule([PROJECT_LEAD], OF_THE_PROJECT),
  changeCalendar: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportMilestone: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportTask: rule([PROJECT_LEAD], OF_THE_PROJECT),
  approveBaseline: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  composeBoardPaper: rule([SECRETARY]),
  editBoardPaper: rule([SECRETARY]),
  clearBoardPaper: rule([DIRECTOR], 'Director of every project in the paper.'),
  issueBoardPaper: rule([SECRETARY]),
  considerBoardPaper: rule([SECRETARY]),
  withdrawBoardPaper: rule([SECRETARY]),

  // outputs

  // pilots
  identifyPilot: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendPilot: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportPilot: rule([PROJECT_LEAD], OF_THE_PROJECT),

  // stakeholders

  // evidence

  // feedback

  // adoption

  // risks

  // meetings

  // steering-group

  // board

  // Subscriptions
  planChanged: rule(READERS, OWN_PROJECTS),
} as const satisfies Readonly<Record<string, Rule>>;

export type Operation = keyof typeof POLICY;

/** Whether a name is an operation that the table knows. */
export function isOperation(name: string): name is Operation {
  return Object.hasOwn(POLICY, name);
}

/**
 * Whether the actor may do it: with a project, there; without one, anywhere at all.
 * A role held everywhere counts for every project.
 */
export function may(actor: Actor, operation: Operation, projectId?: string): boolean {
  const parties: readonly Party[] = POLICY[operation].parties;
  if (parties.includes('PUBLIC')) return true;
  if (parties.includes('SIGNED_IN') && actor.personId !== null) return true;
  return actor.grants.some((grant) => parties.includes(grant.role) && reaches(grant.projectId, projectId));
}

function reaches(held: string | null, asked: string | undefined): boolean {
  return held === null || asked === undefined || held === asked;
}

/**
 * @throws AppError UNAUTHENTICATED for somebody without a token, FORBIDDEN for a person without the role
 */
export function requireMay(actor: Actor, operation: Operation, projectId?: string): void {
  if (may(actor, operation, projectId)) return;
  if (actor.personId === null) {
    throw new AppError(
      'UNAUTHENTICATED',
      `${operation} needs an access token: send it as "Authorization: Bearer <token>".`,
    );
  }
  const roles = POLICY[operation].parties.join(', ');
  const where = projectId === undefined ? '' : ' for this project';
  throw new AppError('FORBIDDEN', `${operation} is for ${roles}; ${actor.personName} holds no such role${where}.`);
}

/** The projects whose record the actor may read. A role for a project, whichever it is, lets its holder read it. */
export function readableProjects(actor: Actor): 'ALL' | ReadonlySet<string> {
  const ids = actor.grants.map((grant) => grant.projectId);
  return ids.includes(null) ? 'ALL' : new Set(ids.filter((id) => id !== null));
}

/** Whether the actor may read one project. */
export function mayRead(actor: Actor, projectId: string): boolean {
  const readable = readableProjects(actor);
  return readable === 'ALL' || readable.has(projectId);
}

/** Whether the actor is an administrator. */
export function isAdministrator(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.role === ADMINISTRATOR);
}
