/** Decides how a paper words dates, counts, working days and recorded text. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';

export { numberWords } from '../platform/words/number-words.js';

/** "26 January 2010", its parts held together by no-break spaces. */
export function dateWords(date: string): string {
  return formatIsoDate(date, '\u00a0');
}

/** The noun in its number: `plural(2, 'milestone')` is "milestones"; an irregular plural is given. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** "3 working days". */
export function workingDays(count: number): string {
  return `${Math.abs(count)} working ${plural(Math.abs(count), 'day')}`;
}

/** "3 working days late", "1 working day early" or "on its baseline date". */
export function slipWords(slip: number): string {
  if (slip === 0) return 'on its baseline date';
  return `${workingDays(slip)} ${slip > 0 ? 'late' : 'early'}`;
}

/** Recorded text on one line: white space as single spaces, none at the ends, none before a full stop. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,;:])/gu, '$1')
    .trim();
}

/** Recorded text as a whole sentence: a capital first, a full stop last where nothing ends it. */
export function sentence(text: string): string {
  const line = oneLine(text);
  const ended = /[.!?…]["'’”)]*$/u.test(line) ? line : `${line.replace(/[,;:]+$/u, '')}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** Recorded text as a part of a sentence: without its full stop. */
export function clause(text: string): string {
  return oneLine(text).replace(/[.;:,\s]+$/u, '');
}

const ORDINARY =
  /^(A|An|All|As|At|Because|Both|By|Each|For|From|He|If|In|It|Its|No|Nobody|Not|Nothing|On|Our|She|Some|The|Their|There|These|They|This|To|Until|We|When|Where|While|With|\p{Lu}\p{Ll}+ing)\s(?!\p{Lu})/u;

/** Recorded text as a part that does not open the sentence: an ordinary first word loses its capital, a name keeps it. */
export function within(text: string): string {
  const words = clause(text);
  return ORDINARY.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** "the Spring bank holiday" and "the pre-election period", but "Good Friday". */
export function theDay(name: string): string {
  const common = name.replace(/^Pre-/u, 'pre-');
  return /\b(holiday|closure|period|window|recess)\b/iu.test(name) && !/^the\b/iu.test(name) ? `the ${common}` : name;
}

const WITH_ARTICLE =
  /^(Audit Commission|Board|Cabinet|Centre|Commission|Committee|Department|Institute|Local Government Association|Ministry|National|Office)\b|^(?![Tt]he\b).* (Board|Committee|Panel)$/u;

/** "the " before a body whose name asks for it, such as "Centre for Public Scrutiny"; nothing before another. */
export function article(name: string): string {
  return WITH_ARTICLE.test(name.trim()) ? 'the ' : '';
}
