import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Problem, Refusal, refuse } from '../record/problem.js';
import { Recorder, SERVER_AUTHOR, type Write } from '../record/recorder.js';
import { AccessToken } from './access-token.entity.js';
import type { Actor } from './actor.js';
import { Attempts } from './attempts.service.js';
import { Passwords } from './passwords.service.js';
import { requirePerson } from './people.js';
import { SignInLink, SignInName, SignInPassword } from './sign-in.entity.js';
import type { IssueSignInLinkInput, SetPasswordInput } from './sign-in.input.js';
import type { SignInLinkPayload, SignInPayload } from './sign-in.type.js';
import { hashToken, newToken } from './token.js';

/** Hours that a sign-in lasts, and that a link may wait to be used. */
const SESSION_HOURS = 12;
const LINK_HOURS = 72;
const HOUR_MS = 3_600_000;
/** The name of the access tokens that are sign-ins. */
export const SIGN_IN = 'Sign-in to the pages';

/** Somebody who has come in: the secret of their session, to be kept in a cookie. */
export interface SignedIn {
  readonly secret: string;
  /** How long it lasts. */
  readonly seconds: number;
}

/** Lets people in to the pages, by a link that works once or by name and password, and out again. */
@Injectable()
export class SignInService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly recorder: Recorder,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
  ) {}

  /** A link that lets a person in once, and their name to sign in by; the link's secret is in the answer and nowhere else. */
  async issueSignInLink(actor: Actor, input: IssueSignInLinkInput): Promise<SignInLinkPayload> {
    const secret = newToken();
    const expiresAt = this.after(LINK_HOURS);
    const entry = { operation: 'issueSignInLink', reason: input.reason ?? 'A link to sign in by.' };
    await this.recorder.write(actor, entry, async (write) => {
      const person = await requirePerson(write.manager, input.personId, ['input', 'personId']);
      if (input.signInName) await nameTheirs(write, person.id, input.signInName.trim().toLowerCase());
      const link = { id: randomUUID(), personId: person.id, hash: hashToken(secret), expiresAt };
      await write.manager.insert(SignInLink, { ...link, issuedRevision: write.revision });
      write.touch(null, 'SignInLink', link.id, person.name);
    });
    return { path: `/sign-in/link/${secret}`, expiresAt, problems: [], saved: true };
  }

  /** Sets one's own password. */
  async setPassword(actor: Actor, input: SetPasswordInput): Promise<SignInPayload> {
    const personId = actor.personId;
    if (personId === null) throw refuse('NOT_FOUND', 'Sign in first.');
    const hash = await this.passwords.hash(input.password);
    await this.recorder.write(actor, { operation: 'setPassword', reason: 'Chose a password.' }, async (write) => {
      await write.manager.insert(SignInPassword, { id: randomUUID(), personId, hash, revision: write.revision });
      write.touch(null, 'Person', personId, actor.personName);
    });
    return { problems: [], saved: true };
  }

  /** Ends every sign-in of the actor, on every device. Access tokens for programs stay. */
  async signOutEverywhere(actor: Actor): Promise<SignInPayload> {
    const personId = actor.personId;
    if (personId === null) throw refuse('NOT_FOUND', 'Sign in first.');
    const entry = { operation: 'signOutEverywhere', reason: 'Signed out everywhere.' };
    await this.recorder.write(actor, entry, async (write) => {
      const ended = { revokedRevision: write.revision, revokedAt: this.clock.now() };
      await write.manager.update(AccessToken, { personId, name: SIGN_IN, revokedAt: IsNull() }, ended);
      write.touch(null, 'Person', personId, actor.personName);
    });
    return { problems: [], saved: true };
  }

  /** Ends one sign-in. */
  async signOut(actor: Actor): Promise<void> {
    const { tokenId } = actor;
    if (tokenId === null) return;
    await this.recorder.write(actor, { operation: 'signOut', reason: 'Signed out.' }, async (write) => {
      const ended = { revokedRevision: write.revision, revokedAt: this.clock.now() };
      await write.manager.update(AccessToken, { id: tokenId, name: SIGN_IN, revokedAt: IsNull() }, ended);
      write.touch(null, 'AccessToken', tokenId, SIGN_IN);
    });
  }

  /**
   * Uses a link. Refuses one that is unknown, used or too old, all in the same words.
   * @param address where the request came from
   */
  async byLink(secret: string, address: string): Promise<SignedIn> {
    const attempt = { name: null, address, path: ['link'] };
    await this.attempts.count(attempt);
    // looked for outside the write first: writes wait for one another, and guesses must not hold them up
    await livingLink(this.dataSource.manager, secret, this.clock.now());
    const session = await this.enter('signInByLink', async (write) => {
      const at = this.clock.now();
      const link = await livingLink(write.manager, secret, at);
      await write.manager.update(SignInLink, { id: link.id }, { usedRevision: write.revision, usedAt: at });
      return link.personId;
    });
    await this.attempts.succeeded(attempt);
    return session;
  }

  /**
   * Signs in by name and password. Whether the name is known shows neither in words nor in time.
   * @param address where the request came from
   */
  async byPassword(signInName: string, password: string, address: string): Promise<SignedIn> {
    const name = signInName.trim().toLowerCase();
    const attempt = { name, address, path: ['password'] };
    await this.attempts.count(attempt);
    const known = await this.dataSource.manager.findOneBy(SignInName, { name });
    const kept = known && (await this.dataSource.manager.findOne(SignInPassword, lastOf(known.personId)));
    if (!(await this.passwords.matches(password, kept?.hash ?? null)) || !known) {
      const message = 'Name and password do not match. Check both, or ask for a link to sign in by.';
      throw refuse('SIGN_IN_FAILED', message, ['password']);
    }
    const session = await this.enter('signInByPassword', () => Promise.resolve(known.personId));
    await this.attempts.succeeded(attempt);
    return session;
  }

  /** Signs in one of the people that the demonstration offers. */
  asOffered(personId: string): Promise<SignedIn> {
    return this.enter('signInToDemonstration', () => Promise.resolve(personId));
  }

  /**
   * Signs in whoever an identity provider vouches for, and ends the sign-in they came with.
   * @param who writes what the provider says of them; gives null for somebody who may not come in, and what it wrote stays
   */
  byProvider(who: (write: Write) => Promise<string | null>, before: Actor): Promise<SignedIn | null> {
    const reason = 'Came by the account of their organisation; roles as its groups say.';
    return this.recorder.write(SERVER_AUTHOR, { operation: 'signInByProvider', reason }, async (write) => {
      const personId = await who(write);
      if (personId === null) return null;
      if (before.tokenId !== null) {
        const ended = { revokedRevision: write.revision, revokedAt: this.clock.now() };
        await write.manager.update(AccessToken, { id: before.tokenId, name: SIGN_IN, revokedAt: IsNull() }, ended);
      }
      return this.open(write, personId);
    });
  }

  /** A new session; `who` says whose it is, inside the write. */
  private enter(operation: string, who: (write: Write) => Promise<string>): Promise<SignedIn> {
    return this.recorder.write(SERVER_AUTHOR, { operation, reason: 'Came in to the pages.' }, async (write) =>
      this.open(write, await who(write)),
    );
  }

  /** A new session of a person. */
  private async open(write: Write, personId: string): Promise<SignedIn> {
    const secret = newToken();
    const person = await requirePerson(write.manager, personId, ['personId']);
    const token = { id: randomUUID(), personId: person.id, name: SIGN_IN, hash: hashToken(secret) };
    const issued = {
      issuedRevision: write.revision,
      createdAt: this.clock.now(),
      expiresAt: this.after(SESSION_HOURS),
    };
    await write.manager.insert(AccessToken, { ...token, ...issued, revokedRevision: null, revokedAt: null });
    write.touch(null, 'AccessToken', token.id, person.name);
    return { secret, seconds: SESSION_HOURS * 3_600 };
  }

  private after(hours: number): Date {
    return new Date(this.clock.now().getTime() + hours * HOUR_MS);
  }
}

/** @throws Refusal LINK_SPENT */
async function livingLink(manager: EntityManager, secret: string, at: Date): Promise<SignInLink> {
  const living = { hash: hashToken(secret), usedAt: IsNull(), expiresAt: MoreThan(at) };
  const link = await manager.findOneBy(SignInLink, living);
  if (link) return link;
  throw refuse('LINK_SPENT', 'This link has been used, or is too old. Ask for a new one.', ['link']);
}

const lastOf = (personId: string) => ({ where: { personId }, order: { revision: 'DESC' } }) as const;

/** Gives a person the name to sign in by; refuses one that another has. */
async function nameTheirs(write: Write, personId: string, name: string): Promise<void> {
  const other = await write.manager.findOneBy(SignInName, { name });
  if (other && other.personId !== personId) {
    const problem: Problem = {
      code: 'NAME_TAKEN',
      message: `${name} is somebody else's name to sign in by. Choose another.`,
      path: ['input', 'signInName'],
      subject: other.personId,
    };
    throw new Refusal([problem]);
  }
  await write.manager.upsert(SignInName, { personId, name, revision: write.revision }, ['personId']);
}
