/** Decides how mail is set up: a server and a sender together, or no mail at all. */
import { ConfigError } from './config-error.js';

/** How mail goes out: by a server of one's own, or by GOV.UK Notify. */
export type MailSettings = SmtpSettings | NotifySettings;

/** The service of GOV.UK Notify that mail is handed to. */
export interface NotifySettings {
  readonly serviceId: string;
  readonly secret: string;
  readonly templateId: string;
  /** Where Notify answers; no slash at the end. */
  readonly url: string;
  /** Notify itself says whom mail comes from. */
  readonly from: null;
  readonly home: string;
}

/** The server that mail is handed to, and whom it comes from. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS where the server offers it. */
  readonly secure: boolean;
  /** Refuses a server that offers no TLS. */
  readonly requireTls: boolean;
  readonly user: string | null;
  readonly password: string | null;
  readonly from: { readonly name: string; readonly address: string };
  /** Where people read the tracker; no slash at the end. */
  readonly home: string;
}

/** The variables as they stand in the environment; null where one is not set. */
export interface MailVariables {
  readonly SMTP_URL: string | null;
  readonly MAIL_FROM: string | null;
  readonly NOTIFY_API_KEY: string | null;
  readonly NOTIFY_TEMPLATE_ID: string | null;
  readonly NOTIFY_URL: string | null;
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };
const LOOPBACK = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;
const ADDRESS = /^[^\s<>()",;:@]{1,64}@[A-Za-z0-9.-]{1,190}$/;

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** The name of a key, the id of the service and the secret (GOV.UK Notify, "API keys"). */
const NOTIFY_KEY = new RegExp(`^.+-(${ID})-(${ID})$`, 'iu');
const NOTIFY_HOME = 'https://api.notifications.service.gov.uk';

/**
 * The settings; null where none is made. Nothing here reaches the network.
 * @param publicUrl PUBLIC_URL, without a slash at the end: mail leads people to it
 * @throws ConfigError for the first variable that is missing or not allowed; no message repeats SMTP_URL or NOTIFY_API_KEY, which are secrets
 */
export function mailSettings(variables: MailVariables, publicUrl: string | null): MailSettings | null {
  const { SMTP_URL, MAIL_FROM, NOTIFY_API_KEY, NOTIFY_TEMPLATE_ID } = variables;
  if (NOTIFY_API_KEY !== null || NOTIFY_TEMPLATE_ID !== null) return notifySettings(variables, publicUrl);
  if (SMTP_URL === null && MAIL_FROM === null) return null;
  if (SMTP_URL === null) throw new ConfigError('SMTP_URL must be set where MAIL_FROM is.');
  if (MAIL_FROM === null) throw new ConfigError('MAIL_FROM must be set where SMTP_URL is.');
  if (publicUrl === null) throw new ConfigError('PUBLIC_URL must be set where SMTP_URL is: mail leads people to it.');
  return Object.freeze({ ...serverOf(SMTP_URL), from: senderOf(MAIL_FROM), home: publicUrl });
}

function notifySettings(
  { SMTP_URL, NOTIFY_API_KEY, NOTIFY_TEMPLATE_ID, NOTIFY_URL }: MailVariables,
  publicUrl: string | null,
): NotifySettings {
  if (SMTP_URL !== null) throw new ConfigError('SMTP_URL and NOTIFY_API_KEY cannot both be set: mail goes one way.');
  if (NOTIFY_API_KEY === null) throw new ConfigError('NOTIFY_API_KEY must be set where NOTIFY_TEMPLATE_ID is.');
  if (NOTIFY_TEMPLATE_ID === null) throw new ConfigError('NOTIFY_TEMPLATE_ID must be set where NOTIFY_API_KEY is.');
  if (publicUrl === null)
    throw new ConfigError('PUBLIC_URL must be set where NOTIFY_API_KEY is: mail leads people to it.');
  const [, serviceId, secret] = NOTIFY_KEY.exec(NOTIFY_API_KEY) ?? [];
  if (serviceId === undefined || secret === undefined)
    throw new ConfigError('NOTIFY_API_KEY must be a key as GOV.UK Notify shows it, with its name, service and secret.');
  if (!new RegExp(`^${ID}$`, 'iu').test(NOTIFY_TEMPLATE_ID))
    throw new ConfigError(`NOTIFY_TEMPLATE_ID must be the id of a template, and is '${NOTIFY_TEMPLATE_ID}'.`);
  const url = NOTIFY_URL ?? NOTIFY_HOME;
  return Object.freeze({ serviceId, secret, templateId: NOTIFY_TEMPLATE_ID, url, from: null, home: publicUrl });
}

/** A password that goes to another machine takes TLS; on this machine, and without one, TLS is used where it is offered. */
function serverOf(value: string): Omit<SmtpSettings, 'from' | 'home'> {
  const url = URL.canParse(value) ? new URL(value) : null;
  const fallback = PORTS[url?.protocol ?? ''];
  const [user, password] = [decoded(url?.username ?? ''), decoded(url?.password ?? '')];
  const plain = url !== null && url.hostname !== '' && ['', '/'].includes(url.pathname) && !/[?#]/.test(value);
  if (!plain || fallback === undefined || user === null || password === null || (user === '') !== (password === '')) {
    throw new ConfigError(
      'SMTP_URL must be an address of the form smtps://user:password@mail.example.org:465, or smtp:// for STARTTLS.',
    );
  }
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? fallback : Number(url.port),
    secure,
    requireTls: !secure && user !== '' && !LOOPBACK.test(url.hostname),
    user: user === '' ? null : user,
    password: password === '' ? null : password,
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function senderOf(value: string): SmtpSettings['from'] {
  const [, name = '', address = value] = /^([^<>"\p{Cc}]*)<([^<>]*)>$/u.exec(value) ?? [];
  if (ADDRESS.test(address)) return { name: name.trim(), address };
  throw new ConfigError(
    `MAIL_FROM must be of the form Programme tracker <tracker@example.org>, or an address alone, and is '${value}'.`,
  );
}
