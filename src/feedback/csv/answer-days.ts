/** Decides which days the cells of a column name: as British people and Excel write them, and never by guessing. */

export const DAY_ORDERS = ['DAY_FIRST', 'MONTH_FIRST'] as const;
/** Which number of 3/4/2010 is the day. */
export type DayOrder = (typeof DAY_ORDERS)[number];

/** An ISO day, or what is wrong with the cell, as the end of a sentence; null: the cell is blank. */
export type DayRead =
  { readonly day: string } | { readonly code: 'DAY_AMBIGUOUS' | 'DAY_UNKNOWN'; readonly fault: string } | null;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME =
  /[T, ]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT|BST|[+-]\d{2}:?\d{2}))?$/iu;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u;
const WORDS = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/iu;
const AMERICAN_WORDS = /^(?:[a-z]+,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
const SERIAL = /^\d{4,6}(?:\.\d+)?$/u;
/** Day 0 of Excel's calendar from 1 March 1900 on, and the days of 1950 and 2100 in it: any other number is no day. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const [FIRST_SERIAL, LAST_SERIAL] = [18_264, 73_415];
const MS_PER_DAY = 86_400_000;

/**
 * The day of each cell. Where days are written as 3/4/2010, a cell of the column with a number over 12 tells the order of
 * all of them; where none does, each that could be two days is refused.
 */
export function daysOf(cells: readonly string[], asked: DayOrder | null): readonly DayRead[] {
  const bare = cells.map((cell) => cell.trim().replace(TIME, '').trim());
  const order = asked ?? orderOf(bare);
  return bare.map((cell) => (cell === '' ? null : dayOf(cell, order)));
}

/** The order that the column shows by itself; null: it shows none, or both. */
function orderOf(cells: readonly string[]): DayOrder | null {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const [, a, b] = NUMBERS.exec(cell) ?? [];
    if (Number(a) > 12) dayFirst = true;
    if (Number(b) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'DAY_FIRST' : 'MONTH_FIRST';
}

function dayOf(cell: string, order: DayOrder | null): DayRead {
  if (SERIAL.test(cell)) {
    const serial = Math.floor(Number(cell));
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return noDay(cell);
    return { day: new Date(EXCEL_EPOCH + serial * MS_PER_DAY).toISOString().slice(0, 10) };
  }
  const iso = ISO.exec(cell);
  if (iso) return real(cell, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = WORDS.exec(cell);
  if (words) return real(cell, yearOf(words[3]!), monthOf(words[2]!), Number(words[1]));
  const american = AMERICAN_WORDS.exec(cell);
  if (american) return real(cell, yearOf(american[3]!), monthOf(american[1]!), Number(american[2]));
  const numbers = NUMBERS.exec(cell);
  if (!numbers) return noDay(cell);
  const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), yearOf(numbers[3]!)];
  if (order === null && first !== second && first <= 12 && second <= 12) {
    const fault = `reads ${cell}, which could be ${shown(first, second, year)} or ${shown(second, first, year)}. Choose the order of day and month, or write days as ${year}-12-31`;
    return { code: 'DAY_AMBIGUOUS', fault };
  }
  const dayFirst = order === null ? first > 12 || first === second : order === 'DAY_FIRST';
  return dayFirst ? real(cell, year, second, first) : real(cell, year, first, second);
}

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function real(cell: string, year: number, month: number, day: number): DayRead {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 && year < 2200 ? { day: date.toISOString().slice(0, 10) } : noDay(cell);
}

function noDay(cell: string): DayRead {
  const short = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
  return { code: 'DAY_UNKNOWN', fault: `reads “${short}”, which is not a day. Write it as 31/12/2010 or 2010-12-31` };
}

const NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const shown = (day: number, month: number, year: number): string => `${day} ${NAMES[month - 1] ?? month} ${year}`;
