import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { requirePerson } from '../auth/people.js';
import { isAdministrator } from '../auth/policy.js';
import { hashToken, newToken } from '../auth/token.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Sql } from '../database/sql.js';
import { AppError, badInput } from '../graphql/errors.js';
import { Recorder } from '../record/recorder.js';
import { refuse } from '../record/refusal.js';
import { type Author, SERVER_AUTHOR } from '../record/write.js';
import { confirmMail } from './confirm-mail.js';
import { localTime } from './local-time.js';
import { MAIL_TOPICS, type MailTopic } from './mail-message.js';
import { Outbox } from './outbox.service.js';
import type { ChooseMailInput, MailSettings, MailSettingsPayload, SetMailAddressInput } from './recipients.type.js';

/** Hours that an address may wait to be confirmed. */
const CONFIRM_HOURS = 72;
const HOUR_MS = 3_600_000;
const TOPICS = Object.keys(MAIL_TOPICS) as MailTopic[];

const SETTINGS = `
  SELECT p.id, address, CASE WHEN pending_until > $2 THEN pending END AS "pendingAddress",
    refused_at IS NOT NULL AS refused, coalesce(digest_hour, 8) AS "digestHour",
    CASE WHEN r.person_id IS NULL THEN $3::text[]
      ELSE ARRAY(SELECT topic FROM mail_topic t WHERE t.person_id = p.id AND ended_at IS NULL ORDER BY topic) END AS topics
  FROM person p LEFT JOIN mail_recipient r ON r.person_id = p.id WHERE p.id = $1`;
const ENSURE = 'INSERT INTO mail_recipient (person_id) VALUES ($1) ON CONFLICT DO NOTHING';
const ENSURE_TOPIC = 'INSERT INTO mail_topic (person_id, topic, secret) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
const WAIT_FOR = 'UPDATE mail_recipient SET pending = $2, pending_hash = $3, pending_until = $4 WHERE person_id = $1';
/** Links to confirm an address that a person may be sent within an hour. */
const MOST_CONFIRMATIONS = 5;
const CONFIRMATIONS = `SELECT count(*)::int AS count FROM mail_message WHERE person_id = $1 AND kind = 'CONFIRM_ADDRESS' AND made_at > $2`;
/** The link of an earlier address is worth nothing once another was entered. */
const SUPERSEDE = `UPDATE mail_message SET state = 'FAILED', state_at = $2, lease = NULL, lease_until = NULL, text = NULL, html = NULL
  WHERE person_id = $1 AND kind = 'CONFIRM_ADDRESS' AND state = 'WAITING'`;
const ERASE = 'DELETE FROM mail_recipient WHERE person_id = $1';
/** What waits to go to an address that was removed does not go, and what was sent there does not say where. */
const FORGET_ADDRESS = `UPDATE mail_message SET to_address = 'removed', lease = NULL, lease_until = NULL, text = NULL, html = NULL,
    stop_url = NULL, state_at = CASE WHEN state = 'WAITING' THEN $2 ELSE state_at END,
    state = CASE WHEN state = 'WAITING' THEN 'FAILED' ELSE state END
  WHERE person_id = $1`;
/** What waits goes to the new address. */
const READDRESS = `UPDATE mail_message m SET to_address = r.address FROM mail_recipient r
  WHERE r.person_id = $1 AND m.person_id = $1 AND m.state = 'WAITING' AND m.stop_url IS NOT NULL AND m.lease IS NULL`;
/** Where the hour of the day has passed, the first digest comes tomorrow. */
const CONFIRM = `
  UPDATE mail_recipient SET address = pending, pending = NULL, pending_hash = NULL, pending_until = NULL, refused_at = NULL,
    digest_day = CASE WHEN digest_hour <= $3 THEN $4::date ELSE digest_day END
  WHERE pending_hash = $1 AND pending_until > $2 RETURNING person_id AS "personId"`;
