/** Decides who may do what: the one table of operations and roles, and the questions asked of it. */

import { AppError } from '../graphql/errors.js';
import { type Actor, actsInPerson } from './actor.js';
import { ALL_ROLES, Role } from './role.js';

/** PUBLIC: everyone. SIGNED_IN: whoever has a valid token, with or without a role. */
export type Party = Role | 'PUBLIC' | 'SIGNED_IN';

export interface Rule {
  readonly parties: readonly Party[];
  /** What the rule cannot say and the service sees to. */
  readonly note: string;
  /** Only the person themselves does it: signed in, or by a token of their own making. */
  readonly inPerson: boolean;
}

const { ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD, REVIEWER } = Role;
const READERS: readonly Party[] = ALL_ROLES;

const OWN_PROJECTS = 'Only of projects the actor may read.';
const OF_THE_PROJECT = 'Of the project the role is held for.';
const OWN_CHALLENGES = 'Only of those that the actor raised.';
const OWN_TOKENS = 'Of oneself; an administrator of anybody.';
const OF_MEMBERS =
  'A person who was let act for a member of the partnership, by somebody else, whatever the role; nobody else.';
const PUBLISHED =
  'The public see issued papers that are open; all others only secretaries, administrators and directors of every project in them.';
const OF_ONESELF = 'Of oneself alone, at meetings one may read; at those of no project by a role held everywhere.';
const BODIES = 'Of bodies of no project everybody with a role; of the others who may read the project.';
const DECISIONS =
  'Of bodies one may read, and about projects one may read or about none; closed ones as their items are.';
const OF_BODY =
  'A project lead of the project’s own; what belongs to no project is for those who hold a role everywhere.';

const rule = (parties: readonly Party[], note = ''): Rule => ({ parties, note, inPerson: false });
/** What somebody answers for by name: no token that another issued does it. */
const inPerson = (parties: readonly Party[], note = ''): Rule => ({ parties, note, inPerson: true });

