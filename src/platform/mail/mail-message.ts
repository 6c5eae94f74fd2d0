/** Shapes a message as it waits in the outbox, and what takes it to a server. */
import type { Outcome } from '../outbox/outcome.js';

/** What people get of their own accord, until they end it. */
export const MAIL_TOPICS = {
  DIGEST: 'A digest of their tasks, once a day, where there is anything.',
  DUE_TODAY: 'What falls due today, at once, where the digest of the day has gone.',
  PAPERS_ISSUED: 'That a paper for a meeting of theirs was issued, at once.',
} as const;
export type MailTopic = keyof typeof MAIL_TOPICS;

/** What mail there is. */
export const MAIL_KINDS = {
  SIGN_IN_LINK: 'A link to sign in by.',
  CONFIRM_ADDRESS: 'A link by which somebody confirms their address.',
  WEBHOOK_OFF: 'Administrators get a message that a webhook was turned off.',
  ...MAIL_TOPICS,
} as const;
export type MailKind = keyof typeof MAIL_KINDS;

/** A file that goes with a message. */
export interface MailAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** A message that is to go out. */
export interface NewMail {
  readonly kind: MailKind;
  /** Of several messages with one key only the first is kept, whoever adds them; null: each is kept. */
  readonly once: string | null;
  readonly personId: string | null;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one click ends mail of this kind (RFC 8058); null: it cannot be ended. */
  readonly stopUrl: string | null;
  /** Whether its text lets somebody in, so that it is removed as soon as it is sent. */
  readonly secret: boolean;
  /** After this instant nobody wants it any more. */
  readonly expiresAt: Date;
  /** Files that go with it, where a mail server of one's own sends it. */
  readonly attachments?: readonly MailAttachment[];
}

/** A message as it is handed to the server: every attempt sends the same. */
export interface OutgoingMail {
  readonly id: string;
  readonly headerId: string;
  readonly madeAt: Date;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly stopUrl: string | null;
  readonly attachments: readonly MailAttachment[];
}

/** Takes messages to a server. */
export abstract class MailTransport {
  /** One attempt, which ends when the signal says so. It does not throw. */
  abstract send(mail: OutgoingMail, signal: AbortSignal): Promise<Outcome>;
  abstract close(): void;
}
