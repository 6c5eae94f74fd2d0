/** Decides who may do what with evidence. */
import { OF_THE_PROJECT, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { PROJECT_LEAD } = Role;

export const EVIDENCE_POLICY = {
  recordEvidence: rule([PROJECT_LEAD], OF_THE_PROJECT),
  amendEvidence: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportEvidence: rule([PROJECT_LEAD], OF_THE_PROJECT),
};

type Rows = typeof EVIDENCE_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
