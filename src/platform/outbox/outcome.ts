/** Decides what may come of an attempt to send something that waits in the database, and when it is tried again. */

/**
 * What came of an attempt. ACCEPTED: the other side has it. REFUSED: it will never take it. FAILED: it may take it later; where
 * `away` is true nothing is taken at all at the moment, so that others need not be tried.
 */
export type Outcome =
  | { readonly kind: 'ACCEPTED'; readonly detail: string }
  | { readonly kind: 'REFUSED'; readonly detail: string }
  | { readonly kind: 'FAILED'; readonly detail: string; readonly away: boolean };

const MINUTE = 60;
/** Seconds before each new attempt; the last counts for all after it. */
const WAITS = [30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE, 180 * MINUTE] as const;
/** The same where the other side was away, which is no fault of what is sent. */
const AWAY = MINUTE;

/** Seconds until something is tried again. @param attempts how often it was tried, once or more */
export function waitAfter(attempts: number, away: boolean): number {
  return away ? AWAY : WAITS[Math.min(attempts, WAITS.length) - 1]!;
}

/** What an answer says, on one line and not too long. */
export function detailOf(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
