/** Decides how a day that is none is asked for again: the days of the address to be entered, all else of it kept. */
import { isIsoDate } from '../../platform/calendar/iso-date.js';
import type { PageError } from './page-problems.js';

/** The days that addresses ask for, as their fields are labelled. */
const DAYS: Readonly<Record<string, string>> = { asAt: 'As at', since: 'Since', from: 'From', to: 'Until' };

/** What three fields of a date send; codes, which share the names `from` and `to` on one page, have no such form. */
const TYPED_DAY = /^[^-]*-[^-]*-[^-]*$/u;

interface DayAgain {
  readonly path: string;
  readonly days: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly error: string | null;
  }[];
  /** What else the address asks. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly errors: readonly PageError[];
}

/** The form in place of a page whose address asks for a day that is none. */
export function dayAgain(address: string): DayAgain {
  const { pathname, searchParams } = new URL(address, 'http://here.invalid');
  const asked = [...searchParams].map(([name, value]) => ({ name, value }));
  const isDay = ({ name, value }: { name: string; value: string }): boolean =>
    Object.hasOwn(DAYS, name) && (name === 'asAt' || name === 'since' || TYPED_DAY.test(value));
  const days = asked.filter(isDay).map(({ name, value }) => {
    const label = DAYS[name]!;
    const error = isIsoDate(value) ? null : `${label} must be a real date, such as 26 1 2010`;
    return { name, label, value, error };
  });
  const errors = days.flatMap(({ name, error }) =>
    error === null ? [] : [{ text: error, href: `#${name}-day`, field: name }],
  );
  return { path: pathname, days, kept: asked.filter((one) => !isDay(one)), errors };
}
