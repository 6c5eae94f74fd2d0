import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { requirePerson } from '../platform/auth/people.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Sql } from '../platform/database/sql.js';
import { numberBehind, numberedPage } from '../platform/graphql/numbered-page.js';
import { pageSize } from '../platform/graphql/page.js';
import { Recorder } from '../platform/record/recorder.js';
import { refuse } from '../platform/record/refusal.js';
import type { Write } from '../platform/record/write.js';
import { addressFault } from '../platform/http/outgoing-address.js';
import { testEvent } from './webhook-event.js';
import { WebhookQueue } from './webhook-queue.service.js';
import { secretOf } from './webhook-signature.js';
import {
  DELIVERIES_COUNT,
  DELIVERIES_PAGE,
  NAME,
  ONE,
  ONE_DELIVERY,
  REGISTER,
  REMOVE,
  ROTATE,
  SEND_AGAIN,
  SWITCH,
  WAKE,
  WAKE_FOR,
  WEBHOOKS,
} from './webhook-statements.js';
import type {
  RegisterWebhookInput,
  SwitchWebhookInput,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookDeliveryPayload,
  WebhookPayload,
} from './webhook.type.js';

/** Webhooks that there may be: each is told of every write. */
const MOST = 20;
const SECRET_BYTES = 32;
/** Milliseconds for which the former secret signs, too. */
const BOTH_MS = 24 * 3_600_000;
const AT_ID = ['input', 'webhookId'];

type WebhookRow = Omit<Webhook, 'nextStates'> & Record<string, unknown>;
type DeliveryRow = Omit<WebhookDelivery, 'nextStates'> & { readonly number: string } & Record<string, unknown>;

