import { setTimeout as delay } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A message as it came: its bytes, and what a reader makes of them. */
export interface ReceivedMail {
  readonly raw: string;
  readonly id: string;
  /** Whom the sender named to the server. */
  readonly recipient: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A header as it stands in the message, unfolded; empty: there is none. */
  header(name: string): string;
}

/** How the server treats what comes. */
export interface Manners {
  /** The answer to a recipient; null: taken. */
  refuse?: (address: string) => { readonly code: number; readonly message: string } | null;
  /** Done with a whole message before the server says that it has it. */
  beforeTaking?: (mail: ReceivedMail) => Promise<void> | void;
}

/** A mail server of a test. */
export interface MailServer {
  readonly port: number;
  /** The settings of a program that sends by it. */
  readonly env: Readonly<Record<string, string>>;
  readonly received: readonly ReceivedMail[];
  readonly manners: Manners;
  /** Connections that were made so far. */
  readonly connections: number;
  /** Waits until so many messages are there. */
  until(count: number): Promise<readonly ReceivedMail[]>;
  stop(): Promise<void>;
}

/** @param port where it listens again after it was stopped; left out: a free one */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const manners: Manners = {};
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect(_session, done) {
      connections++;
      done();
    },
    onRcptTo({ address }, _session, done) {
      const refused = manners.refuse?.(address) ?? null;
      done(refused ? Object.assign(new Error(refused.message), { responseCode: refused.code }) : null);
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => void pieces.push(piece));
      stream.on('end', () => {
        const take = async (): Promise<void> => {
          const mail = await read(Buffer.concat(pieces), session.envelope.rcptTo[0]?.address ?? '');
          await manners.beforeTaking?.(mail);
          received.push(mail);
          done(null, 'Taken');
        };
        take().catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
      });
    },
  });
  server.on('error', () => undefined); // a client that went away
  const listening = server.listen(port, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const address = listening.address();
  const at = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port: at,
    env: {
      SMTP_URL: `smtp://127.0.0.1:${at}`,
      MAIL_FROM: 'Programme tracker <tracker@example.org>',
      PUBLIC_URL: 'https://tracker.example.org',
    },
    received,
    manners,
    get connections() {
      return connections;
    },
    async until(count) {
      for (let waits = 0; waits < 1_200 && received.length < count; waits++) await delay(50);
      if (received.length < count) throw new Error(`${received.length} of ${count} messages came`);
      return received;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function read(bytes: Buffer, recipient: string): Promise<ReceivedMail> {
  const parsed = await simpleParser(bytes);
  const to = Array.isArray(parsed.to) ? parsed.to[0] : parsed.to;
  const raw = bytes.toString('latin1');
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/gu, ' ');
  return {
    raw,
    id: parsed.messageId ?? '',
    recipient,
    to: to?.text ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: typeof parsed.html === 'string' ? parsed.html : '',
    header: (name) => new RegExp(`^${name}: (.*)$`, 'imu').exec(head)?.[1] ?? '',
  };
}
