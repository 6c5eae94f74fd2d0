/** Decides who may do what with outputs. */
import { afterClosing, inPerson, OF_THE_PROJECT, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { DIRECTOR, PROJECT_LEAD } = Role;

export const OUTPUTS_POLICY = {
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
  publishOutputVersion: afterClosing(rule([DIRECTOR, PROJECT_LEAD], 'Inside a restricted window the director alone.')),
  signOffVersion: afterClosing(inPerson([DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT)),
};

type Rows = typeof OUTPUTS_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
