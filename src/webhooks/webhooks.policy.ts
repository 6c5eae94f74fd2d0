/** Decides who may do what with webhooks. */
import { Role } from '../platform/auth/role.js';
import { besideRecord, rule } from '../platform/auth/rule.js';

const ADMINISTRATORS = rule([Role.ADMINISTRATOR]);

export const WEBHOOKS_POLICY = besideRecord({
  webhooks: ADMINISTRATORS,
  webhookDeliveries: ADMINISTRATORS,
  registerWebhook: ADMINISTRATORS,
  rotateWebhookSecret: ADMINISTRATORS,
  switchWebhook: ADMINISTRATORS,
  removeWebhook: ADMINISTRATORS,
  testWebhook: ADMINISTRATORS,
  resendWebhookDelivery: ADMINISTRATORS,
});

type Rows = typeof WEBHOOKS_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