/** Every operation of the interface. What is not in it is refused. */
export const POLICY = {
  // Queries
  me: rule(['PUBLIC']),
  programmes: rule(READERS),
  programme: rule(READERS),
  projects: rule(READERS, OWN_PROJECTS),
  project: rule(READERS, OWN_PROJECTS),
  node: rule(READERS, OWN_PROJECTS),
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
  promises: rule(READERS, 'Only of projects and papers the actor may read.'),
  reviewPack: rule(READERS, OWN_PROJECTS),
  accessTokens: rule(['SIGNED_IN'], OWN_TOKENS),
  savedUnderKey: rule(['SIGNED_IN'], 'Of oneself.'),
  roleGrants: rule([ADMINISTRATOR]),
  accessEvents: rule([ADMINISTRATOR]),
  myAccessEvents: rule(['SIGNED_IN'], 'Of oneself.'),

  // Mutations
  addOrganisation: rule([ADMINISTRATOR, SECRETARY]),
  amendOrganisation: rule([ADMINISTRATOR, SECRETARY]),
  addPerson: rule([ADMINISTRATOR, SECRETARY]),
  amendPerson: rule([ADMINISTRATOR, SECRETARY]),
  grantRole: rule([ADMINISTRATOR]),
  withdrawRole: rule([ADMINISTRATOR], 'Never the last administrator.'),
  issueAccessToken: rule(['SIGNED_IN'], OWN_TOKENS),
  revokeAccessToken: rule(['SIGNED_IN'], OWN_TOKENS),
  issueFeedAddress: rule(READERS, 'Of oneself.'),
  issueSignInLink: rule([ADMINISTRATOR]),
  bindAccount: rule([ADMINISTRATOR]),
  releaseAccount: rule([ADMINISTRATOR]),
  setPassword: rule(['SIGNED_IN'], 'Of oneself, signed in to the pages.'),
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
  proposeBaseline: rule([PROJECT_LEAD], OF_THE_PROJECT),
  approveBaseline: inPerson(
    [DIRECTOR],
    'The director of the project: whoever leads the work does not move its yardstick.',
  ),
  composeBoardPaper: rule([SECRETARY]),
  editBoardPaper: rule([SECRETARY]),
  clearBoardPaper: inPerson([DIRECTOR], 'Director of every project in the paper.'),
  issueBoardPaper: rule([SECRETARY]),
  considerBoardPaper: rule([SECRETARY]),
  withdrawBoardPaper: rule([SECRETARY]),
  recordPromise: rule([SECRETARY]),
  reportPromise: rule([SECRETARY]),

  // outputs
  principleFrameworks: rule(['PUBLIC']),
  publishedOutputs: rule(['PUBLIC']),
  publishedOutput: rule(['PUBLIC']),
  previewClauseImport: rule([PROJECT_LEAD], OF_THE_PROJECT),
  planOutput: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendOutput: rule([PROJECT_LEAD], OF_THE_PROJECT),
  beginOutputVersion: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendOutputVersion: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reviseClauses: rule([PROJECT_LEAD], OF_THE_PROJECT),
  importClauses: rule([PROJECT_LEAD], OF_THE_PROJECT),
  alignClauses: rule([PROJECT_LEAD], OF_THE_PROJECT),
  moveOutputVersion: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  publishOutputVersion: rule([DIRECTOR, PROJECT_LEAD], 'Inside a restricted window the director alone.'),
  signOffVersion: inPerson([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),

  // pilots
  identifyPilot: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendPilot: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportPilot: rule([PROJECT_LEAD], OF_THE_PROJECT),

  // stakeholders
  issuedCommunications: rule(['PUBLIC'], 'Only what was issued to the public.'),
  identifyStakeholder: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendStakeholder: rule([PROJECT_LEAD], OF_THE_PROJECT),
  assessStakeholder: rule([PROJECT_LEAD], OF_THE_PROJECT),
  logEngagement: rule([SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  makeCommitment: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  amendCommitment: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  changeCommitmentDue: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  dischargeCommitment: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  releaseCommitment: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  planCommunication: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendCommunication: rule([PROJECT_LEAD], OF_THE_PROJECT),
  draftCommunication: rule([PROJECT_LEAD], OF_THE_PROJECT),
  submitCommunication: rule([PROJECT_LEAD], OF_THE_PROJECT),
  clearCommunication: inPerson([DIRECTOR], OF_THE_PROJECT),
  returnCommunication: rule([DIRECTOR], OF_THE_PROJECT),
  overrideRestrictedWindow: inPerson([DIRECTOR], OF_THE_PROJECT),
  issueCommunication: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  withdrawCommunication: rule([PROJECT_LEAD], OF_THE_PROJECT),

  // evidence
  recordEvidence: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendEvidence: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportEvidence: rule([PROJECT_LEAD], OF_THE_PROJECT),

  // feedback
  youSaidWeDid: rule(['PUBLIC'], 'The public see published reports; readers of the project drafts as well.'),
  publishedFeedbackReports: rule(['PUBLIC']),
  previewFeedbackImport: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  recordFeedbackExercise: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  amendFeedbackExercise: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  defineFeedbackTheme: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  amendFeedbackTheme: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  retireFeedbackTheme: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  recordFeedbackRespondent: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  amendFeedbackRespondent: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  recordFeedbackItem: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  amendFeedbackItem: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  codeFeedbackItem: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  reportFeedbackOutcome: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  replyToFeedback: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  redactFeedbackItem: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  importFeedback: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  publishFeedbackReport: rule([SECRETARY, DIRECTOR, PROJECT_LEAD], 'The director alone overrides a restricted window.'),
  withdrawFeedbackReport: rule([SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),

  // adoption
  adoptedProtocols: rule(['PUBLIC'], 'Texts that every member of their adopter has signed.'),
  adoptedProtocol: rule(['PUBLIC'], 'A text that every member of its adopter has signed.'),
  myPartnerships: inPerson(['SIGNED_IN'], OF_MEMBERS),
  representations: rule([ADMINISTRATOR, SECRETARY]),
  grantRepresentation: inPerson([ADMINISTRATOR, SECRETARY], 'Never of oneself.'),
  withdrawRepresentation: rule([ADMINISTRATOR, SECRETARY]),
  considerAdoption: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendAdopter: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportAdoption: rule([PROJECT_LEAD], OF_THE_PROJECT),
  adaptClauses: rule([PROJECT_LEAD], OF_THE_PROJECT),
  signUp: inPerson(['SIGNED_IN'], 'A person of the member, or the project lead from a document shown.'),
  withdrawSignUp: inPerson(['SIGNED_IN'], 'A person of the member, or the project lead from a document shown.'),
  startTender: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendTender: rule([PROJECT_LEAD], OF_THE_PROJECT),
  askTenderer: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportTenderer: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportTenderEvidence: rule([PROJECT_LEAD], OF_THE_PROJECT),
  conductChallenges: inPerson(['SIGNED_IN'], OF_MEMBERS),
  raiseConductChallenge: inPerson(['SIGNED_IN'], OF_MEMBERS),
  answerConductChallenge: inPerson(['SIGNED_IN'], OF_MEMBERS),
  proposeConductResolution: inPerson(['SIGNED_IN'], OF_MEMBERS),
  resolveConductChallenge: inPerson(['SIGNED_IN'], OF_MEMBERS),
  withdrawConductChallenge: inPerson(['SIGNED_IN'], OF_MEMBERS),

  // risks
  raiseRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  assessRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  respondToRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportRiskAction: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reviewRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  closeRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reopenRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  acceptRisk: inPerson([DIRECTOR], OF_THE_PROJECT),
  setRiskScale: rule([SECRETARY, PROJECT_LEAD], 'For the whole organisation only where the role is held everywhere.'),
  setRiskAppetite: rule([SECRETARY, DIRECTOR], 'For the whole organisation only where the role is held everywhere.'),

  // meetings
  bodies: rule(READERS, BODIES),
  body: rule(READERS, BODIES),
  meeting: rule(READERS, BODIES),
  actions: rule(READERS, OWN_PROJECTS),
  exemptParagraphs: rule(READERS),
  establishBody: rule([ADMINISTRATOR, SECRETARY, PROJECT_LEAD], OF_BODY),
  amendBody: rule([ADMINISTRATOR, SECRETARY, PROJECT_LEAD], OF_BODY),
  planMeeting: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  amendMeeting: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  reportMeeting: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  dispatchPapers: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  setAgenda: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  recordAttendance: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  declareInterest: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  declareOwnInterest: inPerson([SECRETARY, DIRECTOR, PROJECT_LEAD, REVIEWER], OF_ONESELF),
  sendApologies: inPerson([SECRETARY, DIRECTOR, PROJECT_LEAD, REVIEWER], OF_ONESELF),
  withdrawApologies: inPerson([SECRETARY, DIRECTOR, PROJECT_LEAD, REVIEWER], OF_ONESELF),
  draftMinutes: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  agreeMinutes: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  raiseAction: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  amendAction: rule([SECRETARY, PROJECT_LEAD], OF_BODY),
  reportAction: rule([SECRETARY, PROJECT_LEAD], OF_BODY),

  // steering-group
  myChallenges: rule(READERS, OWN_PROJECTS),
  stateTermsOfReference: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendTermsOfReference: rule([PROJECT_LEAD], OF_THE_PROJECT),
  addSeat: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendSeat: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportInvitation: rule([PROJECT_LEAD, REVIEWER], 'A reviewer only answers for the seat that is theirs.'),
  raiseChallenge: rule([REVIEWER, PROJECT_LEAD, DIRECTOR, SECRETARY], OF_THE_PROJECT),
  assignChallenge: rule([PROJECT_LEAD, DIRECTOR, SECRETARY], OF_THE_PROJECT),
  answerChallenge: rule(READERS, 'Only whoever was named to answer, or the director once it is escalated.'),
  judgeAnswer: rule([REVIEWER, PROJECT_LEAD, DIRECTOR, SECRETARY], OWN_CHALLENGES),
  escalateChallenge: rule([REVIEWER, PROJECT_LEAD, DIRECTOR, SECRETARY], OWN_CHALLENGES),
  withdrawChallenge: rule([REVIEWER, PROJECT_LEAD, DIRECTOR, SECRETARY], OWN_CHALLENGES),

  // board
  decisions: rule(READERS, DECISIONS),
  decision: rule(READERS, DECISIONS),
  recordDecision: rule([SECRETARY]),
  correctDecision: rule([SECRETARY]),

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
 * @throws AppError UNAUTHENTICATED for somebody without a token, FORBIDDEN for a person without the role, or by a token of
 *   somebody else's for what a person does themselves
 */
export function requireMay(actor: Actor, operation: Operation, projectId?: string): void {
  if (may(actor, operation, projectId)) {
    if (!POLICY[operation].inPerson || actsInPerson(actor)) return;
    throw new AppError(
      'FORBIDDEN',
      'Only the person themselves can do this: signed in to the pages, or by a token that they made there. This token was issued by somebody else.',
    );
  }
  if (actor.personId === null) {
    throw new AppError(
      'UNAUTHENTICATED',
      `${operation} needs an access token: send it as "Authorization: Bearer <token>".`,
    );
  }
  const roles = POLICY[operation].parties.join(', ');
  const where = projectId === undefined ? '' : ' for this project';
  const message = `${operation} is for ${roles}; ${actor.personName} holds no such role${where}.`;
  throw new AppError('FORBIDDEN', message, { roles: POLICY[operation].parties });
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
