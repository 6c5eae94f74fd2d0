import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Sql } from '../platform/database/sql.js';
import { Log } from '../platform/http/log.js';
import { type Outcome, waitAfter } from '../platform/outbox/outcome.js';
import type { SharedQueue, TakenRow } from '../platform/outbox/queue-sender.js';
import { WebhookNotices } from './webhook-notices.service.js';
import {
  ADD,
  ARRIVED,
  COUNT,
  FAILED,
  FORGET,
  GIVE_UP,
  LOCK,
  REST,
  SETTLE,
  SWITCH_OFF,
  TAKE,
} from './webhook-statements.js';
import type { WebhookEvent } from './webhook-event.js';

/** Seconds for which whoever takes a message has it alone; longer than any attempt. */
const LEASE_SECONDS = 120;
const DAY_MS = 86_400_000;
/** Days for which a message is tried, and after which a webhook that takes none is turned off. */
const TRIED_DAYS = 3;
/** Days for which what was sent is listed. */
const KEPT_DAYS = 30;

/** A message on lease, with where it goes and what signs it. */
export interface TakenDelivery extends TakenRow {
  readonly webhookId: string;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly body: string;
  /** Seconds since 1970 by the clock of the database. */
  readonly timestamp: number;
}

interface Failing extends Record<string, unknown> {
  readonly failures: number;
  readonly failingSince: Date;
  readonly name: string;
  readonly state: 'ON' | 'OFF';
}

/** Keeps what webhooks are to be told in the database until it has arrived, for all instances together. */
@Injectable()
export class WebhookQueue implements SharedQueue<TakenDelivery> {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly notices: WebhookNotices,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  /** Adds a message as part of a transaction. @param revision the write that it tells of; null: none. @returns its id */
  async add(webhookId: string, revision: number | null, event: WebhookEvent, within: EntityManager): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    const values = [id, webhookId, revision, event.type, event.body, now, this.triedUntil(now)];
    await this.sql.rows('webhook-add', ADD, values, within);
    return id;
  }

  /** When a message is given up that is made, or sent again, at an instant. */
  triedUntil(from: Date): Date {
    return new Date(from.getTime() + TRIED_DAYS * DAY_MS);
  }

  async take(most: number): Promise<readonly TakenDelivery[]> {
    const lease = randomUUID();
    const values = [lease, most, LEASE_SECONDS, this.clock.now()];
    const rows = await this.sql.rows<Omit<TakenDelivery, 'lease'>>('webhook-take', TAKE, values);
    return rows.map((row) => ({ ...row, lease }));
  }

  async settle({ id, lease, attempts, webhookId }: TakenDelivery, outcome: Outcome): Promise<boolean> {
    const { kind, detail } = outcome;
    const state = kind === 'ACCEPTED' ? 'SENT' : kind === 'REFUSED' ? 'FAILED' : 'WAITING';
    const wait = kind === 'FAILED' ? waitAfter(attempts, false) : 0;
    const values = [id, lease, state, this.clock.now(), wait, kind, detail];
    return this.dataSource.transaction(async (within) => {
      await this.sql.rows('webhook-lock', LOCK, [webhookId], within);
      if ((await this.sql.rows('webhook-settle', SETTLE, values, within)).length === 0) return false;
      if (kind === 'ACCEPTED') await this.sql.rows('webhook-arrived', ARRIVED, [webhookId], within);
      else await this.failed(webhookId, outcome, within);
      return true;
    });
  }

  /** How many messages wait, of all webhooks together, and how many were given up. */
  async counts(): Promise<{ readonly waiting: number; readonly failed: number }> {
    const rows = await this.sql.rows<{ state: string; count: number }>('webhook-count', COUNT);
    const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
    return { waiting: of('WAITING'), failed: of('FAILED') };
  }

  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.sql.rows('webhook-give-up', GIVE_UP, [now]);
    await this.sql.rows('webhook-forget', FORGET, [new Date(now.getTime() - KEPT_DAYS * DAY_MS)]);
  }

  /** Lets the webhook rest, longer each time; turns it off where it has taken nothing for days, or says that it is gone. */
  private async failed(webhookId: string, { kind, detail }: Outcome, within: EntityManager): Promise<void> {
    const now = this.clock.now();
    const [failing] = await this.sql.rows<Failing>('webhook-failed', FAILED, [webhookId, now], within);
    if (failing?.state !== 'ON') return;
    await this.sql.rows('webhook-rest', REST, [webhookId, waitAfter(failing.failures, false)], within);
    const lasted = now.getTime() - failing.failingSince.getTime() >= TRIED_DAYS * DAY_MS;
    if (kind !== 'REFUSED' && !lasted) return;
    const why = lasted
      ? `Nothing arrived for ${TRIED_DAYS} days. The last answer: ${detail}`
      : `It answered: ${detail}`;
    await this.sql.rows('webhook-off', SWITCH_OFF, [webhookId, now, why], within);
    await this.notices.turnedOff(failing.name, why, within);
    this.log.lines.warn({ webhook: webhookId, why }, 'a webhook was turned off');
  }
}
