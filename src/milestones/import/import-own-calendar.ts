/** Decides whether the calendar of the project in a file becomes that of the project here: where it has neither a plan nor a calendar yet. */
import { bankHolidays } from '../../platform/calendar/bank-holidays.js';
import type { CalendarTerms } from '../plan-record.js';
import type { FilePlan } from './file-plan.js';
import { changedTerms, type FileCalendarTerms, termsOf, TERM_WORDS } from './import-calendars.js';
import type { ImportLine } from './import-changes.js';

export interface OwnCalendar {
  /** The project's calendar on the day. */
  readonly terms: CalendarTerms;
  /** Whether nothing is planned by it yet, and nobody has stated it. */
  readonly isOpen: boolean;
}

export interface OwnCalendarImport {
  /** What becomes of the project's calendar; null: it stays as it is. */
  readonly change: FileCalendarTerms | null;
  readonly lines: readonly ImportLine[];
}

const LEFT_OUT =
  'The calendar of the project in the file is left out. That of the project here counts its working days.';
const NO_HOLIDAYS = 'It has no bank holidays. Those of the project here are still left out of its working days.';

/** Bank holidays stay where the file has none: plan files often lack them, and a public body works on none. */
export function ownCalendarImport(
  { calendars = [], projectCalendar }: Pick<FilePlan, 'calendars' | 'projectCalendar'>,
  { terms, isOpen }: OwnCalendar,
): OwnCalendarImport {
  const calendar = calendars.find(({ key }) => key === projectCalendar);
  if (!calendar) return { change: null, lines: [] };
  const said = termsOf(calendar);
  const region = said.region === 'NONE' ? terms.region : said.region;
  const holidays = new Set(region === 'NONE' ? [] : bankHolidays(region).map(({ date }) => date));
  const closures = said.closures.filter(({ from, to }) => from !== to || !holidays.has(from));
  const change = { ...said, region, closures };
  const changed = changedTerms(terms, change);
  const line = (verb: ImportLine['verb'], says: readonly string[]): ImportLine[] =>
    says.length > 0 ? [{ verb, line: null, code: null, title: calendar.name, says }] : [];
  if (changed.length > 0 && !isOpen) return { change: null, lines: line('LEAVE_OUT', [LEFT_OUT]) };
  const missing = region === said.region ? [] : [NO_HOLIDAYS];
  return {
    change: changed.length > 0 ? change : null,
    lines: [
      ...(changed.length > 0
        ? line('CHANGE', ['It becomes the calendar of the project.', ...changed.map((term) => TERM_WORDS[term])])
        : []),
      ...line('LEAVE_OUT', [...missing, ...calendar.notExpressed]),
    ],
  };
}
