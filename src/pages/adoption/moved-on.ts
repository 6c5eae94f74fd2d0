/** Decides how it is told that an output has moved on since an adopter took it up, and which clauses differ. */
import type { MovedOnState } from '../../adoption/moved-on.js';
import type { Treatment } from '../../adoption/adoption-stages.js';
import { sayEnum } from '../frame/words.js';
import { treatmentWords } from './adoption-words.js';
import type { AskedRun } from './clause-table.js';

export interface AskedMovedOn {
  readonly state: MovedOnState;
  readonly newestLabel: string | null;
  readonly clauses: readonly {
    readonly formerNumber: string | null;
    readonly number: string | null;
    readonly change: string;
    readonly treatment: Treatment | null;
    readonly runs: readonly AskedRun[];
  }[];
}

/** What is said of it; null: the output has not moved on, or no version is gone by. */
export function movedOnModel(movedOn: AskedMovedOn | null) {
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
