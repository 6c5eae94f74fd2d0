import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { MailTopic } from '../platform/mail/mail-message.js';

/** Somebody to whom mail may go. */
export interface DueRecipient {
  readonly personId: string;
  readonly address: string;
  readonly hour: number;
  /** The secrets that end each topic which they still get. */
  readonly secrets: Readonly<Partial<Record<MailTopic, string>>>;
}

const RECIPIENT = `r.person_id AS "personId", r.address, r.digest_hour AS hour,
  (SELECT json_object_agg(topic, secret) FROM mail_topic t WHERE t.person_id = r.person_id AND ended_at IS NULL) AS secrets`;
const GETS = (topics: string): string =>
  `EXISTS (SELECT 1 FROM mail_topic t WHERE t.person_id = r.person_id AND t.ended_at IS NULL AND t.topic IN (${topics}))`;
const LIVING = 'r.address IS NOT NULL AND r.refused_at IS NULL';

/** Those whose hour of the day has come and of whom nobody else takes care. */
const TAKE_DUE = `
  SELECT ${RECIPIENT} FROM mail_recipient r
  WHERE ${LIVING} AND r.digest_hour <= $1 AND (r.digest_day IS NULL OR r.digest_day < $2::date)
    AND ${GETS(`'DIGEST', 'DUE_TODAY'`)}
  ORDER BY r.person_id LIMIT $3 FOR UPDATE SKIP LOCKED`;
const DONE = 'UPDATE mail_recipient SET digest_day = $2::date WHERE person_id = ANY($1)';
/** Those whose digest of the day has gone, a page at a time. */
const AFTER_DIGEST = `
  SELECT ${RECIPIENT} FROM mail_recipient r
  WHERE ${LIVING} AND r.digest_day = $1::date AND r.person_id > $2 AND ${GETS(`'DUE_TODAY'`)}
  ORDER BY r.person_id LIMIT $3`;
const TELL = `INSERT INTO mail_told (person_id, day, task) SELECT $1, $2::date, unnest($3::text[])
  ON CONFLICT DO NOTHING RETURNING task`;
const FORGET = 'DELETE FROM mail_told WHERE day < $1::date';

/** Says who is to be written to; several instances never write to one person twice. */
@Injectable()
export class DigestQueue {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Hands up to so many people whose hour has come to `work`, and notes that their day is done, in one transaction.
   * @returns how many there were
   */
  async takeDue(
    { day, hour }: { readonly day: string; readonly hour: number },
    most: number,
    work: (due: readonly DueRecipient[], within: EntityManager) => Promise<void>,
  ): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const due = await manager.query<DueRecipient[]>(TAKE_DUE, [hour, day, most]);
      if (due.length === 0) return 0;
      await work(due, manager);
      await manager.query(DONE, [due.map(({ personId }) => personId), day]);
      return due.length;
    });
  }

  /** People after the last id who may be told at once. */
  afterDigest(day: string, last: string, most: number): Promise<DueRecipient[]> {
    return this.dataSource.query<DueRecipient[]>(AFTER_DIGEST, [day, last, most]);
  }

  /** Notes what somebody is told on a day. @returns what they were not told before */
  async tell(personId: string, day: string, tasks: readonly string[], within: EntityManager): Promise<Set<string>> {
    if (tasks.length === 0) return new Set();
    const rows = await within.query<{ task: string }[]>(TELL, [personId, day, tasks]);
    return new Set(rows.map(({ task }) => task));
  }

  /** Forgets what was told before a day. */
  async forget(day: string): Promise<void> {
    await this.dataSource.query(FORGET, [day]);
  }

  transaction<T>(work: (within: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }
}
