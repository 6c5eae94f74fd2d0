/** Holds, for each operation whose entries can be corrected on a page, where its form finds them and what it then asks. */
import { EVIDENCE_LIFE } from '../../evidence/evidence-kinds.js';
import { ACTION_LIFE, MEETING_LIFE } from '../../meetings/meeting-states.js';
import { PILOT_LIFE } from '../../pilots/pilot-stages.js';
import type { Operation } from '../../platform/auth/policy.js';
import { ACTION_LIFE as RISK_ACTION_LIFE } from '../../risks/risk-states.js';

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
  /** True: a correction may say that nothing had changed. */
  readonly stays?: true;
  /** True: of these only those that the form offers itself, since some readers may give fewer. */
  readonly offered?: true;
}

const ID = 'id effectiveOn correctedBy';
const risk = (entries: string): string =>
  `query($project: String!, $risk: String!) { project(code: $project) { risk(code: $risk) { ${entries} } } }`;
const commitment = (said: string): string =>
  `query($project: String!, $commitment: String!) { project(code: $project) { commitment(code: $commitment) {
    history { ${ID} account ${said} } } } }`;
const COMMUNICATION = {
  document: `query($project: String!, $communication: String!) { project(code: $project) {
    communication(code: $communication) { history { ${ID} note } } } }`,
};

export const CORRECTABLE: Readonly<Partial<Record<Operation, Correctable>>> = {
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
      pilot(code: $pilot) { history { ${ID} stage note } } } }`,
    follows: { field: 'stage', life: PILOT_LIFE, begins: 'IDENTIFIED' },
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
      history { ${ID} state note } } } }`,
    follows: { field: 'state', life: ACTION_LIFE, begins: 'OPEN' },
  },
  reportMeeting: {
    document: `query($meeting: String!) { meeting(code: $meeting) { history { ${ID} state note } } }`,
    follows: { field: 'state', life: MEETING_LIFE, begins: 'PLANNED' },
  },
};
