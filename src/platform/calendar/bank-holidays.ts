/** Decides which holidays a working calendar keeps: those of its region's dated list, and for which years there is one. */
import { LISTS, MOVED, PROCLAIMED, TITLES } from './bank-holiday-lists.js';
import { type Holiday } from './working-calendar.types.js';

/** A part of the United Kingdom with bank holidays of its own. */
export type BankHolidayRegion = keyof typeof TITLES;

/** One bank holiday in the manner of GOV.UK's list: the day offices are shut, with a note where it is not the usual day. */
export interface BankHoliday {
  readonly title: string;
  readonly date: string;
  readonly notes: string;
}

/** The years that the lists speak for, both included, and the last that has been announced: those after it follow the rules. */
export const LISTED_YEARS = { first: 2001, last: 2030, announced: 2028 } as const;

const lists = new Map<BankHolidayRegion, readonly BankHoliday[]>();
const calendars = new Map<BankHolidayRegion, readonly Holiday[]>();

/** A region's list, in date order. */
export function listOfBankHolidays(region: BankHolidayRegion): readonly BankHoliday[] {
  const known = lists.get(region);
  if (known) return known;
  const usual = Object.entries(LISTS[region]).flatMap(([year, row]) => usualDays(region, year, row));
  const own = PROCLAIMED.filter((each) => each.region === undefined || each.region === region);
  const proclaimed = own.map(({ date, title }) => ({ date, title, notes: '' }));
  const made = [...usual, ...proclaimed].sort((a, b) => (a.date < b.date ? -1 : 1));
  lists.set(region, made);
  return made;
}

/** A region's bank holidays as a working calendar wants them; one list a region, however often it is asked for. */
export function bankHolidays(region: BankHolidayRegion = 'ENGLAND_AND_WALES'): readonly Holiday[] {
  const known = calendars.get(region);
  if (known) return known;
  const made = listOfBankHolidays(region).map(({ title, date }) => ({ name: title, date }));
  calendars.set(region, made);
  return made;
}

function usualDays(region: BankHolidayRegion, year: string, row: string): readonly BankHoliday[] {
  return row.split(' ').flatMap((cell, column): BankHoliday[] => {
    if (cell === '-') return [];
    const date = `${year}-${cell.slice(0, 5)}`;
    const moved = MOVED[date];
    const notes = moved ? `Moved from ${moved.from}` : cell.endsWith('*') ? 'Substitute day' : '';
    return [{ title: moved?.title ?? TITLES[region][column]!, date, notes }];
  });
}
