/** Decides who may read the journal and check the record. */
import { rule } from '../auth/rule.js';
import { Role } from '../auth/role.js';

const { ADMINISTRATOR, SECRETARY } = Role;

export const RECORD_POLICY = {
  journalEntries: rule([ADMINISTRATOR, SECRETARY]),
  journal: rule([ADMINISTRATOR, SECRETARY]),
  recordHead: rule([ADMINISTRATOR, SECRETARY]),
  verifyRecord: rule([ADMINISTRATOR, SECRETARY]),
  savedUnderKey: rule(['SIGNED_IN'], 'Of oneself.'),
};

type Rows = typeof RECORD_POLICY;

declare module '../auth/policy.js' {
  interface Operations extends Rows {}
}
