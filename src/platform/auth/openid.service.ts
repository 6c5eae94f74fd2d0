import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { refuse } from '../record/problem.js';
import type { Actor } from './actor.js';
import { Attempts } from './attempts.service.js';
import { accountOf } from './openid-account.js';
import { type Attempt, ATTEMPT_SECONDS, attemptCookie, attemptIn } from './openid-attempt.js';
import { noRole, OpenIdPeople } from './openid-people.service.js';
import { OpenIdProvider } from './openid-provider.service.js';
import { type SignedIn, SignInService } from './sign-in.service.js';

/** Signs people in to the pages by their organisation's account: OpenID Connect, authorisation code flow with PKCE. */
@Injectable()
export class OpenIdService {
  /** Whether a provider is set. */
  readonly offered: boolean;
  private readonly https: boolean;
  private readonly base: string;
  private key: string | null = null;
  /** States that came back to this instance: none counts twice. */
  private readonly spent = new LRUCache<string, true>({ max: 10_000 });

  constructor(
    private readonly provider: OpenIdProvider,
    private readonly people: OpenIdPeople,
    private readonly signIn: SignInService,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
    config: Config,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {
    this.offered = config.openId !== null;
    this.base = config.basePath;
    this.https = config.publicUrl?.startsWith('https:') === true;
  }

  /**
   * Begins a sign-in: where to send the browser, and the cookie that it is to keep until it comes back.
   * @param next a path of this server
   * @throws AppError UNAVAILABLE, NOT_FOUND
   */
  async begin(next: string): Promise<{ readonly address: string; readonly cookie: string }> {
    const { address, ...secrets } = await this.provider.begin();
    const expires = this.clock.now().getTime() + ATTEMPT_SECONDS * 1_000;
    const cookie = attemptCookie({ ...secrets, next, expires }, await this.secret(), this.https, this.base);
    return { address: address.href, cookie };
  }

  /** The sign-in that a browser is in the middle of; null where there is none, or it is too old. */
  async attempt(cookies: string | undefined): Promise<Attempt | null> {
    return attemptIn(cookies, await this.secret(), this.https, this.clock.now().getTime(), this.base);
  }

  /** The Set-Cookie header by which a browser forgets its attempt. */
  forget(): string {
    return attemptCookie(null, '', this.https, this.base);
  }

  /**
   * Ends a sign-in: a new session, which takes the place of the one that the browser came with.
   * @param query of the address that the provider sent the browser to
   * @param address where the request came from, for the throttle
   * @throws Refusal SIGN_IN_STALE, SIGN_IN_DENIED, PROVIDER_REFUSED, ACCOUNT_UNUSABLE, ALREADY_BOUND, NO_ROLE,
   *   TOO_MANY_ATTEMPTS; AppError UNAVAILABLE
   */
  async finish(attempt: Attempt | null, query: string, before: Actor, address: string): Promise<SignedIn> {
    const { claim } = this.provider.settings;
    const begun = this.unspent(attempt, query); // one who has begun nothing here is not counted: a foreign page may send him
    const counted = { name: null, address, path: [] };
    await this.attempts.count(counted);
    const claims = await this.provider.claims(query, begun);
    const account = accountOf(claims, claim);
    const session = await this.signIn.byProvider((write) => this.people.recognise(write, account), before);
    if (session === null) throw noRole();
    await this.attempts.succeeded(counted);
    return session;
  }

  private unspent(attempt: Attempt | null, query: string): Attempt {
    const state = new URLSearchParams(query).get('state');
    if (attempt === null || attempt.state !== state || this.spent.has(state)) {
      const message =
        'This sign-in was begun in another browser or too long ago, or has been finished already. Start again.';
      throw refuse('SIGN_IN_STALE', message);
    }
    this.spent.set(state, true);
    return attempt;
  }

  /** What all instances sign attempts with. */
  private async secret(): Promise<string> {
    if (this.key !== null) return this.key;
    const [row] = await this.dataSource.query<{ secret: string }[]>('SELECT secret FROM openid_key');
    if (row === undefined) throw new Error('openid_key has lost its row');
    return (this.key = row.secret);
  }
}
