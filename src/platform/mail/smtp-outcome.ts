/** Decides what an error of an attempt to send by SMTP means: never, later, or not while the server is away. */
import { detailOf, type Outcome } from '../outbox/outcome.js';

/** An error as the library throws it. */
interface SmtpError {
  readonly message: string;
  readonly code?: unknown;
  /** What the server answered, and its number (RFC 5321, 4.2). */
  readonly response?: unknown;
  readonly responseCode?: unknown;
  /** The command that it answered so. */
  readonly command?: unknown;
}

/** Commands about one message; what is said to any other is about us or about the server. */
const OF_THE_MESSAGE = /^(RCPT TO|DATA)/u;

export function outcomeOfError(error: SmtpError): Outcome {
  const detail = detailOf(typeof error.response === 'string' ? error.response : error.message);
  const number = typeof error.responseCode === 'number' ? error.responseCode : null;
  const own = number !== null && typeof error.command === 'string' && OF_THE_MESSAGE.test(error.command);
  // 421: the server closes the connection, whatever it was asked
  if (!own || number === 421) return { kind: 'FAILED', detail, away: error.code !== 'EABORT' };
  return number >= 500 ? { kind: 'REFUSED', detail } : { kind: 'FAILED', detail, away: false };
}
