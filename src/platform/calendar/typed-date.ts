/** Decides which day was typed into one box, in any of the ways that people write a date. */
import { isIsoDate } from './iso-date.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "27 3 2010", "27/3/2010", "27 March 2010" or "2010-03-27" as `yyyy-mm-dd`; null where it is no real date. */
export function typedDate(text: string): string | null {
  const plain = text.trim();
  if (isIsoDate(plain)) return plain;
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[ /.-]+(\d{1,2}|[a-z]{3,9})\.?[ /.-]+(\d{4})$/iu.exec(plain) ?? [];
  const named = MONTHS.findIndex((each) => month.toLowerCase().startsWith(each)) + 1;
  const date = `${year}-${(named > 0 ? String(named) : month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}
