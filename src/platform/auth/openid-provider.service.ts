import { Injectable } from '@nestjs/common';
import type * as library from 'openid-client';
import { Config } from '../config/config.js';
import type { OpenIdSettings } from '../config/openid-settings.js';
import { AppError, NotFoundError } from '../graphql/errors.js';
import { Log } from '../http/log.js';
import { Refusal, refuse } from '../record/refusal.js';
import { type Claims, mergedClaims, tokenFault } from './openid-account.js';
import type { Attempt } from './openid-attempt.js';

/** Seconds the provider may take for one answer. */
const PATIENCE = 10;
/** Codes of the library for a provider that is away, and not for an answer that is wrong. */
const AWAY: readonly string[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];
/** What a provider says when the trouble is its own. */
const ITS_TROUBLE: readonly string[] = ['temporarily_unavailable', 'server_error'];

/** Speaks with the identity provider. What it is like is asked for at the first sign-in and then kept; a failure is not. */
@Injectable()
export class OpenIdProvider {
  private found: Promise<library.Configuration> | null = null;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** @throws NotFoundError where no provider is set */
  get settings(): OpenIdSettings {
    if (this.config.openId !== null) return this.config.openId;
    throw new NotFoundError("Signing in with an organisation's account is not set up here.");
  }

  /**
   * Where to send a browser, and what to remember of it.
   * @throws AppError UNAVAILABLE where the provider cannot be reached
   */
  async begin(): Promise<{ readonly address: URL } & Pick<Attempt, 'state' | 'nonce' | 'verifier'>> {
    const [client, configuration] = [await loaded(), await this.discovered()];
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.redirectUri,
      scope: this.settings.scope,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { address, state, nonce, verifier };
  }

  /**
   * The claims about whoever has come back: those of the id token, which the library checks, and what else the provider
   * tells of the same subject.
   * @param query of the address that the provider sent the browser to
   * @throws Refusal SIGN_IN_DENIED, PROVIDER_REFUSED; AppError UNAVAILABLE
   */
  async claims(query: string, attempt: Attempt): Promise<Claims> {
    const [client, configuration] = [await loaded(), await this.discovered()];
    try {
      const tokens = await client.authorizationCodeGrant(
        configuration,
        new URL(`${this.settings.redirectUri}?${query}`),
        { expectedState: attempt.state, expectedNonce: attempt.nonce, pkceCodeVerifier: attempt.verifier },
      );
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the library let an answer without an id token pass');
      const fault = tokenFault(claims, this.settings.clientId, Date.now() / 1_000); // by real time, as the library does
      if (fault !== null) throw this.refusal({ fault });
      if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
      const told = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return mergedClaims(claims, told, this.settings.claim);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw this.told(error);
    }
  }

  /** Where to sign out at the provider, and to come back to `home` from; null where it has no such place or is away. */
  async signOutAddress(home: string): Promise<string | null> {
    const configuration = await this.discovered().catch(() => null);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return null;
    return (await loaded()).buildEndSessionUrl(configuration, { post_logout_redirect_uri: home }).href;
  }

  private discovered(): Promise<library.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }

  private async discover(): Promise<library.Configuration> {
    const client = await loaded();
    const { issuer, clientId, clientSecret } = this.settings;
    const address = new URL(issuer);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the settings let http through for this machine alone
    const withoutTls = address.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    // the signature of the id token is checked, though it comes from the provider itself
    const options = { timeout: PATIENCE, execute: [...withoutTls, client.enableNonRepudiationChecks] };
    try {
      return await client.discovery(address, clientId, undefined, authentication(client, clientSecret), options);
    } catch (error) {
      throw this.away(error);
    }
  }

  /** What a visitor is told of an error of the library; one that is none of the provider's is left as it is. */
  private told(error: unknown): unknown {
    const { code, error: said } = facts(error);
    if (said === 'access_denied') {
      const message = "You or your organisation's sign-in service declined. Start again, or sign in another way.";
      return refuse('SIGN_IN_DENIED', message);
    }
    if (AWAY.includes(code) || ITS_TROUBLE.includes(said) || reasons(error).includes('fetch failed')) {
      return this.away(error);
    }
    if (said === '' && !code.startsWith('OAUTH_')) return error;
    return this.refusal({ code, said, reasons: reasons(error) });
  }

  private refusal(facts: object): Refusal {
    this.log.lines.warn(facts, 'a sign-in by the identity provider failed');
    const message =
      "Your organisation's sign-in service did not confirm this sign-in. Start again; if that does not help, tell the administrator of the tracker.";
    return refuse('PROVIDER_REFUSED', message);
  }

  private away(error: unknown): AppError {
    this.log.lines.warn({ reasons: reasons(error) }, 'the identity provider cannot be reached');
    return new AppError(
      'UNAVAILABLE',
      "Your organisation's sign-in service cannot be reached at the moment. Try again in a few minutes, or sign in by name and password or by a link.",
    );
  }
}

/** The library takes a megabyte, which a tracker without a provider need not have. */
const loaded = (): Promise<typeof library> => import('openid-client');

/** The way of a confidential client to say who it is: in the header, as is usual, unless the provider takes only the body. */
function authentication(client: typeof library, secret: string | null): library.ClientAuth {
  if (secret === null) return client.None();
  const [header, body] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported;
    const inBody = ways?.includes('client_secret_post') === true && !ways.includes('client_secret_basic');
    (inBody ? body : header)(server, ...rest);
  };
}

/** The code that the library gave an error, and the one that the provider answered with; empty where there is none. */
function facts(error: unknown): { readonly code: string; readonly error: string } {
  const { code, error: said } = membersOf(error);
  return { code: shortened(code, 100), error: shortened(said, 100) };
}

/** What an error and those behind it say, without what they carry: that may be a token. */
function reasons(error: unknown): string[] {
  const said: string[] = [];
  for (let one = membersOf(error); 'message' in one && said.length < 5; one = membersOf(one['cause'])) {
    said.push(shortened(one['message'], 300));
  }
  return said;
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const shortened = (value: unknown, length: number): string => (typeof value === 'string' ? value.slice(0, length) : '');
