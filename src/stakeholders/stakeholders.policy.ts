/** Decides who may do what with stakeholders, commitments and communications. */
import { afterClosing, inPerson, OF_THE_PROJECT, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { SECRETARY, DIRECTOR, PROJECT_LEAD } = Role;

export const STAKEHOLDERS_POLICY = {
  issuedCommunications: rule(['PUBLIC'], 'Only what was issued to the public.'),
  identifyStakeholder: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendStakeholder: rule([PROJECT_LEAD], OF_THE_PROJECT),
  assessStakeholder: rule([PROJECT_LEAD], OF_THE_PROJECT),
  logEngagement: rule([SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  makeCommitment: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  amendCommitment: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  changeCommitmentDue: rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT),
  dischargeCommitment: afterClosing(rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT)),
  releaseCommitment: afterClosing(rule([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT)),
  planCommunication: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendCommunication: rule([PROJECT_LEAD], OF_THE_PROJECT),
  draftCommunication: rule([PROJECT_LEAD], OF_THE_PROJECT),
  submitCommunication: afterClosing(rule([PROJECT_LEAD], OF_THE_PROJECT)),
  clearCommunication: afterClosing(inPerson([DIRECTOR], OF_THE_PROJECT)),
  returnCommunication: afterClosing(rule([DIRECTOR], OF_THE_PROJECT)),
  overrideRestrictedWindow: afterClosing(inPerson([DIRECTOR], OF_THE_PROJECT)),
  issueCommunication: afterClosing(rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT)),
  withdrawCommunication: afterClosing(rule([PROJECT_LEAD], OF_THE_PROJECT)),
};

type Rows = typeof STAKEHOLDERS_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
