/** Decides who may do what with risks. */
import { inPerson, OF_THE_PROJECT, OWN_PROJECTS, READERS, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { ADMINISTRATOR, SECRETARY, DIRECTOR, PROJECT_LEAD } = Role;

const HELD_EVERYWHERE = 'For the whole organisation only where the role is held everywhere.';

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
  organisationRiskScale: rule(READERS),
  previewRiskScale: rule(READERS, OWN_PROJECTS),
  setRiskScale: rule([ADMINISTRATOR, SECRETARY, PROJECT_LEAD], HELD_EVERYWHERE),
  setRiskAppetite: rule([SECRETARY, DIRECTOR], HELD_EVERYWHERE),
};

type Rows = typeof RISKS_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
