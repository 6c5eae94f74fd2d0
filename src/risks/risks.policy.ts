/** Decides who may do what with risks. */
import { inPerson, OF_THE_PROJECT, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { SECRETARY, DIRECTOR, PROJECT_LEAD } = Role;

export const RISKS_POLICY = {
  raiseRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  assessRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  respondToRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendRiskAction: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportRiskAction: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reviewRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  closeRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reopenRisk: rule([PROJECT_LEAD], OF_THE_PROJECT),
  acceptRisk: inPerson([DIRECTOR], OF_THE_PROJECT),
  setRiskScale: rule([SECRETARY, PROJECT_LEAD], 'For the whole organisation only where the role is held everywhere.'),
  setRiskAppetite: rule([SECRETARY, DIRECTOR], 'For the whole organisation only where the role is held everywhere.'),
};

type Rows = typeof RISKS_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
