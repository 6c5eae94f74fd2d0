/** Decides what the forms about webhooks ask. */
import type { PageForm } from '../frame/form-field.js';

const TEST: PageForm = {
  operation: 'testWebhook',
  title: 'Send a test',
  button: 'Send the test',
  done: 'The test is on its way. Open the webhook to see the answer.',
  given: ['webhookId'],
  fields: [],
};

const OFF: PageForm = {
  operation: 'switchWebhook',
  path: 'turnWebhookOff',
  title: 'Turn the webhook off',
  button: 'Turn off',
  done: 'The webhook is off. Nothing more is sent to it.',
  given: ['webhookId', 'isOn'],
  fields: [],
};

const ON: PageForm = {
  operation: 'switchWebhook',
  path: 'turnWebhookOn',
  title: 'Turn the webhook on',
  button: 'Turn on',
  done: 'The webhook is on. It gets each change from now on.',
  given: ['webhookId', 'isOn'],
  fields: [],
};

const REMOVE: PageForm = {
  operation: 'removeWebhook',
  title: 'Remove the webhook',
  button: 'Remove the webhook',
  done: 'The webhook is removed with its secret and its messages.',
  after: () => '/administration/webhooks',
  given: ['webhookId'],
  fields: [],
};

const SEND_AGAIN: PageForm = {
  operation: 'resendWebhookDelivery',
  title: 'Send the message to the webhook again',
  button: 'Send again',
  done: 'The message is on its way again.',
  given: ['deliveryId'],
  fields: [],
};

export const WEBHOOK_FORMS: readonly PageForm[] = [TEST, OFF, ON, REMOVE, SEND_AGAIN];
