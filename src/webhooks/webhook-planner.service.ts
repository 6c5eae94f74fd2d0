import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Authenticator } from '../platform/auth/authenticator.js';
import { Sql } from '../platform/database/sql.js';
import { Changes } from '../programme/changes/changes.service.js';
import { eventOf } from './webhook-event.js';
import { WebhookQueue } from './webhook-queue.service.js';
import { BEHIND, HOLD, TOLD } from './webhook-statements.js';

/** Writes that are put to a webhook in one transaction. */
const AT_ONCE = 50;
/** Messages that may wait for one webhook; the rest stays in the journal until some of them have gone. */
const MOST_WAITING = 1_000;

interface Behind extends Record<string, unknown> {
  readonly id: string;
  readonly readerId: string;
  readonly told: number;
}

/**
 * Puts what was written into the queue of each webhook. How far it has come is noted in the same transaction, so that no write
 * is left out and none put twice, whatever ends in between. A webhook is told what the person that it reads as may read now:
 * that is read before the transaction, which asks for no second session while it holds the webhook.
 */
@Injectable()
export class WebhookPlanner {
  constructor(
    private readonly sql: Sql,
    private readonly authenticator: Authenticator,
    private readonly changes: Changes,
    private readonly queue: WebhookQueue,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async plan(): Promise<void> {
    for (const behind of await this.sql.rows<Behind>('webhooks-behind', BEHIND, [MOST_WAITING]))
      await this.planOne(behind);
  }

  private async planOne({ id, readerId, told }: Behind): Promise<void> {
    const reader = (await this.authenticator.inTheirName([readerId])).get(readerId);
    if (!reader) return;
    const { changes, hasMore, upTo } = await this.changes.since(reader, told, AT_ONCE);
    await this.dataSource.transaction(async (within) => {
      if ((await this.sql.rows('webhook-hold', HOLD, [id, told], within)).length === 0) return;
      for (const change of changes) await this.queue.add(id, change.revision, eventOf(change), within);
      await this.sql.rows('webhook-told', TOLD, [id, hasMore ? upTo : reader.revision], within);
    });
  }
}
