/** Decides how it is told that an output has moved on since an adopter took it up, and which clauses differ. */
import type { MovedOnState } from '../../adoption/moved-on.js';
import { sayEnum } from '../frame/words.js';
import { treatmentWords } from './adoption-words.js';
import type { ADOPTION } from './adoption.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type MovedOn = NonNullable<NonNullable<AnswerTo<typeof ADOPTION>['project']['adoption']>['movedOn']>;

/** What is said of it; null: the output has not moved on, or no version is gone by. */
export function movedOnModel(movedOn: MovedOn | null) {
  if (movedOn === null || movedOn.state === 'CURRENT') return null;
  const newest = movedOn.newestLabel === null ? '' : ` The newest one published is ${movedOn.newestLabel}.`;
  return {
    says: `${WORDS[movedOn.state]}${newest}`,
    clauses: movedOn.clauses.map(({ formerNumber, number, change, treatment, runs }) => ({
      title: `${number ?? formerNumber ?? 'Without a number'}, ${sayEnum(change).toLowerCase()}`,
      runs,
      did:
        treatment === null
          ? 'The adopter never had it.'
          : `The adopter has it as: ${treatmentWords(treatment).toLowerCase()}.`,
    })),
  };
}

const WORDS: Readonly<Record<Exclude<MovedOnState, 'CURRENT'>, string>> = {
  NEWER_PUBLISHED: 'A version of the output has been published; the one that the adopter goes by never was.',
  SUPERSEDED: 'The version that the adopter goes by has been superseded or set aside.',
};
