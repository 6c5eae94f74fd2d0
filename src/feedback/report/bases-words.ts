/** Decides how a report states when an exercise ran, how many were asked and how many answered, unknowns among them. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
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
  if (from) return `It began on ${from}. Its last day is not known.`;
  return to ? `Its last day was ${to}. Its first is not known.` : 'Its dates are not known.';
}

/** How many were asked, responded, gave comments and left answers blank. */
export function basesSentences(bases: Bases): string {
  const { responded, onRecord, withComment, withoutComment, blank } = bases;
  const others = responded === null ? 0 : responded - onRecord;
  const recorded = `We have recorded ${onRecord} of them one by one: ${withComment} with comments and ${withoutComment} without.`;
  return [
    answered(bases),
    onRecord === 0 ? 'We have recorded no respondent one by one.' : recorded,
    ...(others > 0 && onRecord > 0 ? [`The other ${others} ${isAre(others)} only counted.`] : []),
    comments(bases),
    blank === null ? 'We do not know whether answers were left blank.' : left(blank),
  ].join(' ');
}

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

function answered({ asked, responded }: Bases): string {
  if (asked === null && responded === null) return 'How many were asked and how many responded is not known.';
  if (asked === null) return `How many were asked is not known; ${responded} responded.`;
  if (responded !== null) return `Of ${asked} asked, ${responded} responded.`;
  return `${asked} ${asked === 1 ? 'was' : 'were'} asked; how many responded is not known.`;
}

function comments({ items, attributed, unattributed }: Bases): string {
  if (items === 0) return 'We recorded no comments.';
  const count = items === 1 ? 'We recorded one comment' : `We recorded ${items} comments`;
  if (unattributed === 0) return `${count}.`;
  if (attributed === 0) return `${count}, not attributed to a respondent.`;
  return `${count}, of which ${unattributed} ${isAre(unattributed)} not attributed to a respondent.`;
}

function left(blank: number): string {
  if (blank === 0) return 'No answer was left blank.';
  return blank === 1 ? 'One answer was left blank.' : `${blank} answers were left blank.`;
}
