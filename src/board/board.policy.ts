/** Decides who may do what with decisions. */
import { allAfterClosing, READERS, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { SECRETARY } = Role;

const DECISIONS =
  'Of bodies one may read, and about projects one may read or about none; closed ones as their items are.';

export const BOARD_POLICY = allAfterClosing({
  decisions: rule(READERS, DECISIONS),
  decision: rule(READERS, DECISIONS),
  recordDecision: rule([SECRETARY]),
  correctDecision: rule([SECRETARY]),
});

type Rows = typeof BOARD_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
