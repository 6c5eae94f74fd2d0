/** Decides how a change of a term by an import is put into words. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import type { ItemTerms } from '../plan-change.types.js';
import { oneLine } from './file-plan.js';
import { CONSTRAINT_WORDS } from './sheet-columns.js';
import type { ImportContext } from './import-context.js';

/** Characters of a text that are shown where it changes. */
const SHOWN = 200;

const WORDS: Readonly<Record<string, string>> = {
  title: 'Title',
  stage: 'Stage',
  ownerId: 'Owner',
  ownerTeam: 'Owning team',
  duration: 'Duration',
  durationEstimated: 'Duration is an estimate',
  dateUnknown: 'Why its date is not known',
  estimate: 'Estimate',
  constraint: 'Constraint',
  pinned: 'Dates set by hand',
  deadline: 'Deadline',
  calendar: 'Calendar',
  publication: 'Publication',
  notes: 'Notes',
  citation: 'Source',
  assumed: 'Assumption',
};

export function changeWords(name: string, was: unknown, will: unknown, { owners }: ImportContext): string {
  const { nameOf } = owners.people;
  const words = (value: unknown): string => (name === 'ownerId' ? (nameOf.get(String(value)) ?? 'none') : said(value));
  return `${WORDS[name] ?? name}: ${words(was)} becomes ${words(will)}.`;
}

/** A term in words. */
function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/u.test(value) ? formatIsoDate(value) : `“${shortened(value)}”`;
  const term = value as ItemTerms['duration'] & ItemTerms['estimate'] & ItemTerms['constraint'] & ItemTerms['pinned'];
  if (term?.finish !== undefined) {
    return `${term.start == null ? '' : `${formatIsoDate(term.start)} to `}${formatIsoDate(term.finish)}`;
  }
  if (term?.days != null) return `${term.days} working days`;
  if (term?.unknown != null) return `not known (${term.unknown})`;
  if (term?.kind !== undefined) return `${CONSTRAINT_WORDS[term.kind].toLowerCase()} ${formatIsoDate(term.date)}`;
  return `${term?.optimistic}, ${term?.mostLikely}, ${term?.pessimistic} working days`;
}

/** As much of a text as says which one it is. */
function shortened(text: string): string {
  const line = oneLine(text, text.length);
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1).trim()}…` : line;
}
