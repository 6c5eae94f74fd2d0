import type { SmtpSettings } from '../config/mail-settings.js';
import { detailOf, type Outcome } from '../outbox/outcome.js';
import { MailTransport, type OutgoingMail } from './mail-message.js';
import { outcomeOfError } from './smtp-outcome.js';

/** Messages that are under way to the server at once, each by a connection of its own. */
export const MOST_AT_ONCE = 4;
/** Milliseconds for the server to take a connection and to say something. */
const CONNECT_MS = 10_000;
const SILENT_MS = 30_000;
/** Milliseconds that a connection is kept for the next message. */
const IDLE_MS = 10_000;

/** Hands messages to a server by SMTP. The library is loaded with the first of them. */
export class SmtpTransport extends MailTransport {
  private opened: ReturnType<SmtpTransport['open']> | null = null;

  constructor(private readonly settings: SmtpSettings) {
    super();
  }

  async send(mail: OutgoingMail, signal: AbortSignal): Promise<Outcome> {
    try {
      const pool = await (this.opened ??= this.open());
      const { response } = await pool.sendMail({ ...messageOf(mail, this.settings), signal });
      return { kind: 'ACCEPTED', detail: detailOf(response) };
    } catch (error) {
      return outcomeOfError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  close(): void {
    void this.opened?.then((pool) => pool.close({ force: true })).catch(() => undefined);
  }

  /** Nothing is sent again by the library itself: the outbox decides that. */
  private async open() {
    const { createTransport } = await import('nodemailer');
    const { host, port, secure, requireTls, user, password } = this.settings;
    return createTransport({
      pool: true,
      host,
      port,
      secure,
      requireTLS: requireTls,
      ...(user !== null && { auth: { user, pass: password ?? '' } }),
      maxConnections: MOST_AT_ONCE,
      maxRequeues: 0,
      idleTimeout: IDLE_MS,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}

/** The same bytes at every attempt: also the date, and the marks between the parts. */
function messageOf(mail: OutgoingMail, { from }: SmtpSettings) {
  const { id, headerId, madeAt, toName, toAddress, subject, text, html, stopUrl, attachments } = mail;
  return {
    from,
    to: { name: toName, address: toAddress },
    messageId: headerId,
    date: madeAt,
    subject,
    text,
    html,
    baseBoundary: id,
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ name, mediaType, bytes }) => ({
        filename: name,
        contentType: mediaType,
        content: bytes,
      })),
    }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(stopUrl !== null && {
        'List-Unsubscribe': `<${stopUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
