/** Decides how evidence is spoken of on pages. */
import { day } from '../frame/words.js';
import type { LIST } from './evidence.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Count = AnswerTo<typeof LIST>['project']['evidence']['nodes'][number]['interviews'];

export type Counts = Pick<
  AnswerTo<typeof LIST>['project']['evidence']['nodes'][number],
  'interviews' | 'individuals' | 'organisations'
>;

const number = (count: number): string => count.toLocaleString('en-GB');

/** "13 said, 12 listed"; one number where both agree. */
export function countWords({ said, listed }: Count): string {
  if (said === null) return listed === null ? 'Not known' : `${number(listed)} listed`;
  if (listed === null || listed === said) return number(said);
  return `${number(said)} said, ${number(listed)} listed`;
}

/** Whether the counts of an exercise add up, as a tag; null: it counts nothing. */
export function addsUp(
  counts: Counts,
  problems: readonly unknown[],
): { readonly text: string; readonly tag: string } | null {
  if (problems.length) return { text: 'Counts do not agree', tag: 'govuk-tag--red' };
  const all = [counts.interviews, counts.individuals, counts.organisations];
  const known = all.some(({ said, listed }) => said !== null || listed !== null);
  return known ? { text: 'Counts agree', tag: 'govuk-tag--green' } : null;
}

const STATES: Readonly<Record<string, readonly [text: string, colour: string]>> = {
  PLANNED: ['Planned', 'grey'],
  UNDER_WAY: ['Under way', 'light-blue'],
  COMPLETE: ['Complete', 'blue'],
};

/** A state as a tag. */
export function stateTag(state: string): { readonly text: string; readonly tag: string } {
  const [text, colour] = STATES[state] ?? [state, 'grey'];
  return { text, tag: `govuk-tag--${colour}` };
}

/** When the work was done: "4 January 2010 to 19 January 2010". */
export function spanWords(beganOn: string | null, endedOn: string | null): string {
  if (beganOn === null && endedOn === null) return 'Not known';
  if (beganOn === null) return `Until ${day(endedOn)}`;
  return endedOn === null ? `From ${day(beganOn)}` : `${day(beganOn)} to ${day(endedOn)}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month, yyyy-mm, in words. */
export function monthWords(month: string | null): string {
  if (month === null) return 'Not known';
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? ''} ${year}`.trim();
}
