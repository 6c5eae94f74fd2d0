/** Decides who may see the settings of the server. */
import { Role } from '../auth/role.js';
import { besideRecord, rule } from '../auth/rule.js';

export const CONFIG_POLICY = besideRecord({ settings: rule([Role.ADMINISTRATOR]) });

type Rows = typeof CONFIG_POLICY;

declare module '../auth/policy.js' {
  interface Operations extends Rows {}
}
