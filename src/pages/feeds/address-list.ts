/** Decides which of a person's addresses the account page lists. */
import { day } from '../frame/words.js';

export interface AskedToken {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Who issued it; null: the tracker itself. */
  readonly issuedBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export interface ListedAddress {
  readonly id: string;
  readonly name: string;
  readonly madeOn: string;
}

/** Those that still hold, by name; of one name there is one. */
export function livingAddresses(tokens: readonly AskedToken[]): readonly ListedAddress[] {
  return tokens
    .filter(({ kind, revokedAt }) => kind === 'FEED' && revokedAt === null)
    .map(({ id, name, createdAt }) => ({ id, name, madeOn: day(createdAt.slice(0, 10)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
