/** Holds, for each operation whose entries can be corrected on a page, where its form finds them and what it then asks. */
import { ADOPTION_LIFE } from '../../adoption/adoption-states.js';
import { UNDERTAKING_LIFE } from '../../board-papers/promises/undertaking-states.js';
import { EVIDENCE_LIFE } from '../../evidence/evidence-kinds.js';
import { ACTION_LIFE, MEETING_LIFE } from '../../meetings/meeting-states.js';
import { VERSION_LIFE } from '../../outputs/output-kinds.js';
import { PILOT_LIFE } from '../../pilots/pilot-states.js';
import type { Operation } from '../../platform/auth/policy.js';
import { ACTION_LIFE as RISK_ACTION_LIFE } from '../../risks/risk-states.js';
import { INVITATION_LIFE } from '../../steering-group/invitation-life.js';

/** How the entries of one operation are corrected. */
export interface Correctable {
  /** The question for them. It takes what the form is given, and names what they say as the fields of the form do. */
  readonly document: string;
  /** Questions that only a new entry is asked. */
  readonly without?: readonly string[];
  /** The field whose answer has to follow from the entry before. */
  readonly follows?: Follows;
}

/** Which answers may follow which. */
export interface Follows {
  readonly field: string;
  readonly life: Readonly<Record<string, readonly string[]>>;
  /** What is so before the first entry. */
  readonly begins: string;
  /** True: of these only those that the form offers itself, since some readers may give fewer. */
  readonly offered?: true;
}

const ID = 'id effectiveOn correctedBy';
const risk = (entries: string): string =>
  `query($project: String!, $risk: String!) { project(code: $project) { risk(code: $risk) { ${entries} } } }`;
const commitment = (said: string): string =>
  `query($project: String!, $commitment: String!) { project(code: $project) { commitment(code: $commitment) {
    history { ${ID} account ${said} } } } }`;
const adoption = (entries: string): string =>
  `query($project: String!, $adoption: String!) { project(code: $project) { adoption(code: $adoption) { ${entries} } } }`;
const SIGNATURES = { document: adoption(`signatures(first: 100) { nodes { ${ID} signatory post citation note } }`) };
/** A step of a challenge between partners, whose text goes by the name of the form's field. */
const conduct = (field: string): Correctable => ({
  document: `query($adoption: ID!) { conductChallenges(adoptionId: $adoption, first: 100) { nodes {
    history { ${ID} ${field}: text } } } }`,
});
const feedback = (entries: string): string =>
  `query($code: String!, $item: String!) { project(code: $code) { feedbackItem(code: $item) { ${entries} } } }`;
const VERSION_REPORTS = `query($code: String!, $output: String!, $outputVersion: String!) { project(code: $code) {
  output(code: $output) { outputVersion(code: $outputVersion) { history { ${ID} state note override } } } } }`;
const INTERESTS = {
  document: `query($meeting: String!) { meeting(code: $meeting) {
    interests { ${ID} personId: person { value: id } name itemId interest response } } }`,
};
const COMMUNICATION = {
  document: `query($project: String!, $communication: String!) { project(code: $project) {
    communication(code: $communication) { history { ${ID} note } } } }`,
};

