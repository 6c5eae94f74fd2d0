/** Decides which calendars a file adds to a project or changes: those that a task of the file names, found again by their names. */
import { isDeepStrictEqual } from 'node:util';
import { MOST_NAMED, type NamedCalendarTerms, type NamedTerms, PROJECT_CALENDAR } from '../named-calendars.js';
import type { FileCalendar, FilePlan } from './file-plan.js';
import type { ImportLine } from './import-changes.js';

/** One calendar of a file as it becomes one of the project. */
export interface ImportedCalendar {
  readonly code: string;
  readonly isNew: boolean;
  readonly terms: NamedTerms;
}

export interface CalendarImport {
  /** Those that are new or change. */
  readonly calendars: readonly ImportedCalendar[];
  /** The code of each calendar of the file that the plan has then, by what the file calls it. */
  readonly codeOf: ReadonlyMap<string, string>;
  readonly lines: readonly ImportLine[];
}

/** Characters of the name of an exception in a file. */
const LONGEST_SPAN_NAME = 51;

const TERMS = ['weekend', 'region', 'closures', 'worked'] as const;
export type FileCalendarTerms = Pick<NamedTerms, (typeof TERMS)[number]>;

export const TERM_WORDS = {
  weekend: 'Days of the week that are not worked change.',
  region: 'Bank holidays change.',
  closures: 'Closures change.',
  worked: 'Days worked by exception change.',
} as const;

/**
 * @param known the project's calendars on the day
 * @param taken every code that it ever used for one
 */
export function calendarImport(
  { calendars = [], items }: Pick<FilePlan, 'calendars' | 'items'>,
  known: readonly NamedCalendarTerms[],
  taken: ReadonlySet<string>,
): CalendarImport {
  const used = new Set(items.flatMap(({ terms }) => terms.calendar ?? []));
  const byName = new Map(known.map((one) => [one.name.toLowerCase(), one]));
  const codes = new Set(taken);
  const changed: ImportedCalendar[] = [];
  const codeOf = new Map<string, string>();
  const lines: ImportLine[] = [];
  let count = known.length;
  const line = (verb: ImportLine['verb'], code: string | null, title: string, says: readonly string[]): void =>
    void lines.push({ verb, line: null, code, title, says });
  const named = new Map<string, string>();
  for (const calendar of calendars.filter(({ key }) => used.has(key))) {
    const name =
      calendar.name.toLowerCase() === PROJECT_CALENDAR.toLowerCase() ? `${calendar.name} (file)` : calendar.name;
    const former = byName.get(name.toLowerCase());
    const twin = named.get(name.toLowerCase());
    if (twin !== undefined) {
      codeOf.set(calendar.key, twin);
      line('LEAVE_OUT', null, name, ['Two calendars of the file have this name. The first one is taken for both.']);
      continue;
    }
    if (!former && count >= MOST_NAMED) {
      const why = `It is left out: a project has ${MOST_NAMED} calendars at most. What names it is on the project's own.`;
      line('LEAVE_OUT', null, name, [why]);
      continue;
    }
    const code = former?.code ?? freeCode(codes);
    codes.add(code);
    named.set(name.toLowerCase(), code);
    codeOf.set(calendar.key, code);
    if (!former) count += 1;
    const terms = { ...termsOf(calendar), name: former?.name ?? name, withdrawn: false };
    const says = former
      ? changedTerms(former, terms).map((term) => TERM_WORDS[term])
      : ['It becomes a calendar of the project.'];
    if (says.length > 0) {
      changed.push({ code, isNew: !former, terms });
      line(former ? 'CHANGE' : 'ADD', code, name, says);
    }
    if (calendar.notExpressed.length > 0) line('LEAVE_OUT', code, name, calendar.notExpressed);
  }
  return { calendars: changed, codeOf, lines };
}

/** A term as a file can say it: names of days are cut there. */
const plain = (value: NamedTerms[(typeof TERMS)[number]]): unknown =>
  typeof value === 'string'
    ? value
    : value.map((one) => (typeof one === 'number' ? one : { ...one, name: one.name.slice(0, LONGEST_SPAN_NAME) }));

/** What of a calendar differs from what a file says of it. */
export function changedTerms(former: FileCalendarTerms, said: FileCalendarTerms): (typeof TERMS)[number][] {
  return TERMS.filter((term) => !isDeepStrictEqual(plain(former[term]), plain(said[term])));
}

export function termsOf({ weekend, region, closures, worked }: FileCalendar): FileCalendarTerms {
  return { weekend: [...weekend], region, closures: [...closures], worked: [...worked] };
}

function freeCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`C${number}`)) return `C${number}`;
}
