import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { AppError } from '../graphql/errors.js';
import { Config } from '../config/config.js';
import { Outbox } from '../mail/outbox.service.js';
import { Refusal, refuse } from '../record/refusal.js';
import { Recorder } from '../record/recorder.js';
import { SERVER_AUTHOR, type Write } from '../record/write.js';
import { AccessToken } from './access-token.entity.js';
import type { SignInWay } from './access-token-kind.js';
import { type Actor, type Credential, doneBy } from './actor.js';
import { endBootstrap } from './bootstrap-token.js';
import { Attempts } from './attempts.service.js';
import { AccessEvents } from './events/access-events.service.js';
import { Passwords } from './passwords.service.js';
import { type KnownPerson, requirePerson } from './people.js';
import { isAdministrator } from './policy.js';
import { namedToday, SignInLink, SignInName, SignInPassword } from './sign-in.entity.js';
import { nameAsKept, nameTheirs, signInNameOf } from './sign-in-names.js';
import { signInMail } from './sign-in-mail.js';
import type { IssueSignInLinkInput, SetPasswordInput } from './sign-in.input.js';
import type { SignInLinkPayload, SignInPayload } from './sign-in.type.js';
import { hashToken, newToken } from './token.js';

/** Hours that a sign-in lasts, and that a link may wait to be used. */
const SESSION_HOURS = 12;
const LINK_HOURS = 72;
/** Hours after a sign-in by link in which a password can be chosen without the one before. */
const FRESH_HOURS = 1;
const HOUR_MS = 3_600_000;
/** What the list of a person's tokens calls a sign-in. */
const SIGN_IN = 'Sign-in to the pages';

/** How somebody comes in, and from where. */
interface Came {
  readonly way: SignInWay;
  readonly address: string;
}

const WAYS: Readonly<Record<SignInWay, string>> = {
  LINK: 'By a link',
  PASSWORD: 'By name and password',
  PROVIDER: 'By the account of their organisation',
  DEMONSTRATION: 'Offered by the demonstration',
};

/** Somebody who has come in: the secret of their session, to be kept in a cookie. */
export interface SignedIn {
  readonly secret: string;
  /** How long it lasts. */
  readonly seconds: number;
}

/** A name to sign in by, and where a link is sent; null: nowhere. */
interface Naming {
  readonly personId: string;
  readonly signInName: string;
  readonly sendTo: string | null;
}

