/** Decides who may copy a project. */
import { Role } from '../platform/auth/role.js';
import { afterClosing, rule } from '../platform/auth/rule.js';

const { ADMINISTRATOR, SECRETARY } = Role;

const BOTH = 'Who may start projects, of a project that they may read.';

export const COPYING_POLICY = {
  previewProjectCopy: rule([ADMINISTRATOR, SECRETARY], BOTH),
  copyProject: afterClosing(rule([ADMINISTRATOR, SECRETARY], BOTH)),
};

type Rows = typeof COPYING_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
