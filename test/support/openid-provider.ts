import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** What a provider says of an account, beside its subject. */
export type Claims = Readonly<Record<string, unknown>>;

/** A real OpenID provider on this machine. It has every account that a test tells it of. */
export interface TestProvider {
  readonly issuer: string;
  /** From now on it says this of an account. */
  say(subject: string, claims: Claims): void;
  /** From now on the id tokens that it sends are what this makes of them; null: as they are. */
  twist(change: ((token: SentToken) => string) | null): void;
  stop(): Promise<void>;
}

/** An id token on its way: its claims, and how it is signed again. */
export interface SentToken {
  readonly claims: Claims;
  /** With the provider's own key. */
  readonly signed: (claims: Claims) => string;
  /** With a key that is none of the provider's, under the name of its own. */
  readonly forged: (claims: Claims) => string;
  /** With none. */
  readonly unsigned: (claims: Claims) => string;
}

/** The clients that it knows. */
export const CLIENT = { id: 'tracker', secret: 'the secret of the tracker + %' } as const;
export const PUBLIC_CLIENT = 'tracker-without-secret';

/** The settings by which a tracker at `publicUrl` signs people in by the provider at `port`. */
export function openIdEnv(port: number, publicUrl: string): Record<string, string> {
  return {
    PORT: new URL(publicUrl).port,
    PUBLIC_URL: publicUrl,
    TRUST_PROXY: 'loopback', // a test speaks for the proxy: each browser of its own comes from an address of its own
    OIDC_ISSUER: issuerAt(port),
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_SCOPE: 'openid profile email groups',
  };
}

/** Another host than the tracker's 127.0.0.1, so that a browser keeps their cookies apart. */
const issuerAt = (port: number): string => `http://localhost:${port}`;

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the provider; it demands PKCE of every client, and asks people for their name and their consent. */
export async function startProvider(port: number, redirectUris: string[]): Promise<TestProvider> {
  const accounts = new Map<string, Claims>();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { privateKey: foreign } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let change: ((token: SentToken) => string) | null = null;
  const homes = redirectUris.map((address) => `${new URL(address).origin}/`);
  const known = {
    post_logout_redirect_uris: homes,
    redirect_uris: redirectUris,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
  };
  const provider = await quietly(async () => {
    standInForUrlParse();
    const { Provider } = await import('oidc-provider');
    return new Provider(issuerAt(port), {
      clients: [
        { ...known, client_id: CLIENT.id, client_secret: CLIENT.secret },
        { ...known, client_id: PUBLIC_CLIENT, token_endpoint_auth_method: 'none' },
      ],
      scopes: ['openid', 'profile', 'email', 'groups'],
      claims: {
        profile: ['name'],
        email: ['email', 'email_verified'],
        groups: ['groups', 'hasgroups', '_claim_names'],
      },
      pkce: { required: () => true },
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['keys of a test'] },
      ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
      findAccount: (_context, subject) => ({
        accountId: subject,
        claims: () => ({ ...accounts.get(subject), sub: subject }),
      }),
    });
  });
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || change === null || body?.id_token === undefined) return;
    context.body = { ...body, id_token: change(sentToken(body.id_token, privateKey, foreign)) };
  });
  const server = provider.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    issuer: issuerAt(port),
    say: (subject, claims) => void accounts.set(subject, claims),
    twist: (given) => void (change = given),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The provider is written for Node 22; of that it uses this one function that Node 20 has not. */
function standInForUrlParse(): void {
  if ('parse' in URL) return;
  const parse = (address: string, base?: string) => (URL.canParse(address, base) ? new URL(address, base) : null);
  Object.assign(URL, { parse });
}

/** Without the provider's warnings that it is not set up for earnest. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const terminal = globalThis.console;
  globalThis.console = { ...terminal, warn: () => undefined };
  try {
    return await work();
  } finally {
    globalThis.console = terminal;
  }
}

function sentToken(token: string, own: KeyObject, foreign: KeyObject): SentToken {
  const [head = '', body = ''] = token.split('.');
  const json = (text: string): Claims => JSON.parse(Buffer.from(text, 'base64url').toString()) as Claims;
  const part = (value: Claims): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const by = (key: KeyObject) => (claims: Claims) => {
    const text = `${head}.${part(claims)}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
  };
  const unsigned = (claims: Claims): string => `${part({ ...json(head), alg: 'none' })}.${part(claims)}.`;
  return { claims: json(body), signed: by(own), forged: by(foreign), unsigned };
}
