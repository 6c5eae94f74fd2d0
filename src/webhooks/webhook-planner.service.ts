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

interface Held extends Record<string, unknown> {
  readonly id: string;
  readonly readerId: string;
  readonly told: number;
  readonly waiting: number;
}

/**
 * Puts what was written into the queue of each webhook. How far it has come is noted in the same transaction, so that no write
 * is left out and none put twice, whatever ends in between. A webhook is told what the person that it reads as may read now.
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
    for (const { id } of await this.sql.rows<{ id: string }>('webhooks-behind', BEHIND)) await this.planOne(id);
  }

  private planOne(id: string): Promise<void> {
    return this.dataSource.transaction(async (within) => {
      const [held] = await this.sql.rows<Held>('webhook-hold', HOLD, [id, MOST_WAITING], within);
      if (!held || held.waiting >= MOST_WAITING) return;
      const reader = (await this.authenticator.inTheirName([held.readerId])).get(held.readerId);
      if (!reader) return;
      const page = await this.changes.since(reader, held.told, AT_ONCE);
      for (const change of page.changes) await this.queue.add(id, change.revision, eventOf(change), within);
      await this.sql.rows('webhook-told', TOLD, [id, page.hasMore ? page.upTo : reader.revision], within);
    });
  }
}
