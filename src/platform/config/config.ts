/** Decides every setting of the server from its environment and arguments, and names the variable whose value is bad. */
import { basePathOf } from '../http/base-path.js';
import { ConfigError } from './config-error.js';
import { databaseAddresses } from './database-addresses.js';
import { type MailSettings, mailSettings } from './mail-settings.js';
import { openIdSettings, type OpenIdSettings } from './openid-settings.js';
import { type TrustedProxies, trustedProxies } from './trusted-proxies.js';

export { ConfigError };

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What one GraphQL document, and one request, may ask of the server. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Bytes of a file that is sent by a page. */
  readonly uploadBytes: number;
  /** Files that one paper may have attached, and their bytes together. */
  readonly attachments: number;
  readonly attachmentBytes: number;
  /** Milliseconds a request may take before it is answered with 503. */
  readonly requestMs: number;
  /** Words and signs in a document. */
  readonly tokens: number;
  /** Levels of nested fields. */
  readonly depth: number;
  /** Renamed fields in a document. */
  readonly aliases: number;
  /** Points that an address without a token may spend in a minute, a request being one; 0: no limit. */
  readonly publicPoints: number;
  /** The same of a token or sign-in. */
  readonly tokenPoints: number;
  /** Fields the answer may hold, pages counted at the size asked for. */
  readonly cost: number;
}

