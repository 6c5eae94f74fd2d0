/** Decides how a report states when an exercise ran, how many were asked and how many answered, unknowns among them. */
import { formatIsoDate } from '../../milestones/schedule/iso-date.js';
import type { Bases } from '../counts.js';

/** "It was open from 1 May 2009 to 12 June 2009." */
export function datesSentence({
  opensOn,
  closesOn,
}: {
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}): string {
  const [from, to] = [opensOn, closesOn].map((day) => (day === null ? null : formatIsoDate(day, ' ')));
  if (from && to) return from === to ? `Its day was ${from}.` : `Its days were from ${from} to ${to}.`;
  if (from) return `It began on ${from}; its last day is not on record.`;
  return to ? `Its last day was ${to}; its first is not on record.` : 'Its dates are not on record.';
}

/** How many were asked, responded, gave comments and left answers blank. */
export function basesSentences(bases: Bases): string {
  const { asked, responded, onRecord, withComment, withoutComment, unattributed, blank } = bases;
  const others = responded === null ? 0 : responded - onRecord;
  return [
    asked === null ? 'How many were asked is not known.' : `${people(asked)} asked.`,
    responded === null ? 'How many responded is not known.' : `${responded} responded.`,
    onRecord === 0
      ? 'No respondent is on record one by one.'
      : `${onRecord} of them ${onRecord === 1 ? 'is' : 'are'} on record one by one: ${withComment} with comments, ${withoutComment} without.`,
    ...(others > 0 && onRecord > 0 ? [`The other ${others} ${others === 1 ? 'is' : 'are'} only counted.`] : []),
    comments(bases),
    ...(unattributed > 0 && bases.attributed > 0
      ? [`${unattributed} of these cannot be attributed to a respondent.`]
      : []),
    ...(unattributed > 0 && bases.attributed === 0 ? ['None of these is attributed to a respondent.'] : []),
    blank === null ? 'Whether answers were left blank is not on record.' : left(blank),
  ].join(' ');
}

const people = (count: number): string => (count === 1 ? 'One was' : `${count} were`);

function comments({ items }: Bases): string {
  if (items === 0) return 'No comment is on record.';
  return items === 1 ? 'One comment is on record.' : `${items} comments are on record.`;
}

function left(blank: number): string {
  if (blank === 0) return 'No answer was left blank.';
  return blank === 1 ? 'One answer was left blank.' : `${blank} answers were left blank.`;
}
