/** Decides what an answer of GOV.UK Notify means: taken, never for this address, later, or not while it is as it is. */
import { detailOf, type Outcome } from '../outbox/outcome.js';

/** What Notify says of the address alone, in an error of validation. */
const OF_THE_ADDRESS = /^email_address /u;
/** What it says of one recipient while the service is on trial, or the key is for the team. */
const OF_THE_RECIPIENT = /send to this recipient/u;

export function outcomeOfNotify(status: number, body: string): Outcome {
  if (status === 201) return { kind: 'ACCEPTED', detail: 'GOV.UK Notify has it.' };
  const messages = messagesOf(body);
  const detail = detailOf([String(status), ...messages].join(' '));
  if (status === 400 && messages.some((one) => OF_THE_ADDRESS.test(one))) return { kind: 'REFUSED', detail };
  const own = status === 400 && messages.some((one) => OF_THE_RECIPIENT.test(one));
  return { kind: 'FAILED', detail, away: !own };
}

/** The messages of `{ errors: [{ error, message }] }`; none where the answer is anything else. */
function messagesOf(body: string): string[] {
  try {
    const { errors } = JSON.parse(body) as { readonly errors?: unknown };
    return Array.isArray(errors) ? errors.map((one: { readonly message?: unknown }) => String(one.message)) : [];
  } catch {
    return [];
  }
}