interface Linking {
  readonly person: KnownPerson;
  readonly sendTo: string | null;
  readonly secret: string;
  readonly expiresAt: Date;
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
    private readonly events: AccessEvents,
    private readonly outbox: Outbox,
    private readonly config: Config,
  ) {}

  /**
   * A link that lets a person in once, and their name to sign in by. The link's secret is in the answer and nowhere else; where
   * it is sent by mail, in the message and nowhere else.
   */
  async issueSignInLink(actor: Actor, input: IssueSignInLinkInput): Promise<SignInLinkPayload> {
    const { sendTo = null } = input;
    if (sendTo !== null) this.outbox.requireOn(['input', 'sendTo']);
    const secret = newToken();
    const path = `/sign-in/link/${secret}`;
    const expiresAt = this.after(LINK_HOURS);
    const entry = { operation: 'issueSignInLink', reason: input.reason ?? 'A link to sign in by.' };
    await this.recorder.write(actor, entry, async (write) => {
      const person = await requirePerson(write.manager, input.personId, ['input', 'personId']);
      if (input.signInName) await nameTheirs(write, person.id, nameAsKept(input.signInName), this.clock.now());
      await this.linkWithin(write, actor, { person, sendTo, secret, expiresAt });
    });
    return { path: sendTo === null ? path : null, sentTo: sendTo, expiresAt, problems: [], saved: true };
  }

  /** Gives a person the name to sign in by as part of a write, and where an address is given sends a link there. */
  async nameWithin(write: Write, actor: Actor, { personId, signInName, sendTo }: Naming): Promise<void> {
    const person = await requirePerson(write.manager, personId, ['input', 'personId']);
    await nameTheirs(write, person.id, nameAsKept(signInName), this.clock.now());
    write.touch(null, 'Person', person.id, person.name);
    if (sendTo === null) return;
    await this.linkWithin(write, actor, { person, sendTo, secret: newToken(), expiresAt: this.after(LINK_HOURS) });
  }

  /** Gives a person what is asked for of a name to sign in by and a link by mail, as part of a write. */
  async accessWithin(
    write: Write,
    actor: Actor,
    {
      personId,
      signInName,
      sendTo,
    }: { readonly personId: string; readonly signInName?: string | null; readonly sendTo?: string | null },
  ): Promise<void> {
    if (sendTo) this.outbox.requireOn(['input', 'sendTo']);
    if (signInName) return this.nameWithin(write, actor, { personId, signInName, sendTo: sendTo ?? null });
    const person = await requirePerson(write.manager, personId, ['input', 'personId']);
    const expiresAt = this.after(LINK_HOURS);
    if (sendTo) await this.linkWithin(write, actor, { person, sendTo, secret: newToken(), expiresAt });
  }

  /** A link of a person, sent where an address is given. */
  private async linkWithin(write: Write, actor: Actor, { person, sendTo, secret, expiresAt }: Linking): Promise<void> {
    const link = { id: randomUUID(), personId: person.id, hash: hashToken(secret), expiresAt };
    await write.manager.insert(SignInLink, { ...link, issuedRevision: write.revision });
    write.touch(null, 'SignInLink', link.id, person.name);
    const detail = sendTo === null ? null : 'Sent by e-mail';
    const happened = { kind: 'LINK_ISSUED', personId: person.id, name: person.name, detail } as const;
    await this.events.note({ ...happened, ...doneBy(actor, person.id) }, write.manager);
    if (sendTo === null) return;
    const signInName = await signInNameOf(write.manager, person.id);
    const path = `/sign-in/link/${secret}`;
    const to = { person, signInName, address: sendTo, sender: actor.personName, path, expiresAt };
    await this.outbox.add(signInMail(to, this.config), write.manager);
  }

  /**
   * Sets one's own password and, where it is given, the name that goes with it, and ends all other sign-ins. It is for somebody
   * who is signed in to the pages, and who knows the password before or has just come by a link. Without a name nobody could
   * come back by the password, so it is refused.
   */
  async setPassword(actor: Actor, { password, currentPassword, signInName }: SetPasswordInput): Promise<SignInPayload> {
    const { personId, personName, tokenId, credential } = actor;
    if (personId === null || tokenId === null || credential?.kind !== 'SESSION') {
      throw new AppError('FORBIDDEN', 'You can set a password only on your account page, signed in.');
    }
    await this.requireKnown({ personId, personName }, credential, tokenId, currentPassword ?? null);
    const chosen = signInName ? nameAsKept(signInName) : null;
    const name = chosen ?? (await signInNameOf(this.dataSource.manager, personId));
    if (name === null) {
      const message = 'Enter a name to sign in by, such as your e-mail address. You will need it with your password.';
      throw refuse('NAME_NEEDED', message, ['input', 'signInName']);
    }
    if (await this.passwords.isEasilyGuessed(password, [actor.personName, name])) {
      const message =
        'This password is easy to guess. Choose one without names, dates or well-known words, such as four random words.';
      throw refuse('PASSWORD_WEAK', message, ['input', 'password']);
    }
    const hash = await this.passwords.hash(password);
    await this.recorder.write(actor, { operation: 'setPassword', reason: 'Chose a password.' }, async (write) => {
      if (chosen !== null) await nameTheirs(write, personId, chosen, this.clock.now());
      await write.manager.insert(SignInPassword, { id: randomUUID(), personId, hash, revision: write.revision });
      const others = { personId, kind: 'SESSION', id: Not(tokenId), revokedAt: IsNull() } as const;
      await write.manager.update(AccessToken, others, {
        revokedRevision: write.revision,
        revokedAt: this.clock.now(),
      });
      write.touch(null, 'Person', personId, actor.personName);
      const happened = { kind: 'PASSWORD_SET', personId, name: actor.personName } as const;
      await this.events.note({ ...happened, ...doneBy(actor, personId) }, write.manager);
    });
    return { problems: [], saved: true };
  }

  /** @throws Refusal PASSWORD_NEEDED, LINK_NEEDED, TOO_MANY_ATTEMPTS where a sign-in alone does not show that it is they */
  private async requireKnown(
    { personId, personName }: { readonly personId: string; readonly personName: string },
    { openedBy, createdAt }: Credential,
    tokenId: string,
    given: string | null,
  ): Promise<void> {
    if (openedBy === 'LINK' && this.clock.now().getTime() - createdAt.getTime() < FRESH_HOURS * HOUR_MS) return;
    const path = ['input', 'currentPassword'];
    const kept = await this.dataSource.manager.findOne(SignInPassword, lastOf(personId));
    if (kept === null) {
      const message =
        'Ask the administrator for a link to sign in by. Within an hour of using it you can choose a password.';
      throw refuse('LINK_NEEDED', message, path);
    }
    const attempt = { name: personName, address: null, tokenId, path };
    await this.attempts.count(attempt);
    if (given === null || !(await this.passwords.matches(given, kept.hash))) {
      const message =
        'Enter the password that you have now. If you have forgotten it, ask the administrator for a link.';
      throw refuse('PASSWORD_NEEDED', message, path);
    }
    await this.attempts.succeeded(attempt);
  }

  /** The name that somebody signs in by; their own, or anybody's for an administrator. */
  async signInName(actor: Actor, personId: string | null): Promise<string | null> {
    const whose = personId ?? actor.personId;
    if (whose === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
    if (whose !== actor.personId && !isAdministrator(actor)) {
      throw new AppError('FORBIDDEN', 'The names that others sign in by are for an administrator.');
    }
    return isUUID(whose) ? signInNameOf(this.dataSource.manager, whose) : null;
  }

  /** Ends every sign-in of the actor, on every device. Access tokens for programs stay. */
  async signOutEverywhere(actor: Actor): Promise<SignInPayload> {
    const personId = actor.personId;
    if (personId === null) throw refuse('NOT_FOUND', 'Sign in first.');
    const entry = { operation: 'signOutEverywhere', reason: 'Signed out everywhere.' };
    await this.recorder.write(actor, entry, async (write) => {
      const ended = { revokedRevision: write.revision, revokedAt: this.clock.now() };
      await write.manager.update(AccessToken, { personId, kind: 'SESSION', revokedAt: IsNull() }, ended);
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
      await write.manager.update(AccessToken, { id: tokenId, kind: 'SESSION', revokedAt: IsNull() }, ended);
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
    try {
      await livingLink(this.dataSource.manager, secret, this.clock.now());
    } catch (error) {
      const detail = 'A link that was used, too old, or never made';
      await this.events.note({ kind: 'SIGN_IN_FAILED', name: 'No name given', address, detail });
      throw error;
    }
    const session = await this.enter('signInByLink', { way: 'LINK', address }, async (write) => {
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
    const name = nameAsKept(signInName);
    const attempt = { name, address, path: ['password'] };
    await this.attempts.count(attempt);
    await this.attempts.countAs(attempt);
    const known = await this.dataSource.manager.findOneBy(SignInName, namedToday({ name }));
    const kept = known && (await this.dataSource.manager.findOne(SignInPassword, lastOf(known.personId)));
    if (!(await this.passwords.matches(password, kept?.hash ?? null)) || !known || !kept) {
      await this.events.note({ kind: 'SIGN_IN_FAILED', personId: known?.personId ?? null, name, address });
      throw noMatch();
    }
    const session = await this.enter('signInByPassword', { way: 'PASSWORD', address }, async ({ manager }) => {
      // a password that was changed meanwhile, or a name that became another's, lets nobody in any more
      const named = await manager.findOneBy(SignInName, namedToday({ name, personId: known.personId }));
      const last = await manager.findOne(SignInPassword, lastOf(known.personId));
      if (named === null || last?.id !== kept.id) throw noMatch();
      return known.personId;
    });
    await this.attempts.succeeded(attempt);
    return session;
  }

  /** Signs in one of the people that the demonstration offers. */
  asOffered(personId: string, address: string): Promise<SignedIn> {
    return this.enter('signInToDemonstration', { way: 'DEMONSTRATION', address }, () => Promise.resolve(personId));
  }

  /**
   * Signs in whoever an identity provider vouches for, and ends the sign-in they came with.
   * @param who writes what the provider says of them; gives null for somebody who may not come in, and what it wrote stays
   */
  byProvider(who: (write: Write) => Promise<string | null>, before: Actor, address: string): Promise<SignedIn | null> {
    const reason = 'Came by the account of their organisation; roles as its groups say.';
    return this.recorder.write(SERVER_AUTHOR, { operation: 'signInByProvider', reason }, async (write) => {
      const personId = await who(write);
      if (personId === null) return null;
      if (before.tokenId !== null) {
        const ended = { revokedRevision: write.revision, revokedAt: this.clock.now() };
        await write.manager.update(AccessToken, { id: before.tokenId, kind: 'SESSION', revokedAt: IsNull() }, ended);
      }
      return this.open(write, personId, { way: 'PROVIDER', address });
    });
  }

  /** A new session; `who` says whose it is, inside the write. */
  private enter(operation: string, came: Came, who: (write: Write) => Promise<string>): Promise<SignedIn> {
    return this.recorder.write(SERVER_AUTHOR, { operation, reason: 'Came in to the pages.' }, async (write) =>
      this.open(write, await who(write), came),
    );
  }

  /** A new session of a person. */
  private async open(write: Write, personId: string, { way, address }: Came): Promise<SignedIn> {
    const secret = newToken();
    const person = await requirePerson(write.manager, personId, ['personId']);
    const createdAt = this.clock.now();
    const token = { id: randomUUID(), personId: person.id, name: SIGN_IN, kind: 'SESSION', openedBy: way } as const;
    const issued = {
      hash: hashToken(secret),
      issuedBy: null,
      issuedRevision: write.revision,
      createdAt,
      expiresAt: this.after(SESSION_HOURS),
    };
    await write.manager.insert(AccessToken, { ...token, ...issued, revokedRevision: null, revokedAt: null });
    write.touch(null, 'AccessToken', token.id, person.name);
    await endBootstrap(write, person.id, createdAt);
    const happened = { kind: 'SIGNED_IN', personId: person.id, name: person.name, detail: WAYS[way] } as const;
    await this.events.note({ ...happened, address }, write.manager);
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

function noMatch(): Refusal {
  const message = 'Name and password do not match. Check both, or ask for a link to sign in by.';
  return refuse('SIGN_IN_FAILED', message, ['password']);
}

const lastOf = (personId: string) => ({ where: { personId }, order: { revision: 'DESC' } }) as const;
