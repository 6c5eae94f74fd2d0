/** Decides who may ask for an erasure, and who may confirm it. */
import { inPerson, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const OFFICERS = [Role.ADMINISTRATOR, Role.SECRETARY];
const ANOTHER = 'Another person than asked for it, and not the one it is about.';

export const ERASURE_POLICY = {
  allErasures: rule(OFFICERS),
  erasure: rule(OFFICERS),
  erasureTexts: rule(OFFICERS),
  erasureFiles: rule(OFFICERS),
  previewErasure: rule(OFFICERS),
  requestErasure: inPerson(OFFICERS),
  confirmErasure: inPerson(OFFICERS, ANOTHER),
  retentionPeriods: rule(OFFICERS),
  dueForErasure: rule(OFFICERS),
  setRetentionPeriod: rule([Role.ADMINISTRATOR]),
  processingActivities: rule(OFFICERS),
  refuseErasure: inPerson(OFFICERS, ANOTHER),
};

type Rows = typeof ERASURE_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
