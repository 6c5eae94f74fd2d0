/** Decides what an administrator is shown of the settings: each with its value and where that is from; of a secret only whether it is set. */
import type { Config } from './config.js';

type Shown = string | number | boolean | null;

interface Described {
  readonly name: string;
  readonly group: SettingGroup;
  readonly what: string;
}
/** What may be shown. Null: nothing is set, and there is no default. */
interface Open extends Described {
  readonly of: (config: Config) => Shown;
}
/** What holds a secret has no way to its value, so that none can be shown. */
interface Secret extends Described {
  readonly secret: true;
}

/** What settings are for, in words for people: in the interface and on the page. */
export const SETTING_GROUPS = {
  SERVER: 'Server and its addresses',
  DATABASE: 'Database',
  SIGN_IN: 'Sign-in',
  MAIL: 'E-mail and webhooks',
  TEXTS: 'What people read',
  LIMITS: 'Limits',
  WATCHING: 'Logs and monitoring',
} as const;
export type SettingGroup = keyof typeof SETTING_GROUPS;

const of = (group: SettingGroup, name: string, what: string, value: Open['of']): Open => ({
  ...{ name, group, what, of: value },
});
const secret = (group: SettingGroup, name: string, what: string): Secret => ({ name, group, what, secret: true });

/** Every setting of the environment. Addresses of databases and of the mail server may hold passwords. */
export const SETTINGS: readonly (Open | Secret)[] = [
  of('SERVER', 'HOST', 'Address that the server listens at', ({ host }) => host),
  of('SERVER', 'PORT', 'Port that the server listens at', ({ port }) => port),
  of('SERVER', 'PUBLIC_URL', 'Address that people use', ({ publicUrl }) => publicUrl),
  of('SERVER', 'TRUST_PROXY', 'Proxies that may say where a request came from', ({ trustProxy }) =>
    Array.isArray(trustProxy) ? trustProxy.join(', ') : trustProxy === false ? null : String(trustProxy),
  ),
  of('SERVER', 'TIME_ZONE', 'Time zone that decides which day is today', ({ timeZone }) => timeZone),
  of('SERVER', 'NODE_ENV', 'In production, error messages hide details of the interface', ({ production }) =>
    production ? 'production' : 'development',
  ),
  of('SERVER', 'DEMO', 'Whether the demonstration is loaded', ({ demo }) => demo),
  of('SERVER', 'GRAPHIQL', 'Whether the query console is served', ({ graphiql }) => graphiql),
  of('SERVER', 'DRAIN_SECONDS', 'Seconds that the server still answers once it is told to stop', (c) => c.drainSeconds),
  secret('DATABASE', 'DATABASE_URL', 'Your own PostgreSQL; not set: the embedded server'),
  secret('DATABASE', 'DATABASE_OWNER_URL', 'The same database as the owner of its tables'),
  secret('DATABASE', 'DATABASE_DIRECT_URL', 'The server itself, where the other address is of a pool'),
  secret('DATABASE', 'DATABASE_REPLICA_URL', 'Servers that follow it and can answer reads'),
  of('DATABASE', 'DATABASE_POOL', 'Sessions with the database', ({ databasePool }) => databasePool),
  of('DATABASE', 'DATABASE_STATEMENT_MS', 'Milliseconds that one statement may take', ({ statementMs }) => statementMs),
  of('DATABASE', 'DATA_DIR', 'Folder of the embedded server', ({ dataDir }) => dataDir),
  of('DATABASE', 'DISK_LEAST_FREE_MB', 'Megabytes that the disk should have free', ({ leastFreeMb }) => leastFreeMb),
  secret('SIGN_IN', 'BOOTSTRAP_TOKEN', 'Access token of the first administrator'),
  of('SIGN_IN', 'OIDC_ISSUER', 'Provider of the accounts of your organisation', ({ openId }) => openId?.issuer ?? null),
  of('SIGN_IN', 'OIDC_CLIENT_ID', 'Name of the tracker at the provider', ({ openId }) => openId?.clientId ?? null),
  secret('SIGN_IN', 'OIDC_CLIENT_SECRET', 'Secret of the tracker at the provider'),
  of('SIGN_IN', 'OIDC_SCOPE', 'What the provider is asked for', ({ openId }) => openId?.scope ?? null),
  of('SIGN_IN', 'OIDC_CLAIM', 'What the provider says that gives roles', ({ openId }) => openId?.claim ?? null),
  of('SIGN_IN', 'OIDC_ROLES', 'Which group gives which role', ({ openId }) => mappedRoles(openId?.roles ?? [])),
  of(
    'SIGN_IN',
    'OIDC_TRUST_EMAIL',
    'Whether an unconfirmed e-mail address counts',
    (c) => c.openId?.trustEmail ?? null,
  ),
  of('SIGN_IN', 'ACCESS_EVENT_DAYS', 'Days that access events are kept', ({ accessEventDays }) => accessEventDays),
  secret('MAIL', 'SMTP_URL', 'Server that mail is sent by'),
  of('MAIL', 'MAIL_FROM', 'Sender of mail', ({ mail }) =>
    mail?.from ? `${mail.from.name} <${mail.from.address}>` : null,
  ),
  secret('MAIL', 'NOTIFY_API_KEY', 'Key for GOV.UK Notify'),
  of('MAIL', 'NOTIFY_TEMPLATE_ID', 'Template of GOV.UK Notify', (c) =>
    c.mail?.from === null ? c.mail.templateId : null,
  ),
  of('MAIL', 'NOTIFY_URL', 'Where GOV.UK Notify answers', ({ mail }) => (mail?.from === null ? mail.url : null)),
  of(
    'MAIL',
    'MAIL_ATTACH_PAPERS',
    'Whether mail about an issued paper has the paper with it',
    (c) => c.mailAttachesPapers,
  ),
  of('MAIL', 'MAIL_DAYS', 'Days that the text of a sent message is kept', ({ mailDays }) => mailDays),
  of('MAIL', 'WEBHOOK_LOCAL_HOSTS', 'Hosts of your own network that webhooks may go to', (c) =>
    c.webhookLocalHosts.length > 0 ? c.webhookLocalHosts.join(', ') : null,
  ),
  of('TEXTS', 'CONTACT', 'Contact for people who need help', ({ contact }) => contact),
  of('TEXTS', 'TEXTS_DIR', 'Folder with your own help, contact and privacy pages', ({ textsDir }) => textsDir),
  of('LIMITS', 'MEMORY_MB', 'Megabytes for what is kept in memory', ({ memoryMb }) => memoryMb),
  of('LIMITS', 'SEARCH_INDEX_SECONDS', 'Seconds until search finds a change', ({ searchSeconds }) => searchSeconds),
  of('LIMITS', 'LIMIT_BODY_BYTES', 'Bytes of one request', ({ limits }) => limits.bodyBytes),
  of('LIMITS', 'LIMIT_REQUEST_MS', 'Milliseconds that one request may take', ({ limits }) => limits.requestMs),
  of('LIMITS', 'LIMIT_UPLOAD_BYTES', 'Bytes of one file that is uploaded', ({ limits }) => limits.uploadBytes),
  of('LIMITS', 'LIMIT_ATTACHMENTS', 'Files attached to one paper', ({ limits }) => limits.attachments),
  of('LIMITS', 'LIMIT_ATTACHMENT_BYTES', 'Bytes of those files together', ({ limits }) => limits.attachmentBytes),
  of('LIMITS', 'LIMIT_TOKENS', 'Words and signs in one query', ({ limits }) => limits.tokens),
  of('LIMITS', 'LIMIT_DEPTH', 'Levels of fields in one query', ({ limits }) => limits.depth),
  of('LIMITS', 'LIMIT_ALIASES', 'Renamed fields in one query', ({ limits }) => limits.aliases),
  of('LIMITS', 'LIMIT_COST', 'Fields in one answer', ({ limits }) => limits.cost),
  of(
    'LIMITS',
    'LIMIT_PUBLIC_POINTS',
    'Points a minute for an address that is not signed in',
    (c) => c.limits.publicPoints,
  ),
  of('LIMITS', 'LIMIT_TOKEN_POINTS', 'Points a minute for a sign-in or a token', ({ limits }) => limits.tokenPoints),
  of('WATCHING', 'LOG_LEVEL', 'How much is written to the log', ({ logLevel }) => logLevel),
  of('WATCHING', 'METRICS_PORT', 'Port of the metrics; 0: none', ({ metricsPort }) => metricsPort),
  of('WATCHING', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'Collector that traces are sent to', ({ tracesUrl }) => tracesUrl),
];

/** A setting as an administrator is shown it. */
export interface SettingShown extends Described {
  readonly value: string | null;
  readonly isSecret: boolean;
  readonly isSet: boolean;
}

/** All settings of a server. */
export function shownSettings(config: Config): SettingShown[] {
  return SETTINGS.map((setting) => {
    const { name, group, what } = setting;
    const isSet = config.settingsGiven.includes(name);
    const value = 'of' in setting ? setting.of(config) : null;
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : value === null ? null : String(value);
    return { name, group, what, isSecret: 'secret' in setting, isSet, value: text };
  });
}

function mappedRoles(roles: NonNullable<Config['openId']>['roles']): string | null {
  const texts = roles.map(({ value, role, projectCode }) => `${value}=${role}${projectCode ? `:${projectCode}` : ''}`);
  return texts.length > 0 ? texts.join('; ') : null;
}
