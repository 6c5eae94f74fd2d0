/** Decides who may do what with mail. */
import { Role } from '../auth/role.js';
import { besideRecord, rule } from '../auth/rule.js';

const OWN = 'Of oneself; an administrator of anybody.';

export const MAIL_POLICY = besideRecord({
  mailSettings: rule(['SIGNED_IN'], OWN),
  setMailAddress: rule(['SIGNED_IN'], OWN),
  chooseMail: rule(['SIGNED_IN'], OWN),
  mailMessages: rule([Role.ADMINISTRATOR]),
  sendMailAgain: rule([Role.ADMINISTRATOR]),
});

type Rows = typeof MAIL_POLICY;

declare module '../auth/policy.js' {
  interface Operations extends Rows {}
}