/** Keeps webhooks. Each change is in the journal, secrets are not. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly sql: Sql,
    private readonly recorder: Recorder,
    private readonly queue: WebhookQueue,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async all(): Promise<Webhook[]> {
    return (await this.sql.rows<WebhookRow>('webhooks', WEBHOOKS, [this.clock.now()])).map(webhookOf);
  }

  /** One page of the messages to a webhook, newest first. */
  /** Null: there is no such webhook. */
  async deliveries(webhookId: string, first: number, after?: string | null): Promise<WebhookDeliveryConnection | null> {
    if (!isUUID(webhookId) || (await this.one(webhookId)) === null) return null;
    const [size, behind] = [pageSize(first), numberBehind(after)];
    const rows = await this.sql.rows<DeliveryRow>('webhook-deliveries', DELIVERIES_PAGE, [webhookId, behind, size + 1]);
    const [count] = await this.sql.rows<{ count: number }>('webhook-deliveries-count', DELIVERIES_COUNT, [webhookId]);
    const { nodes, edges, ...page } = numberedPage(
      rows,
      { size, after: behind, totalCount: count?.count ?? 0 },
      ({ number }) => number,
    );
    return {
      ...page,
      nodes: nodes.map(deliveryOf),
      edges: edges.map(({ cursor, node }) => ({ cursor, node: deliveryOf(node) })),
    };
  }

  /** @throws Refusal WEBHOOK_ADDRESS_REFUSED, TOO_MANY_WEBHOOKS, NOT_FOUND */
  async register(actor: Actor, { name, url, readerId = null }: RegisterWebhookInput): Promise<WebhookPayload> {
    const fault = addressFault(url, this.config.webhookLocalHosts);
    if (fault !== null) throw refuse('WEBHOOK_ADDRESS_REFUSED', fault, ['input', 'url']);
    const [id, secret] = [randomUUID(), newSecret()];
    const entry = { operation: 'registerWebhook', reason: `Webhook ${name}` };
    await this.recorder.write(actor, entry, async (write) => {
      const reader = await requirePerson(write.manager, readerId ?? actor.personId ?? '', ['input', 'readerId']);
      const values = [id, name, new URL(url).href, reader.id, secret, this.clock.now(), write.revision, MOST];
      const [made] = await this.sql.rows('webhook-register', REGISTER, values, write.manager);
      const message = `There are ${MOST} webhooks already. Remove one that is not needed.`;
      if (!made) throw refuse('TOO_MANY_WEBHOOKS', message);
      write.touch(null, 'Webhook', id, name);
    });
    return { webhook: await this.one(id), secret, problems: [], saved: true };
  }

  /** Makes a new secret; the former one signs for a day more. */
  async rotate(actor: Actor, webhookId: string): Promise<WebhookPayload> {
    const secret = newSecret();
    const until = new Date(this.clock.now().getTime() + BOTH_MS);
    await this.changed(actor, webhookId, 'rotateWebhookSecret', (within) =>
      this.sql.rows<{ name: string }>('webhook-rotate', ROTATE, [webhookId, secret, until], within),
    );
    return { webhook: await this.one(webhookId), secret, problems: [], saved: true };
  }

  async switch(actor: Actor, { webhookId, isOn }: SwitchWebhookInput): Promise<WebhookPayload> {
    const state = isOn ? 'ON' : 'OFF';
    await this.changed(actor, webhookId, 'switchWebhook', async (within, { revision }) => {
      await this.required(webhookId, within);
      const values = [webhookId, state, this.clock.now(), revision];
      const switched = await this.sql.rows<{ name: string }>('webhook-switch', SWITCH, values, within);
      const message = `The webhook is turned ${isOn ? 'on' : 'off'} already.`;
      if (switched.length === 0) throw refuse('STEP_NOT_OPEN', message, AT_ID, webhookId);
      return switched;
    });
    return { webhook: await this.one(webhookId), problems: [], saved: true };
  }

  /** Removes it with its secret and all that it was to be told. */
  async remove(actor: Actor, webhookId: string): Promise<WebhookPayload> {
    await this.changed(actor, webhookId, 'removeWebhook', (within) =>
      this.sql.rows<{ name: string }>('webhook-remove', REMOVE, [webhookId], within),
    );
    return { webhook: null, problems: [], saved: true };
  }

  /** Sends a message that tells of nothing. @throws Refusal WEBHOOK_OFF */
  async test(actor: Actor, webhookId: string): Promise<WebhookDeliveryPayload> {
    let id = '';
    await this.changed(actor, webhookId, 'testWebhook', async (within, { at }) => {
      const found = await this.required(webhookId, within);
      if (found.state === 'OFF') throw turnedOff(AT_ID, webhookId);
      id = await this.queue.add(webhookId, null, testEvent(at), within);
      await this.sql.rows('webhook-wake', WAKE, [webhookId], within);
      return [found];
    });
    return { delivery: await this.delivery(id), problems: [], saved: true };
  }

  /** Sends a message again under the same id. @throws Refusal WEBHOOK_OFF, STEP_NOT_OPEN */
  async resend(actor: Actor, deliveryId: string): Promise<WebhookDeliveryPayload> {
    const path = ['input', 'deliveryId'];
    const entry = { operation: 'resendWebhookDelivery', reason: 'Had a message to a webhook sent again.' };
    await this.recorder.write(actor, entry, async (write) => {
      const found = await this.delivery(deliveryId, write.manager);
      if (!found) throw refuse('NOT_FOUND', 'There is no such message any more.', path, deliveryId);
      await this.sql.rows('webhook-wake-for', WAKE_FOR, [deliveryId], write.manager);
      const now = this.clock.now();
      const values = [deliveryId, now, this.queue.triedUntil(now)];
      interface Sent {
        readonly webhookId: string;
        readonly name: string;
      }
      const [sent] = await this.sql.rows<Sent>('webhook-send-again', SEND_AGAIN, values, write.manager);
      if (!sent && found.state !== 'WAITING') throw turnedOff(path, deliveryId);
      if (!sent) throw refuse('STEP_NOT_OPEN', 'This message still waits to be sent.', path, deliveryId);
      write.touch(null, 'Webhook', sent.webhookId, sent.name);
    });
    return { delivery: await this.delivery(deliveryId), problems: [], saved: true };
  }

  private async changed(
    actor: Actor,
    webhookId: string,
    operation: string,
    work: (within: EntityManager, write: Write) => Promise<readonly { readonly name: string }[]>,
  ): Promise<void> {
    const entry = { operation, reason: 'A webhook was changed.' };
    await this.recorder.write(actor, entry, async (write) => {
      const [found] = await work(write.manager, write);
      if (!found) throw notThere(webhookId);
      write.touch(null, 'Webhook', webhookId, found.name);
    });
  }

  private async required(webhookId: string, within: EntityManager): Promise<{ name: string; state: string }> {
    const [found] = await this.sql.rows<{ name: string; state: string }>('webhook-name', NAME, [webhookId], within);
    if (found) return found;
    throw notThere(webhookId);
  }

  private async one(id: string): Promise<Webhook | null> {
    const [row] = await this.sql.rows<WebhookRow>('webhook-one', ONE, [this.clock.now(), id]);
    return row ? webhookOf(row) : null;
  }

  private async delivery(id: string, within?: EntityManager): Promise<WebhookDelivery | null> {
    const [row] = await this.sql.rows<DeliveryRow>('webhook-delivery', ONE_DELIVERY, [id], within);
    return row ? deliveryOf(row) : null;
  }
}

const newSecret = (): string => secretOf(randomBytes(SECRET_BYTES));

const notThere = (id: string) => refuse('NOT_FOUND', 'There is no such webhook any more.', AT_ID, id);

const turnedOff = (path: string[], id: string) =>
  refuse('WEBHOOK_OFF', 'The webhook is turned off. Turn it on first.', path, id);

function webhookOf(row: WebhookRow): Webhook {
  return { ...row, nextStates: [row.state === 'ON' ? 'OFF' : 'ON'] };
}

function deliveryOf(row: DeliveryRow): WebhookDelivery {
  return { ...row, nextStates: row.state === 'WAITING' ? ['SENT', 'FAILED'] : ['WAITING'] };
}
