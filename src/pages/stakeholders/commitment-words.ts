/** Decides how commitments and their states are said. */
import type { CommitmentState } from '../../stakeholders/commitment-life.js';

const STATES: Readonly<Record<CommitmentState, readonly [words: string, colour: string]>> = {
  OPEN: ['Open', 'blue'],
  CHANGED: ['Moved', 'yellow'],
  DISCHARGED: ['Kept', 'green'],
  RELEASED: ['Released', 'grey'],
};

/** What became of a commitment, as a tag: late before anything else. */
export function commitmentTag({ state, overdue }: { readonly state: CommitmentState; readonly overdue: boolean }) {
  const [text, colour] = overdue ? (['Late', 'red'] as const) : STATES[state];
  return { text, classes: `govuk-tag--${colour}` };
}

export const commitmentWords = (state: CommitmentState): string => STATES[state][0];

/** By how much a date moved: "5 working days later". */
export function movedBy(workingDays: number | null): string {
  if (workingDays === null) return 'Not known';
  if (workingDays === 0) return 'Not moved';
  const count = Math.abs(workingDays);
  return `${count} working ${count === 1 ? 'day' : 'days'} ${workingDays > 0 ? 'later' : 'earlier'}`;
}