const HOUR = 'UPDATE mail_recipient SET digest_hour = $2 WHERE person_id = $1';
const CHOOSE = `UPDATE mail_topic SET ended_at = CASE WHEN topic = ANY($2) THEN NULL ELSE coalesce(ended_at, $3) END WHERE person_id = $1`;
/** Those of these people who have an address that mail goes to, each with what ends a topic, and whether they ended it. */
const GETTING = `SELECT r.person_id AS "personId", r.address, t.secret, t.ended_at IS NOT NULL AS ended
  FROM mail_recipient r JOIN mail_topic t ON t.person_id = r.person_id AND t.topic = $2
  WHERE r.person_id = ANY($1) AND r.address IS NOT NULL AND r.refused_at IS NULL AND ($3 OR t.ended_at IS NULL)
  ORDER BY r.person_id`;
const BY_SECRET = 'SELECT person_id AS "personId", topic, ended_at AS "endedAt" FROM mail_topic WHERE secret = $1';
const STOP = 'UPDATE mail_topic SET ended_at = coalesce(ended_at, $2) WHERE secret = $1';

/** What a secret address that ends mail is about. */
export interface StoppableMail {
  readonly personId: string;
  readonly topic: MailTopic;
  readonly endedAt: Date | null;
}

/** Somebody who gets mail of a topic. */
export interface TopicRecipient {
  readonly personId: string;
  readonly address: string;
  /** The secret that ends it. */
  readonly secret: string;
  readonly ended: boolean;
}

