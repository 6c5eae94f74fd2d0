import { type Config } from '../config/config.js';

/** The one place that says what time it is. An abstract class, so that it is its own injection token. */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;

  /** Today's calendar date, yyyy-mm-dd, where the organisation is. */
  abstract today(): string;
}

/** A quarter of an hour: no day begins within one, in whatever time zone. */
const QUARTER_MS = 900_000;

/** The machine's clock, read in the organisation's time zone. */
export class SystemClock extends Clock {
  private readonly format: Intl.DateTimeFormat;
  /** The day of the last quarter that was asked for, which every request asks for several times. */
  private known = { quarter: NaN, day: '' };

  constructor(config: Pick<Config, 'timeZone'>) {
    super();
    this.format = dayFormat(config.timeZone);
  }

  now(): Date {
    return new Date();
  }

  today(): string {
    const now = this.now();
    const quarter = Math.floor(now.getTime() / QUARTER_MS);
    if (quarter !== this.known.quarter) this.known = { quarter, day: dayOf(now, this.format) };
    return this.known.day;
  }
}

/** A formatter for `dayOf`; made once, since making one costs more than using it. */
export function dayFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** The calendar date, yyyy-mm-dd, of an instant in the format's time zone. */
export function dayOf(instant: Date, format: Intl.DateTimeFormat): string {
  const [day, month, year] = format.format(instant).split('/');
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
}
