import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Sql } from '../database/sql.js';
import { Log } from '../http/log.js';
import { Outbox } from '../mail/outbox.service.js';
import { Recorder } from '../record/recorder.js';
import { SERVER_AUTHOR } from '../record/write.js';
import { Attempts } from './attempts.service.js';
import { AccessEvents } from './events/access-events.service.js';
import { requirePerson } from './people.js';
import { SignInLink } from './sign-in.entity.js';
import { signInMail } from './sign-in-mail.js';
import { nameAsKept, signInNameOf } from './sign-in-names.js';
import { hashToken, newToken } from './token.js';

const HOUR_MS = 3_600_000;
/** Links that a person may be sent within an hour, so that nobody fills the letter box of another. */
const MOST_LINKS = 3;

/**
 * Whose sign-in name or confirmed address this is, and where they get mail: their confirmed address, else the sign-in name
 * where that is an address. Two people behind one address are sent nothing: it would not be clear who is meant.
 */
const FIND = `
  SELECT p.id AS "personId", coalesce(r.address, n.name) AS address,
    (SELECT count(*)::int FROM mail_message m WHERE m.person_id = p.id AND m.kind = 'SIGN_IN_LINK' AND m.made_at > $2) AS sent
  FROM person p
  LEFT JOIN sign_in_name n ON n.person_id = p.id AND n.ended_revision IS NULL
  LEFT JOIN mail_recipient r ON r.person_id = p.id
  WHERE n.name = $1 OR lower(r.address) = $1
  LIMIT 2`;

interface Found extends Record<string, unknown> {
  readonly personId: string;
  readonly address: string | null;
  readonly sent: number;
}

/** Sends people who have forgotten their password a link to sign in by, and shows nobody who is known here. */
@Injectable()
export class OwnLinks implements OnApplicationShutdown {
  /** What is still being done after its answer. */
  private readonly working = new Set<Promise<void>>();

  constructor(
    private readonly sql: Sql,
    private readonly recorder: Recorder,
    private readonly attempts: Attempts,
    private readonly events: AccessEvents,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** Whether links can be asked for: mail is set up. */
  get offered(): boolean {
    return this.config.mail !== null;
  }

  /**
   * Takes a name to sign in by, or an e-mail address. It answers before anything is looked up, so that neither words nor time
   * show whether it is known.
   * @param address where the request came from
   * @throws Refusal MAIL_OFF, TOO_MANY_ATTEMPTS
   */
  async request(typed: string, address: string): Promise<void> {
    this.outbox.requireOn(['name']);
    const name = nameAsKept(typed).slice(0, 254);
    await this.attempts.count({ name: `link for ${name}`, address, path: ['name'] });
    const work = this.send(name).catch((error: unknown) => this.log.lines.error({ err: error }, 'no link was sent'));
    this.working.add(work);
    void work.finally(() => this.working.delete(work));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.working);
  }

  private async send(name: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - HOUR_MS);
    const [found, ...others] = await this.sql.rows<Found>('own-link', FIND, [name, since]);
    if (!found || others.length > 0 || found.sent >= MOST_LINKS) return;
    const { personId, address } = found;
    if (address === null || !isEmail(address)) return;
    const secret = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + HOUR_MS);
    const entry = { operation: 'requestSignInLink', reason: 'Asked for a link to sign in by.' };
    await this.recorder.write(SERVER_AUTHOR, entry, async (write) => {
      const { manager } = write;
      const person = await requirePerson(manager, personId, ['name']);
      const link = { id: randomUUID(), personId, hash: hashToken(secret), expiresAt };
      await manager.insert(SignInLink, { ...link, issuedRevision: write.revision });
      write.touch(null, 'SignInLink', link.id, person.name);
      const detail = 'Asked for on the sign-in page, and sent by e-mail';
      await this.events.note({ kind: 'LINK_ISSUED', personId, name: person.name, detail }, manager);
      const signInName = await signInNameOf(manager, personId);
      const to = { person, signInName, address, sender: null, path: `/sign-in/link/${secret}`, expiresAt };
      await this.outbox.add(signInMail(to, this.config), manager);
    });
  }
}
