/** Shapes a message as it waits in the outbox, and what may become of an attempt to send it. */

/** What mail there is. */
export const MAIL_KINDS = {
  SIGN_IN_LINK: 'A link to sign in by.',
} as const;
export type MailKind = keyof typeof MAIL_KINDS;

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
}

/**
 * What came of an attempt. ACCEPTED: the server has it. REFUSED: it will never take it. FAILED: it may take it later; where
 * `away` is true the server takes nothing at all at the moment, so that other messages need not be tried.
 */
export type Outcome =
  | { readonly kind: 'ACCEPTED'; readonly detail: string }
  | { readonly kind: 'REFUSED'; readonly detail: string }
  | { readonly kind: 'FAILED'; readonly detail: string; readonly away: boolean };

/** Takes messages to a server. */
export abstract class MailTransport {
  /** One attempt, which ends when the signal says so. It does not throw. */
  abstract send(mail: OutgoingMail, signal: AbortSignal): Promise<Outcome>;
  abstract close(): void;
}

const MINUTE = 60;
/** Seconds before each new attempt; the last counts for all after it. */
const WAITS = [30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE, 180 * MINUTE] as const;
/** The same where the server was away, which is no fault of the message. */
const AWAY = MINUTE;

/** Seconds until a message is tried again. @param attempts how often it was tried, once or more */
export function waitAfter(attempts: number, away: boolean): number {
  return away ? AWAY : WAITS[Math.min(attempts, WAITS.length) - 1]!;
}

/** What an answer of a server says, on one line and not too long. */
export function detailOf(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
