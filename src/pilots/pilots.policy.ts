/** Decides who may do what with pilots. */
import { OF_THE_PROJECT, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { PROJECT_LEAD } = Role;

export const PILOTS_POLICY = {
  identifyPilot: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendPilot: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportPilot: rule([PROJECT_LEAD], OF_THE_PROJECT),
};

type Rows = typeof PILOTS_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
