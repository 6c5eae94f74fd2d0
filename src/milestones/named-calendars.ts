/** Decides which calendars a project has beside its own, and what can be said of them. */
import type { Problem } from '../platform/record/problem.js';
import { inForce, latestBySubject, type RecordPoint } from '../platform/record/in-force.js';
import { needed, type TermsOf } from '../platform/record/terms.js';
import { calendarFaults, CALENDAR_TERMS } from './calendar-terms.js';
import type { CalendarTerms, PlannedItem } from './plan-record.js';

/** Calendars of one project beside its own. */
export const MOST_NAMED = 20;

/** A named calendar as it is at a point of the record. */
export type NamedCalendarTerms = CalendarTerms & { readonly code: string; readonly name: string };

type Rows = readonly CalendarTerms[];
export type NamedTerms = Pick<NamedCalendarTerms, 'name' | 'weekend' | 'region' | 'closures' | 'worked' | 'withdrawn'>;

/** How an input speaks of a named calendar; restricted windows and progress logic are the project's alone. */
export const NAMED_TERMS: TermsOf<NamedTerms> = {
  name: needed(),
  weekend: { ...CALENDAR_TERMS.weekend, first: [6, 7] },
  region: needed('ENGLAND_AND_WALES'),
  closures: CALENDAR_TERMS.closures,
  worked: CALENDAR_TERMS.worked,
  withdrawn: needed(false),
};

/** What the calendar of the project is called in files of Microsoft Project, where names are unique. */
export const PROJECT_CALENDAR = 'Standard';
const EVER = '9999-12-31';

/** Rows about the project's own calendar. */
export const ownRows = (rows: Rows): Rows => rows.filter(({ code }) => code === null);

const isNamed = (row: CalendarTerms): row is NamedCalendarTerms => row.code !== null;

/** Rows about a named calendar. */
export function rowsOf(rows: Rows, code: string): readonly NamedCalendarTerms[] {
  return rows.filter(isNamed).filter((row) => row.code === code);
}

const NONE: readonly NamedCalendarTerms[] = [];

/** The named calendars at a point, by code. */
export function namedInForce(rows: Rows, point: RecordPoint): readonly NamedCalendarTerms[] {
  const named = rows.filter(isNamed);
  if (named.length === 0) return NONE;
  return [...latestBySubject(named, point, ({ code }) => code).values()]
    .filter(({ withdrawn }) => withdrawn !== true)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Those that are there on a day and on every later one: what an item may name from that day on. */
export function namedFrom(rows: Rows, { asAt, revision }: RecordPoint): readonly NamedCalendarTerms[] {
  const last = new Set(namedInForce(rows, { asAt: EVER, revision }).map(({ code }) => code));
  return namedInForce(rows, { asAt, revision }).filter(({ code }) => last.has(code));
}

/** What is wrong with adding a calendar of a code. */
export function addingFaults(rows: Rows, point: RecordPoint, code: string): Problem[] {
  if (rowsOf(rows, code).length > 0) {
    const message = `${code} is in use for a calendar of this project, or was. Choose another code.`;
    return [{ code: 'CODE_TAKEN', message, path: ['input', 'code'], subject: null }];
  }
  const count = namedInForce(rows, { asAt: EVER, revision: point.revision }).length;
  if (count < MOST_NAMED) return [];
  const message = `A project may have ${MOST_NAMED} calendars beside its own. Remove one that nothing uses first.`;
  return [{ code: 'TOO_MANY_CALENDARS', message, path: ['input', 'code'], subject: null }];
}

/** What is wrong with the name of a calendar. */
export function nameFaults(
  rows: Rows,
  { revision }: RecordPoint,
  { code, name }: Pick<NamedCalendarTerms, 'code' | 'name'>,
): Problem[] {
  const others = namedInForce(rows, { asAt: EVER, revision }).filter((one) => one.code !== code);
  const same = (one: string): boolean => one.toLowerCase() === name.trim().toLowerCase();
  const path = ['input', 'name'];
  if (same(PROJECT_CALENDAR)) {
    const message = `Microsoft Project files call the project's own calendar ${PROJECT_CALENDAR}. Choose another name.`;
    return [{ code: 'NAME_TAKEN', message, path, subject: null }];
  }
  const other = others.find((one) => same(one.name));
  if (!other) return [];
  const message = `Calendar ${other.code} is called ${other.name} already. Choose another name.`;
  return [{ code: 'NAME_TAKEN', message, path, subject: null }];
}

const SHOWN = 5;

/** Why a calendar cannot be taken away from a day on: what is worked by it then or later. */
export function useFaults(items: readonly PlannedItem[], code: string, point: RecordPoint): Problem[] {
  const standing = inForce(items, { asAt: EVER, revision: point.revision });
  const onTheDay = latestBySubject(standing, point, ({ itemId }) => itemId);
  const rows = [...onTheDay.values(), ...standing.filter(({ effectiveOn }) => effectiveOn > point.asAt)];
  const users = [
    ...new Set(rows.filter((row) => row.calendar === code && !row.withdrawn).map((row) => row.code)),
  ].sort();
  if (users.length === 0) return [];
  const more = users.length > SHOWN ? ` and ${users.length - SHOWN} more` : '';
  const message = `${users.slice(0, SHOWN).join(', ')}${more} are worked by calendar ${code}. Give them another one first.`;
  return [{ code: 'CALENDAR_IN_USE', message, path: ['input', 'code'], subject: null }];
}

/** What is wrong with a named calendar as a whole. */
export const namedFaults = (terms: NamedTerms): Problem[] => calendarFaults(terms);

/** What of an input is for the project's own calendar alone. */
export function ownTermsFaults(
  change: { restrictedWindows?: unknown; progressLogic?: unknown },
  code: string,
): Problem[] {
  return (['restrictedWindows', 'progressLogic'] as const)
    .filter((field) => change[field] != null)
    .map((field) => ({
      code: 'NOT_OF_THIS_KIND',
      message: `Calendar ${code} says which days are worked and nothing else. Say this of the project's own calendar.`,
      path: ['input', field],
      subject: null,
    }));
}