/** The settings of one server, read once. An abstract class, so that it is its own injection token. */
export abstract class Config {
  abstract readonly port: number;
  abstract readonly host: string;
  /** The address people use, where it differs from host and port (behind a proxy); no slash at the end. */
  abstract readonly publicUrl: string | null;
  /** Which proxies are believed when they say where a request came from. */
  abstract readonly trustProxy: TrustedProxies;
  /** The path of `publicUrl`, which stands before every path of ours; empty: none. */
  abstract readonly basePath: string;
  /** A PostgreSQL of one's own; null runs the embedded server in `dataDir`. */
  abstract readonly databaseUrl: string | null;
  /** The same database as the owner of its tables, who runs the migrations; null: `databaseUrl` names the owner. */
  abstract readonly databaseOwnerUrl: string | null;
  /** The server itself, where `databaseUrl` names a pool that gives each transaction to any session; null: it names the server. */
  abstract readonly databaseDirectUrl: string | null;
  /** Servers that follow it, which reads may be answered by; null: none. */
  abstract readonly databaseReplicaUrl: string | null;
  abstract readonly databasePool: number;
  /** Milliseconds a statement may run. */
  abstract readonly statementMs: number;
  abstract readonly dataDir: string;
  /** Megabytes that the disk of `dataDir` should have free; 0: it is not looked at. */
  abstract readonly leastFreeMb: number;
  /** The IANA time zone that says which calendar day is today. */
  abstract readonly timeZone: string;
  abstract readonly bootstrapToken: string | null;
  /** The identity provider that people may sign in by; null without one. */
  abstract readonly openId: OpenIdSettings | null;
  /** The server that mail is sent by; null: no mail is sent. */
  abstract readonly mail: MailSettings | null;
  /** Hosts of one's own that webhooks may go to, also without TLS, in small letters. */
  abstract readonly webhookLocalHosts: readonly string[];
  /** Whether messages about an issued paper carry it as a PDF. */
  abstract readonly mailAttachesPapers: boolean;
  /** Days that what was sent is kept. */
  abstract readonly mailDays: number;
  /** Seconds after SIGTERM in which it still serves, and says that it is not ready, so that a proxy sends nobody any more. */
  abstract readonly drainSeconds: number;
  /** Days that events about access are kept. */
  abstract readonly accessEventDays: number;
  abstract readonly production: boolean;
  /** Whether the query console is served. */
  abstract readonly graphiql: boolean;
  abstract readonly demo: boolean;
  /** Whom people are told to ask, in one line; null: nobody is named. */
  abstract readonly contact: string | null;
  /** The folder with texts of the organisation, such as privacy.md; null: the texts that come with the program. */
  abstract readonly textsDir: string | null;
  abstract readonly logLevel: LogLevel;
  /** The port at which metrics are served for Prometheus, on `host`; 0: nowhere. */
  abstract readonly metricsPort: number;
  /** The address of a collector that traces are sent to by OTLP over HTTP; null: none are made. */
  abstract readonly tracesUrl: string | null;
  /** Seconds after a write until what it changed can be found at once; 0: the first who searches waits for it. */
  abstract readonly searchSeconds: number;
  /** Megabytes that all stores of what was worked out may take together. */
  abstract readonly memoryMb: number;
  abstract readonly limits: Limits;
  /** Names of the variables that were set; whatever is not among them is the default. */
  abstract readonly settingsGiven: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads all settings. An empty value counts as not set.
 * @param argv arguments after the script's name; `--demo` is the only one known
 * @throws ConfigError for the first value that is not allowed
 */
export function readConfig(env: Environment, argv: readonly string[] = []): Config {
  const unknown = argv.find((argument) => argument !== '--demo');
  if (unknown !== undefined)
    throw new ConfigError(`${unknown} is not an argument of this program; --demo is the only one.`);
  return Object.freeze({
    port: integer(env, 'PORT', 3000, 0, 65_535),
    host: text(env, 'HOST') ?? '127.0.0.1',
    publicUrl: webAddress(env, 'PUBLIC_URL'),
    basePath: basePathOf(webAddress(env, 'PUBLIC_URL')),
    trustProxy: trustedProxies(text(env, 'TRUST_PROXY')),
    ...databaseAddresses({
      DATABASE_URL: text(env, 'DATABASE_URL'),
      DATABASE_OWNER_URL: text(env, 'DATABASE_OWNER_URL'),
      DATABASE_DIRECT_URL: text(env, 'DATABASE_DIRECT_URL'),
      DATABASE_REPLICA_URL: text(env, 'DATABASE_REPLICA_URL'),
    }),
    databasePool: integer(env, 'DATABASE_POOL', 10, 2, 200),
    statementMs: integer(env, 'DATABASE_STATEMENT_MS', 30_000, 100, 3_600_000),
    dataDir: text(env, 'DATA_DIR') ?? './data',
    leastFreeMb: integer(env, 'DISK_LEAST_FREE_MB', 512, 0, 100_000_000),
    timeZone: timeZone(env, 'TIME_ZONE', 'Europe/London'),
    bootstrapToken: token(env, 'BOOTSTRAP_TOKEN'),
    openId: openIdSettings(
      {
        OIDC_ISSUER: text(env, 'OIDC_ISSUER'),
        OIDC_CLIENT_ID: text(env, 'OIDC_CLIENT_ID'),
        OIDC_CLIENT_SECRET: text(env, 'OIDC_CLIENT_SECRET'),
        OIDC_SCOPE: text(env, 'OIDC_SCOPE'),
        OIDC_CLAIM: text(env, 'OIDC_CLAIM'),
        OIDC_ROLES: text(env, 'OIDC_ROLES'),
        OIDC_TRUST_EMAIL: text(env, 'OIDC_TRUST_EMAIL'),
      },
      webAddress(env, 'PUBLIC_URL'),
    ),
    mail: mailSettings(
      {
        SMTP_URL: text(env, 'SMTP_URL'),
        MAIL_FROM: text(env, 'MAIL_FROM'),
        NOTIFY_API_KEY: text(env, 'NOTIFY_API_KEY'),
        NOTIFY_TEMPLATE_ID: text(env, 'NOTIFY_TEMPLATE_ID'),
        NOTIFY_URL: webAddress(env, 'NOTIFY_URL'),
      },
      webAddress(env, 'PUBLIC_URL'),
    ),
    webhookLocalHosts: hosts(env, 'WEBHOOK_LOCAL_HOSTS'),
    mailAttachesPapers: choice(env, 'MAIL_ATTACH_PAPERS', ['0', '1'], '0') === '1',
    mailDays: integer(env, 'MAIL_DAYS', 14, 1, 366),
    drainSeconds: integer(env, 'DRAIN_SECONDS', 0, 0, 300),
    accessEventDays: integer(env, 'ACCESS_EVENT_DAYS', 400, 30, 3_650),
    production: choice(env, 'NODE_ENV', ['development', 'test', 'production'], 'development') === 'production',
    graphiql: choice(env, 'GRAPHIQL', ['0', '1'], env['NODE_ENV']?.trim() === 'production' ? '0' : '1') === '1',
    demo: argv.includes('--demo') || choice(env, 'DEMO', ['0', '1'], '0') === '1',
    contact: text(env, 'CONTACT'),
    textsDir: text(env, 'TEXTS_DIR'),
    logLevel: choice(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    metricsPort: integer(env, 'METRICS_PORT', 0, 0, 65_535),
    tracesUrl: webAddress(env, 'OTEL_EXPORTER_OTLP_ENDPOINT'),
    searchSeconds: integer(env, 'SEARCH_INDEX_SECONDS', 5, 0, 3_600),
    memoryMb: integer(env, 'MEMORY_MB', 256, 16, 65_536),
    limits: Object.freeze({
      bodyBytes: integer(env, 'LIMIT_BODY_BYTES', 1_048_576, 1024, 104_857_600),
      uploadBytes: integer(env, 'LIMIT_UPLOAD_BYTES', 10_485_760, 1024, 104_857_600),
      attachments: integer(env, 'LIMIT_ATTACHMENTS', 10, 0, 26),
      attachmentBytes: integer(env, 'LIMIT_ATTACHMENT_BYTES', 26_214_400, 1024, 268_435_456),
      requestMs: integer(env, 'LIMIT_REQUEST_MS', 60_000, 100, 3_600_000),
      publicPoints: integer(env, 'LIMIT_PUBLIC_POINTS', 6_000, 0, 100_000_000),
      tokenPoints: integer(env, 'LIMIT_TOKEN_POINTS', 30_000, 0, 100_000_000),
      tokens: integer(env, 'LIMIT_TOKENS', 2_000, 100, 100_000),
      depth: integer(env, 'LIMIT_DEPTH', 12, 3, 50),
      aliases: integer(env, 'LIMIT_ALIASES', 30, 1, 1_000),
      cost: integer(env, 'LIMIT_COST', 100_000, 100, 10_000_000),
    }),
    settingsGiven: Object.freeze(settingsGiven(env, argv)),
  });
}

function settingsGiven(env: Environment, argv: readonly string[]): string[] {
  const given = Object.keys(env).filter((name) => text(env, name) !== null);
  return argv.includes('--demo') && !given.includes('DEMO') ? [...given, 'DEMO'] : given;
}

function text(env: Environment, name: string): string | null {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

function integer(env: Environment, name: string, fallback: number, least: number, most: number): number {
  const value = text(env, name);
  if (value === null) return fallback;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw new ConfigError(`${name} must be a whole number from ${least} to ${most}, and is '${value}'.`);
}

function choice<T extends string>(env: Environment, name: string, allowed: readonly T[], fallback: T): T {
  const value = text(env, name);
  if (value === null) return fallback;
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new ConfigError(`${name} must be one of ${allowed.join(', ')}, and is '${value}'.`);
}

function timeZone(env: Environment, name: string, fallback: string): string {
  const value = text(env, name) ?? fallback;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: value });
    return value;
  } catch {
    throw new ConfigError(`${name} must be an IANA time zone such as Europe/London, and is '${value}'.`);
  }
}

function webAddress(env: Environment, name: string): string | null {
  const value = text(env, name);
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const plain =
    url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '';
  if (plain) return url.href.replace(/\/+$/, '');
  throw new ConfigError(`${name} must be an address of the form https://tracker.example.org.`);
}

function hosts(env: Environment, name: string): readonly string[] {
  const value = text(env, name);
  const found =
    value === null
      ? []
      : value
          .toLowerCase()
          .split(',')
          .map((one) => one.trim());
  if (found.every((one) => /^[a-z0-9._:-]{1,253}$/.test(one))) return Object.freeze(found);
  throw new ConfigError(
    `${name} must be names or addresses of hosts with commas between them, such as crm.internal, 10.0.0.5, and is '${value ?? ''}'.`,
  );
}

/** The value is a secret, so messages about it never repeat it. */
function token(env: Environment, name: string): string | null {
  const value = text(env, name);
  if (value === null || /^[\x21-\x7e]{16,200}$/.test(value)) return value;
  throw new ConfigError(`${name} must be 16 to 200 letters, digits and signs without spaces.`);
}
