import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Sql } from '../platform/database/sql.js';
import { PlanEvents, type RecordEvent } from '../platform/events/plan-events.js';
import { Log } from '../platform/http/log.js';
import type { Outcome } from '../platform/outbox/outcome.js';
import { QueueSender } from '../platform/outbox/queue-sender.js';
import { WebhookCaller } from './webhook-caller.service.js';
import { WebhookPlanner } from './webhook-planner.service.js';
import { type TakenDelivery, WebhookQueue } from './webhook-queue.service.js';
import { messageId, signatureHeaders } from './webhook-signature.js';
import { ANY } from './webhook-statements.js';

/** Webhooks that are called at once. */
const MOST_AT_ONCE = 8;
/** Milliseconds that a receiver has to answer. */
const SEND_MS = 15_000;

/** Calls webhooks. An installation without any looks once at the start, and again as the first is registered. */
@Injectable()
export class WebhookSender extends QueueSender<TakenDelivery> implements OnModuleDestroy {
  private any: boolean | null = null;
  private registered: AsyncIterableIterator<RecordEvent> | null = null;

  constructor(
    queue: WebhookQueue,
    private readonly planner: WebhookPlanner,
    private readonly caller: WebhookCaller,
    private readonly events: PlanEvents,
    private readonly sql: Sql,
    log: Log,
  ) {
    super('webhook', MOST_AT_ONCE, queue, log);
    this.pace.sendMs = SEND_MS;
  }

  override onApplicationBootstrap(): void {
    this.registered = this.events.listen(({ operation }) => operation === 'registerWebhook');
    void this.hear(this.registered);
    super.onApplicationBootstrap();
  }

  override async onModuleDestroy(): Promise<void> {
    await this.registered?.return?.();
    await super.onModuleDestroy();
  }

  protected override async prepare(): Promise<boolean> {
    this.any ??= (await this.sql.rows('webhooks-any', ANY)).length > 0;
    if (this.any) await this.planner.plan();
    return this.any;
  }

  protected attempt({ id, url, secrets, body, timestamp }: TakenDelivery, signal: AbortSignal): Promise<Outcome> {
    const headers = signatureHeaders({ id: messageId(id), timestamp, body }, secrets);
    return this.caller.call({ url, headers, body }, signal);
  }

  private async hear(registered: AsyncIterableIterator<RecordEvent>): Promise<void> {
    for await (const event of registered) this.any = event.revision > 0;
  }
}
