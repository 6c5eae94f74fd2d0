/** Decides how mail is set up: a server and a sender together, or no mail at all. */
import { ConfigError } from './config-error.js';

/** The server that mail is handed to, and whom it comes from. */
export interface MailSettings {
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
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };
const LOOPBACK = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;
const ADDRESS = /^[^\s<>()",;:@]{1,64}@[A-Za-z0-9.-]{1,190}$/;

/**
 * The settings; null where none is made. Nothing here reaches the network.
 * @param publicUrl PUBLIC_URL, without a slash at the end: mail leads people to it
 * @throws ConfigError for the first variable that is missing or not allowed; no message repeats SMTP_URL, which may hold a password
 */
export function mailSettings({ SMTP_URL, MAIL_FROM }: MailVariables, publicUrl: string | null): MailSettings | null {
  if (SMTP_URL === null && MAIL_FROM === null) return null;
  if (SMTP_URL === null) throw new ConfigError('SMTP_URL must be set where MAIL_FROM is.');
  if (MAIL_FROM === null) throw new ConfigError('MAIL_FROM must be set where SMTP_URL is.');
  if (publicUrl === null) throw new ConfigError('PUBLIC_URL must be set where SMTP_URL is: mail leads people to it.');
  return Object.freeze({ ...serverOf(SMTP_URL), from: senderOf(MAIL_FROM), home: publicUrl });
}

/** A password that goes to another machine takes TLS; on this machine, and without one, TLS is used where it is offered. */
function serverOf(value: string): Omit<MailSettings, 'from' | 'home'> {
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

function senderOf(value: string): MailSettings['from'] {
  const [, name = '', address = value] = /^([^<>"\p{Cc}]*)<([^<>]*)>$/u.exec(value) ?? [];
  if (ADDRESS.test(address)) return { name: name.trim(), address };
  throw new ConfigError(
    `MAIL_FROM must be of the form Programme tracker <tracker@example.org>, or an address alone, and is '${value}'.`,
  );
}