/** Keeps where people get mail, what and when. Each change is in the journal, what it was changed to is not. */
@Injectable()
export class Recipients {
  constructor(
    private readonly sql: Sql,
    private readonly recorder: Recorder,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async settings(actor: Actor, personId: string | null): Promise<MailSettings | null> {
    const whose = ownOrAdministered(actor, personId);
    return isUUID(whose) ? this.of(whose) : null;
  }

  /** Sends a link to an address, by which it is confirmed; without an address forgets all about where the person gets mail. */
  async setAddress(actor: Actor, { personId, address = null }: SetMailAddressInput): Promise<MailSettingsPayload> {
    const whose = ownOrAdministered(actor, personId ?? null);
    if (address !== null) this.outbox.requireOn(['input', 'address']);
    const secret = newToken();
    const until = new Date(this.clock.now().getTime() + CONFIRM_HOURS * HOUR_MS);
    const reason = address === null ? 'Removed the e-mail address.' : 'Entered an e-mail address.';
    await this.changed(actor, whose, { operation: 'setMailAddress', reason }, async (manager, name) => {
      if (address === null) {
        await manager.query(ERASE, [whose]);
        await manager.query(FORGET_ADDRESS, [whose, this.clock.now()]);
        return;
      }
      await this.requireFew(manager, whose);
      await this.ensure(manager, whose);
      await manager.query(SUPERSEDE, [whose, this.clock.now()]);
      await manager.query(WAIT_FOR, [whose, address, hashToken(secret), until]);
      const person = { id: whose, name };
      const mail = confirmMail({ person, address, secret, expiresAt: until }, this.config);
      await this.outbox.add(mail, manager);
    });
    return { settings: await this.of(whose), problems: [], saved: true };
  }

  async choose(actor: Actor, { personId, digestHour, topics }: ChooseMailInput): Promise<MailSettingsPayload> {
    const whose = ownOrAdministered(actor, personId ?? null);
    if (digestHour == null && topics == null)
      throw badInput('Nothing would change. Choose the hour of the digest, or what comes by e-mail.', ['input']);
    const entry = { operation: 'chooseMail', reason: 'Chose what comes by e-mail.' };
    await this.changed(actor, whose, entry, async (manager) => {
      await this.ensure(manager, whose);
      if (digestHour != null) await manager.query(HOUR, [whose, digestHour]);
      if (topics != null) await manager.query(CHOOSE, [whose, topics, this.clock.now()]);
    });
    return { settings: await this.of(whose), problems: [], saved: true };
  }

  /** Uses the link of a confirmation. Refuses one that is unknown, used or too old, all in the same words. */
  async confirm(secret: string): Promise<void> {
    const entry = { operation: 'confirmMailAddress', reason: 'Confirmed an e-mail address by the link sent there.' };
    await this.recorder.write(SERVER_AUTHOR, entry, async (write) => {
      const { day, hour } = localTime(this.clock.now(), this.config.timeZone);
      const values = [hashToken(secret), this.clock.now(), hour, day];
      const [rows] = await write.manager.query<[{ personId: string }[], number]>(CONFIRM, values);
      const [found] = rows;
      if (!found) throw refuse('LINK_SPENT', 'This link has been used, or is too old. Enter your address again.', []);
      await write.manager.query(READDRESS, [found.personId]);
      const person = await requirePerson(write.manager, found.personId, []);
      write.touch(null, 'Person', person.id, person.name);
    });
  }

  /** Those of some people who get mail of a topic. @param also those who ended it too */
  getting(topic: MailTopic, personIds: readonly string[], also = false): Promise<TopicRecipient[]> {
    type Row = TopicRecipient & Record<string, unknown>;
    return this.sql.rows<Row>('mail-getting', GETTING, [personIds, topic, also]);
  }

  /** What the secret of an address that ends mail is about; null: nothing. */
  async stoppable(secret: string): Promise<StoppableMail | null> {
    const [found] = await this.sql.rows<StoppableMail & Record<string, unknown>>('mail-stoppable', BY_SECRET, [secret]);
    return found ?? null;
  }

  /** Ends mail of one topic to whoever the secret is for. @returns null where it is nobody's */
  async stop(secret: string): Promise<StoppableMail | null> {
    const found = await this.stoppable(secret);
    if (found === null || found.endedAt !== null) return found;
    const entry = { operation: 'stopMail', reason: `Ended ${found.topic} by the link in a message.` };
    await this.changed(SERVER_AUTHOR, found.personId, entry, (manager) =>
      manager.query(STOP, [secret, this.clock.now()]).then(() => undefined),
    );
    return found;
  }

  private async of(personId: string): Promise<MailSettings | null> {
    const [row] = await this.sql.rows<MailSettings & Record<string, unknown>>('mail-settings', SETTINGS, [
      personId,
      this.clock.now(),
      TOPICS,
    ]);
    return row ?? null;
  }

  /** Nobody has the tracker send link after link to addresses of others. */
  private async requireFew(manager: EntityManager, personId: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - HOUR_MS);
    const [sent] = await manager.query<{ count: number }[]>(CONFIRMATIONS, [personId, since]);
    if ((sent?.count ?? 0) < MOST_CONFIRMATIONS) return;
    const message = `${MOST_CONFIRMATIONS} links to confirm an address were sent in the last hour. Try again later.`;
    throw refuse('TOO_MANY_CONFIRMATIONS', message, ['input', 'address']);
  }

  /** Secrets that end mail are kept as they are: whoever has one can end mail, and learn nothing. */
  private async ensure(manager: EntityManager, personId: string): Promise<void> {
    await manager.query(ENSURE, [personId]);
    for (const topic of TOPICS) {
      await manager.query(ENSURE_TOPIC, [personId, topic, randomBytes(24).toString('base64url')]);
    }
  }

  private changed(
    author: Author,
    personId: string,
    entry: { readonly operation: string; readonly reason: string },
    work: (manager: EntityManager, name: string) => Promise<void>,
  ): Promise<void> {
    return this.recorder.write(author, entry, async (write) => {
      const person = await requirePerson(write.manager, personId, ['input', 'personId']);
      write.touch(null, 'Person', person.id, person.name);
      await work(write.manager, person.name);
    });
  }
}

/** Whose settings are meant. @throws AppError where they are neither the actor's own nor for them to see to */
function ownOrAdministered(actor: Actor, personId: string | null): string {
  const whose = personId ?? actor.personId;
  if (whose === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  if (whose === actor.personId || isAdministrator(actor)) return whose;
  throw new AppError('FORBIDDEN', 'Where other people get mail is for an administrator.');
}
