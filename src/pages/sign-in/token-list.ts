/** Decides which of a person's tokens the account page lists, and what it says of them. */
import type { AnswerTo } from '../frame/question.js';
import { day } from '../frame/words.js';
import type { ME } from './sign-in.graphql.js';

export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly facts: string;
}

/** Those of programs that still hold, newest first. */
export function livingTokens(
  tokens: AnswerTo<typeof ME>['accessTokens'],
  self: string | null,
  now: Date,
): readonly ListedToken[] {
  return tokens
    .filter(({ kind, revokedAt, expiresAt }) => {
      const living = revokedAt === null && (expiresAt === null || new Date(expiresAt) > now);
      return living && (kind === 'BEARER' || kind === 'BOOTSTRAP');
    })
    .map(({ id, name, createdAt, expiresAt, issuedBy }) => {
      const ends = expiresAt === null ? 'does not end' : `ends on ${day(expiresAt.slice(0, 10))}`;
      const by = issuedBy === self ? '' : ' by somebody else: it cannot clear, sign or accept in your name';
      return { id, name, facts: `Made on ${day(createdAt.slice(0, 10))}${by}; ${ends}` };
    });
}
