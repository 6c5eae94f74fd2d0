import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Sql } from '../database/sql.js';
import { refuse } from '../record/refusal.js';
import { type Outcome, waitAfter } from '../outbox/outcome.js';
import type { SharedQueue, TakenRow } from '../outbox/queue-sender.js';
import type { MailAttachment, NewMail, OutgoingMail } from './mail-message.js';
import {
  ADD,
  ADD_FILE,
  ATTACH,
  ATTACHED,
  COUNT,
  FORGET,
  FORGET_ATTACHED,
  FORGET_FILES,
  FORGET_TEXTS,
  GIVE_UP,
  IS_KNOWN,
  REFUSED,
  SETTLE,
  TAKE,
  WITH_KEYS,
} from './mail-statements.js';
import type { MailState } from './messages.type.js';

/** Messages that may wait at once. */
export const MOST_WAITING = 20_000;
/** Seconds for which whoever takes a message has it alone; longer than any attempt. */
const LEASE_SECONDS = 300;
/** Days after which nothing is left of a message. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** A message on lease. */
export interface TakenMail extends OutgoingMail, TakenRow {
  readonly personId: string | null;
}

/** Keeps mail in the database until it is sent, for all instances together. */
@Injectable()
export class Outbox implements SharedQueue<TakenMail> {
  /** Messages that may wait at once. */
  most = MOST_WAITING;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws Refusal MAIL_OFF where no mail is sent; `path` says which argument asked for it */
  requireOn(path: string[]): void {
    if (this.config.mail !== null) return;
    throw refuse('MAIL_OFF', 'This tracker sends no e-mail. Copy the link and send it yourself.', path);
  }

  /**
   * Adds a message as part of a transaction: it is sent where that is saved, and only then.
   * @returns false where a message with its key was added before
   * @throws Refusal MAIL_QUEUE_FULL
   */
  async add(mail: NewMail, within: EntityManager): Promise<boolean> {
    const id = randomUUID();
    const { kind, once, personId, to, subject, text, html, stopUrl, secret, expiresAt } = mail;
    const { name, address } = to;
    const [added] = await this.sql.rows(
      'mail-add',
      ADD,
      [
        ...[id, kind, once, this.headerId(id), personId, name, address, subject, text, html, stopUrl, secret],
        ...[this.clock.now(), expiresAt, this.most],
      ],
      within,
    );
    if (added) {
      await this.attach(id, mail.attachments ?? [], within);
      return true;
    }
    if (once !== null && (await this.sql.rows('mail-known', IS_KNOWN, [once], within)).length > 0) return false;
    const message = 'Too many messages wait to be sent. Nothing was saved. Try again later, or tell the administrator.';
    throw refuse('MAIL_QUEUE_FULL', message);
  }

  /** Takes up to so many messages that are to be sent now, each with whatever it needs. */
  async take(most: number): Promise<readonly TakenMail[]> {
    const lease = randomUUID();
    const values = [lease, most, LEASE_SECONDS, this.clock.now()];
    const rows = await this.sql.rows<Omit<TakenMail, 'lease' | 'attachments'>>('mail-take', TAKE, values);
    const attached = await this.attachedTo(rows.map(({ id }) => id));
    return rows.map((row) => ({
      ...row,
      lease,
      attachments: attached.filter(({ messageId }) => messageId === row.id),
    }));
  }

  /** Notes what came of an attempt. @returns false where the lease had ended, so that another may have sent it too */
  async settle({ id, lease, attempts, personId, toAddress }: TakenMail, outcome: Outcome): Promise<boolean> {
    const { kind, detail } = outcome;
    const state = kind === 'ACCEPTED' ? 'SENT' : kind === 'REFUSED' ? 'FAILED' : 'WAITING';
    const wait = kind === 'FAILED' ? waitAfter(attempts, outcome.away) : 0;
    const values = [id, lease, state, this.clock.now(), wait, kind, detail];
    const settled = (await this.sql.rows('mail-settle', SETTLE, values)).length > 0;
    if (settled && kind === 'REFUSED') {
      await this.sql.rows('mail-refused', REFUSED, [personId, toAddress, this.clock.now()]);
    }
    return settled;
  }

  /** Gives up what came too late, and removes what is old. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    await this.sql.rows('mail-give-up', GIVE_UP, [now]);
    await this.sql.rows('mail-forget-texts', FORGET_TEXTS, [now, before(this.config.mailDays)]);
    await this.sql.rows('mail-forget', FORGET, [before(Math.max(KEPT_DAYS, this.config.mailDays))]);
    await this.sql.rows('mail-forget-attached', FORGET_ATTACHED, []);
    await this.sql.rows('mail-forget-files', FORGET_FILES, []);
  }

  /** How many messages wait, and how many could not be sent. */
  async counts(): Promise<{ readonly waiting: number; readonly failed: number }> {
    const rows = await this.sql.rows<{ state: string; count: number }>('mail-count', COUNT);
    const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
    return { waiting: of('WAITING'), failed: of('FAILED') };
  }

  /** What became of the messages with these keys, of those that there are still. */
  withKeys(keys: readonly string[]): Promise<{ once: string; state: MailState; madeAt: Date }[]> {
    return this.sql.rows<{ once: string; state: MailState; madeAt: Date }>('mail-with-keys', WITH_KEYS, [keys]);
  }

  private async attach(id: string, files: readonly MailAttachment[], within: EntityManager): Promise<void> {
    for (const [position, { name, mediaType, sha256, bytes }] of files.entries()) {
      await this.sql.rows('mail-file', ADD_FILE, [sha256, bytes], within);
      await this.sql.rows('mail-attach', ATTACH, [id, position, name, mediaType, sha256], within);
    }
  }

  private attachedTo(ids: readonly string[]): Promise<(MailAttachment & { readonly messageId: string })[]> {
    type Row = MailAttachment & { readonly messageId: string } & Record<string, unknown>;
    return ids.length === 0 ? Promise.resolve([]) : this.sql.rows<Row>('mail-attached', ATTACHED, [ids]);
  }

  /** Who made a message, for the whole world (RFC 5322, 3.6.4). */
  private headerId(id: string): string {
    return `<${id}@${this.config.mail?.from?.address.split('@')[1] ?? 'localhost'}>`;
  }
}
