import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Log } from '../http/log.js';
import { Refusal, refuse } from '../record/refusal.js';
import type { Write } from '../record/write.js';
import type { Actor } from './actor.js';
import { Attempts } from './attempts.service.js';
import { AccessEvents } from './events/access-events.service.js';
import { accountOf } from './openid-account.js';
import {
  type Attempt,
  ATTEMPT_SECONDS,
  attemptCookie,
  attemptIn,
  forgottenCookie,
  roomCookies,
} from './openid-attempt.js';
import { noRole, OpenIdPeople } from './openid-people.service.js';
import { OpenIdProvider } from './openid-provider.service.js';
import { type SignedIn, SignInService } from './sign-in.service.js';
import { hashToken } from './token.js';

/** Signs people in to the pages by their organisation's account: OpenID Connect, authorisation code flow with PKCE. */
@Injectable()
export class OpenIdService {
  /** Whether a provider is set. */
  readonly offered: boolean;
  private readonly https: boolean;
  private readonly home: string;
  private readonly base: string;
  private key: string | null = null;

  constructor(
    private readonly provider: OpenIdProvider,
    private readonly people: OpenIdPeople,
    private readonly signIn: SignInService,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly events: AccessEvents,
    config: Config,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {
    this.offered = config.openId !== null;
    this.home = `${config.publicUrl ?? ''}/`;
    this.base = config.basePath;
    this.https = config.publicUrl?.startsWith('https:') === true;
  }

  /**
   * Begins a sign-in: where to send the browser, and the cookies that it is to keep until it comes back.
   * @param next a path of this server
   * @param cookies the browser's Cookie header: it may have begun others in other tabs
   * @throws AppError UNAVAILABLE, NOT_FOUND
   */
  async begin(
    next: string,
    cookies: string | undefined,
  ): Promise<{ readonly address: string; readonly cookies: string[] }> {
    const { address, ...secrets } = await this.provider.begin();
    const now = this.clock.now().getTime();
    const attempt = { ...secrets, next, expires: now + ATTEMPT_SECONDS * 1_000 };
    const key = await this.secret();
    const room = roomCookies(cookies, key, this.https, now, this.base);
    return { address: address.href, cookies: [...room, attemptCookie(attempt, key, this.https, this.base)] };
  }

  /**
   * The sign-in that a browser is in the middle of; null where there is none, or it is too old.
   * @param query of the address that the provider sent the browser to
   */
  async attempt(cookies: string | undefined, query: string): Promise<Attempt | null> {
    return attemptIn(cookies, stateIn(query), await this.secret(), this.https, this.clock.now().getTime(), this.base);
  }

  /** The Set-Cookie header by which a browser forgets its attempt. */
  forget(query: string): string {
    return forgottenCookie(stateIn(query), this.https, this.base);
  }

  /** Where a browser signs out at the provider, and comes back from; null where there is no such place. */
  async signOutAddress(): Promise<string | null> {
    return this.offered ? this.provider.signOutAddress(this.home) : null;
  }

  /**
   * Ends a sign-in: a new session, which takes the place of the one that the browser came with.
   * @param query of the address that the provider sent the browser to
   * @param address where the request came from, for the count of attempts
   * @throws Refusal SIGN_IN_STALE, SIGN_IN_DENIED, PROVIDER_REFUSED, ACCOUNT_UNUSABLE, ACCOUNT_NOT_BOUND, ALREADY_BOUND,
   *   NO_ROLE, TOO_MANY_ATTEMPTS; AppError UNAVAILABLE
   */
  async finish(attempt: Attempt | null, query: string, before: Actor, address: string): Promise<SignedIn> {
    const { settings } = this.provider;
    if (attempt === null) throw stale(); // whoever has begun nothing is not counted: a foreign page may send them here
    const counted = { name: null, address, path: [] };
    await this.attempts.count(counted);
    await this.spend(attempt);
    const account = accountOf(await this.provider.claims(query, attempt), settings);
    const { issuer, subject, values } = account;
    if (values === null) {
      this.log.lines.warn(
        { issuer, subject, claim: settings.claim },
        'the provider did not say the groups of an account',
      );
    }
    try {
      const who = (write: Write) => this.people.recognise(write, account, before);
      const session = await this.signIn.byProvider(who, before, address);
      if (session === null) throw noRole(account);
      await this.attempts.succeeded(counted);
      return session;
    } catch (error) {
      if (error instanceof Refusal) {
        const detail = `Account ${subject}. ${error.message}`;
        await this.events.note({ kind: 'ACCOUNT_REFUSED', name: account.name ?? 'No name given', address, detail });
      }
      throw error;
    }
  }

  /** No answer counts twice, on whichever instance. */
  private async spend({ state, expires }: Attempt): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.query('DELETE FROM openid_spent WHERE expires_at <= $1', [now]);
    const rows = await this.dataSource.query<unknown[]>(
      'INSERT INTO openid_spent (state_hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [hashToken(state), new Date(expires)],
    );
    if (rows.length === 0) throw stale();
  }

  /** What all instances sign attempts with. */
  private async secret(): Promise<string> {
    if (this.key !== null) return this.key;
    const [row] = await this.dataSource.query<{ secret: string }[]>('SELECT secret FROM openid_key');
    if (row === undefined) throw new Error('openid_key has lost its row');
    return (this.key = row.secret);
  }
}

const stateIn = (query: string): string => new URLSearchParams(query).get('state') ?? '';

function stale(): Error {
  const message =
    'This sign-in was begun in another browser or too long ago, or has been finished already. Start again.';
  return refuse('SIGN_IN_STALE', message);
}