export const CORRECTABLE: Readonly<Partial<Record<Operation, Correctable>>> = {
  amendProgramme: {
    document: `query($programmeCode: String!) { programme(code: $programmeCode) {
      history { ${ID} title purpose start targetEnd ownerOrganisationId: owner { value: id } } } }`,
  },
  closeProject: {
    document: `query($projectCode: String!) { project(code: $projectCode) {
      closures { ${ID} summary lessons decisionId: decision { value: id } } } }`,
  },
  assessRisk: {
    document: risk(`history { assessments { ${ID} kind rationale score { likelihood { value } impact { value } } } }`),
  },
  respondToRisk: {
    document: risk(`history { responses { ${ID} response note } }`),
    without: ['actions.text', 'actions.actioneeId', 'actions.dueOn'],
  },
  reviewRisk: { document: risk(`history { reviews { ${ID} note nextOn } }`) },
  acceptRisk: { document: risk(`history { acceptances { ${ID} note expiresOn } }`) },
  closeRisk: { document: risk(`history { statuses { ${ID} note } }`) },
  reopenRisk: { document: risk(`history { statuses { ${ID} note } }`) },
  reportRiskAction: {
    document: risk(`actions { history { ${ID} state note } }`),
    follows: { field: 'state', life: RISK_ACTION_LIFE, begins: 'PLANNED' },
  },
  reportEvidence: {
    document: `query($project: String!, $evidence: String!) { project(code: $project) {
      pieceOfEvidence(code: $evidence) { history { ${ID} state note } } } }`,
    follows: { field: 'state', life: EVIDENCE_LIFE, begins: 'PLANNED' },
  },
  reportPilot: {
    document: `query($project: String!, $pilot: String!) { project(code: $project) {
      pilot(code: $pilot) { history { ${ID} state note } } } }`,
    follows: { field: 'state', life: PILOT_LIFE, begins: 'IDENTIFIED' },
  },
  changeCommitmentDue: { document: commitment('dueOn') },
  dischargeCommitment: { document: commitment('') },
  releaseCommitment: { document: commitment('releasedBy') },
  submitCommunication: COMMUNICATION,
  clearCommunication: COMMUNICATION,
  returnCommunication: COMMUNICATION,
  issueCommunication: COMMUNICATION,
  withdrawCommunication: COMMUNICATION,
  assessStakeholder: {
    document: `query($project: String!, $stakeholder: String!) { project(code: $project) {
      stakeholder(code: $stakeholder) { assessments { ${ID} interest influence position rationale } } } }`,
  },
  reportAction: {
    document: `query($action: String!) { actions(first: 1, filter: { code: $action }) { nodes {
      history { ${ID} state note closedAtMeetingId } } } }`,
    follows: { field: 'state', life: ACTION_LIFE, begins: 'OPEN' },
  },
  reportMeeting: {
    document: `query($meeting: String!) { meeting(code: $meeting) { history { ${ID} state note } } }`,
    follows: { field: 'state', life: MEETING_LIFE, begins: 'PLANNED' },
  },
  reportAdoption: {
    document: adoption(`history { ${ID} state note }`),
    follows: { field: 'state', life: ADOPTION_LIFE, begins: 'CONSIDERING', offered: true },
  },
  signUp: SIGNATURES,
  withdrawSignUp: SIGNATURES,
  reportTenderer: {
    document: `query($project: String!, $adoption: String!, $tender: String!) { project(code: $project) {
      adoption(code: $adoption) { tender(code: $tender) { tenderers { history { ${ID} answer note } } } } } }`,
  },
  answerConductChallenge: conduct('answer'),
  proposeConductResolution: conduct('resolution'),
  resolveConductChallenge: conduct('note'),
  withdrawConductChallenge: conduct('note'),
  codeFeedbackItem: { document: feedback(`codings { ${ID} themes }`) },
  reportFeedbackOutcome: {
    document: feedback(`outcomes { ${ID} outcome because changedVersionId: changedVersion { value: id }
      changedClauseId: changedClause { value: id } }`),
  },
  replyToFeedback: { document: feedback(`replies { ${ID} text }`) },
  redactFeedbackItem: { document: feedback(`redactions { ${ID} redaction because }`) },
  moveOutputVersion: {
    document: VERSION_REPORTS,
    follows: { field: 'state', life: VERSION_LIFE, begins: 'DRAFT', offered: true },
  },
  publishOutputVersion: { document: VERSION_REPORTS },
  reportInvitation: {
    document: `query($project: String!) { project(code: $project) { steeringGroup { seats {
      history { ${ID} state answerBy note } } } } }`,
    follows: { field: 'state', life: INVITATION_LIFE, begins: 'TO_BE_INVITED', offered: true },
  },
  correctBaseline: {
    document: `query($projectCode: String!) { project(code: $projectCode) { plan { baselines {
      history { ${ID} takenBecause decision { value: code } note } } } } }`,
  },
  assignChallenge: {
    document: `query($project: String!, $challenge: String!) { project(code: $project) { challenge(code: $challenge) {
      thread { ${ID} answererId answerBy: dueOn } } } }`,
  },
  answerChallenge: {
    document: `query($project: String!, $challenge: String!) { project(code: $project) { challenge(code: $challenge) {
      thread { ${ID} outcome reasons: text willDo } } } }`,
  },
  logEngagement: {
    document: `query($project: String!, $stakeholderId: ID!, $after: String) { project(code: $project) {
      engagementLog(first: 100, after: $after, stakeholderId: $stakeholderId) { nodes {
        ${ID} channel saidBy said dayKnown } } } }`,
  },
  reportPromise: {
    document: `query($programme: String!) { promises(programmeCode: $programme, first: 100) { nodes {
      reports { ${ID} outcome dueOn note } } } }`,
    follows: { field: 'outcome', life: UNDERTAKING_LIFE, begins: 'OPEN' },
  },
  declareInterest: INTERESTS,
  declareOwnInterest: INTERESTS,
  dispatchPapers: { document: `query($meeting: String!) { meeting(code: $meeting) { papersSent { ${ID} note } } }` },
  agreeMinutes: {
    document: `query($meeting: String!) { meeting(code: $meeting) { minutesAgreed { ${ID} agreedAtMeetingId } } }`,
  },
};
