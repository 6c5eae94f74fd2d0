/** Decides how a report states when an exercise ran, how many were asked and how many answered, unknowns among them. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { numberWords } from '../../platform/words/number-words.js';
import { countOf } from '../../tasks/whose.js';
import type { Bases } from '../counts.js';
import { capital } from '../../platform/words/capital.js';

/** "It ran from 1 May 2009 to 12 June 2009." */
export function datesSentence({
  opensOn,
  closesOn,
}: {
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}): string {
  const [from, to] = [opensOn, closesOn].map((day) => (day === null ? null : formatIsoDate(day, ' ')));
  if (from && to) return from === to ? `It was held on ${from}.` : `It ran from ${from} to ${to}.`;
  if (from) return `It began on ${from}. We do not know when it ended.`;
  return to ? `It ended on ${to}. We do not know when it began.` : 'We do not know its dates.';
}

/** How many were asked, responded, gave comments and left answers blank. */
export function basesSentences(bases: Bases): string {
  return [answered(bases), recorded(bases), comments(bases), left(bases.blank)].filter((one) => one !== '').join(' ');
}

function answered({ asked, responded }: Bases): string {
  if (responded === null && asked === null) return 'We do not know how many were asked, or how many responded.';
  if (responded === null)
    return `${capital(numberWords(asked!))} ${wasWere(asked!)} asked. We do not know how many responded.`;
  const some = responded === 0 ? 'Nobody' : capital(numberWords(responded));
  if (asked === null) return `${some} responded. We do not know how many were asked.`;
  if (responded === 0) return `${capital(numberWords(asked))} ${wasWere(asked)} asked, and nobody responded.`;
  if (responded === asked && asked > 2) return `All ${numberWords(asked)} who were asked responded.`;
  return `Of ${numberWords(asked)} asked, ${numberWords(responded)} responded.`;
}

/** How many responses are held one by one, and whether they have comments. */
function recorded({ responded, onRecord, withComment, withoutComment }: Bases): string {
  if (onRecord === 0) return responded === 0 ? '' : 'We have not recorded the responses one by one.';
  const all = onRecord === responded && onRecord > 2;
  const which = responded === null ? countOf(onRecord, 'response') : `${numberWords(onRecord)} of them`;
  const held = `We have recorded ${all ? `all ${numberWords(onRecord)}` : which} one by one`;
  const others = responded === null ? 0 : responded - onRecord;
  const counted = others > 0 ? ` We only counted the other ${others === 1 ? 'one' : numberWords(others)}.` : '';
  if (withoutComment === 0) return `${held}, ${withComment === 1 ? '' : 'all '}with comments.${counted}`;
  if (withComment === 0) return `${held}, ${withoutComment === 1 ? '' : 'all '}without comments.${counted}`;
  return `${held}: ${numberWords(withComment)} with comments and ${numberWords(withoutComment)} without.${counted}`;
}

const wasWere = (count: number): string => (count === 1 ? 'was' : 'were');

function comments({ items, attributed, unattributed }: Bases): string {
  if (items === 0) return 'We recorded no comments.';
  const count = `We recorded ${countOf(items, 'comment')}`;
  if (unattributed === 0) return `${count}.`;
  if (attributed === 0) return `${count}, and do not know who made ${items === 1 ? 'it' : 'them'}.`;
  return `${count}, and do not know who made ${numberWords(unattributed)} of them.`;
}

function left(blank: number | null): string {
  if (blank === null) return 'We do not know whether answers were left blank.';
  if (blank === 0) return 'No answer was left blank.';
  return `${capital(countOf(blank, 'answer'))} ${wasWere(blank)} left blank.`;
}
