/** Decides how webhooks and their messages are listed for administrators, and what can be done with each. */
import type { DeliveryState, WebhookState } from '../../webhooks/webhook.type.js';
import type { Offers } from '../frame/offer.js';
import type { AnswerTo } from '../frame/question.js';
import { type Column, type Listed, type Table, tableOf, tableOfPage } from '../frame/table.js';
import { day } from '../frame/words.js';
import type { DELIVERIES, WEBHOOKS } from './webhooks.graphql.js';

type Webhook = AnswerTo<typeof WEBHOOKS>['webhooks'][number];
type Delivery = AnswerTo<typeof DELIVERIES>['webhookDeliveries']['nodes'][number];

const STATES: Readonly<Record<WebhookState, string>> = { ON: 'On', OFF: 'Off' };
const DELIVERY_STATES: Readonly<Record<DeliveryState, string>> = {
  WAITING: 'Waiting',
  SENT: 'Sent',
  FAILED: 'Failed',
};

const instant = (at: string): string => `${day(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;

/** How a webhook does, as a sentence or two. */
function stateOf({ state, why, failingSince, waiting }: Webhook): string {
  const failing = failingSince === null ? '' : ` Nothing has arrived since ${instant(failingSince)}.`;
  const queue = waiting === 0 ? '' : ` ${waiting} waiting.`;
  return state === 'ON' ? `${STATES.ON}.${failing}${queue}` : `${STATES.OFF}.${why === null ? '' : ` ${why}.`}`;
}

export function webhooksTable(webhooks: readonly Webhook[], offer: Offers): Table {
  return tableOf<Webhook>(
    { id: 'webhooks', caption: 'Webhooks', empty: 'No webhooks yet. Register the first one.' },
    [
      { head: 'Name', cell: ({ id, name }) => ({ text: name, href: `/administration/webhooks/${id}` }) },
      { head: 'Address', cell: ({ url }) => ({ text: url, verbatim: true }) },
      { head: 'Reads as', cell: ({ readerName }) => readerName ?? 'Nobody' },
      {
        head: 'Status',
        cell: (webhook) => {
          const { id: webhookId, name, state } = webhook;
          const acts =
            state === 'ON'
              ? [
                  ...offer('testWebhook', 'Send a test', { webhookId }, name),
                  ...offer('switchWebhook', 'Turn off', { webhookId, isOn: 'false' }, name, 'turnWebhookOff'),
                ]
              : offer('switchWebhook', 'Turn on', { webhookId, isOn: 'true' }, name, 'turnWebhookOn');
          return { text: stateOf(webhook), acts: [...acts, ...offer('removeWebhook', 'Remove', { webhookId }, name)] };
        },
      },
    ],
    webhooks,
  );
}

/** Where of a list somebody is. */
interface Place {
  readonly here: string;
  readonly after: string | null;
  readonly isOn: boolean;
}

export function deliveriesTable(list: Listed<Delivery>, { here, after, isOn }: Place, offer: Offers): Table {
  const columns: readonly Column<Delivery>[] = [
    { head: 'Made', cell: ({ madeAt }) => instant(madeAt) },
    { head: 'Write', cell: ({ revision }) => (revision === null ? 'None' : String(revision)) },
    { head: 'Message', cell: ({ type }) => ({ text: type, verbatim: true }) },
    { head: 'Status', cell: ({ state }) => DELIVERY_STATES[state] },
    { head: 'Attempts', cell: ({ attempts }) => String(attempts) },
    {
      head: 'Last answer',
      cell: ({ id, answer, nextStates, type }) => ({
        text: answer ?? 'None yet',
        acts:
          isOn && nextStates.includes('WAITING')
            ? offer('resendWebhookDelivery', 'Send again', { deliveryId: id }, type)
            : [],
      }),
    },
  ];
  const options = { id: 'deliveries', caption: 'Messages', empty: 'No message was sent yet.' };
  return tableOfPage(options, columns, list, here, after);
}
