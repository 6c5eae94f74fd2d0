import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { DatabaseAddress } from '../database/database.module.js';
import { Sql } from '../database/sql.js';
import { PresentRevision } from '../record/present-revision.service.js';
import { Stores } from '../memory/stores.service.js';
import { ERASES } from '../record/erasure/erasure.entity.js';
import { Log } from '../http/log.js';
import { PlanEvents, type RecordEvent } from './plan-events.js';
import { Session } from '../database/session.js';

/** Milliseconds before the first new attempt to connect, and the longest between two. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/** What others wrote, as it is read after a notice. */
export const SINCE = `
  SELECT revision, operation, recorded_at AS "recordedAt", actor_name AS "actorName", project_ids AS "projectIds"
  FROM journal_entry WHERE revision > $1 ORDER BY revision`;

/**
 * Hears of writes by any instance. A notice only says that there is something: the journal is read from the last revision
 * known, so that nothing is told twice, and nothing is missed while the connection was down.
 */
@Injectable()
export class JournalListener implements OnApplicationBootstrap, OnModuleDestroy {
  private client: pg.Client | null = null;
  private known = 0;
  private reading: Promise<void> = Promise.resolve();
  private readonly closing = new AbortController();

  constructor(
    private readonly address: DatabaseAddress,
    private readonly sql: Sql,
    private readonly events: PlanEvents,
    private readonly stores: Stores,
    private readonly present: PresentRevision,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.address.beforeMoving((session) => this.comeTo(session));
    await this.listen();
    const [clock] = await this.sql.rows<{ revision: number }>('events-clock', 'SELECT revision FROM record_clock');
    this.known = clock?.revision ?? 0;
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await this.client?.end().catch(() => undefined);
    await this.reading;
  }

  /** The number of the last write that was told of. */
  get told(): number {
    return this.known;
  }

  /** Reads what is new and hands it on; notices that come meanwhile wait their turn. */
  private catchUp(): void {
    this.reading = this.reading.then(() => this.readNew());
  }

  /** Tries until it can be read, since no notice comes of what has been noticed before. */
  private async readNew(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !this.closing.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        for (const event of await this.sql.rows<RecordEvent>('events-since', SINCE, [this.known])) {
          this.known = event.revision;
          this.present.seen(event.revision); // no replica without it is asked for what is read from now on
          if (event.operation === ERASES) this.stores.erasedAt(event.revision);
          this.events.publish(event);
        }
        return;
      } catch (error) {
        this.log.lines.warn({ err: error }, 'the journal could not be read');
        await delay(wait, undefined, { ref: false, signal: this.closing.signal }).catch(() => undefined); // closing
      }
    }
  }

  private async listen(): Promise<void> {
    const client = new Session({
      ...this.address.client,
      application_name: 'programme-tracker events',
      keepAlive: true,
    });
    client.on('error', () => undefined); // `end` follows, which is where we act
    client.on('notification', () => this.catchUp());
    await client.connect();
    await client.query('LISTEN journal');
    client.on('end', () => void this.reconnect());
    this.client = client;
  }

  /**
   * Nothing that was read stays in memory once it may be another server that answers: one that took over may have lost the
   * last writes of the one before, and have others under their numbers.
   */
  private async comeTo(session: pg.Client): Promise<void> {
    const known = this.present.value;
    const { rows } = await session.query<{ revision: number }>('SELECT revision FROM record_clock');
    const revision = rows[0]?.revision ?? 0;
    this.stores.readAgain();
    this.known = Math.min(this.known, revision);
    if (revision >= known) return;
    this.present.wentBack(revision);
    this.log.lines.error({ known, revision }, 'the database has lost writes that it had saved');
  }

  private async reconnect(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !this.closing.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        await delay(wait, undefined, { ref: false, signal: this.closing.signal });
        await this.listen();
        if (this.client) await this.comeTo(this.client);
        this.catchUp();
        return;
      } catch (error) {
        this.log.lines.warn({ err: error }, 'events wait for the database');
      }
    }
  }
}
