/** Decides which of a person's addresses the account page lists. */
import { day } from '../frame/words.js';
import type { ME } from '../sign-in/sign-in.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Token = AnswerTo<typeof ME>['accessTokens'][number];

export interface ListedAddress {
  readonly id: string;
  readonly name: string;
  readonly madeOn: string;
}

/** Those that still hold, by name; of one name there is one. */
export function livingAddresses(tokens: readonly Token[]): readonly ListedAddress[] {
  return tokens
    .filter(({ kind, revokedAt }) => kind === 'FEED' && revokedAt === null)
    .map(({ id, name, createdAt }) => ({ id, name, madeOn: day(createdAt.slice(0, 10)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
