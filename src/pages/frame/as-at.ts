/** Decides for which day a page is shown: the one in its address, or each project's own status date. */
import { AppError } from '../../platform/graphql/errors.js';
import { isIsoDate } from '../../platform/calendar/iso-date.js';

/** An address asks for a day that is none. */
export class NoDayError extends AppError {
  constructor(given: string) {
    const message = `“${given.slice(0, 40)}” is no date. Go back and enter a real one, such as 26 1 2010.`;
    super('BAD_USER_INPUT', message, {
      problems: [{ code: 'BAD_USER_INPUT', message, path: ['date'], subject: null }],
    });
  }
}

/**
 * A date of an address, `yyyy-mm-dd`; null where none is given.
 * @throws NoDayError for what is no date: another day than the one meant is never shown in its place
 */
export function askedDay(given: unknown): string | null {
  if (typeof given !== 'string' || given === '') return null;
  if (isIsoDate(given)) return given;
  throw new NoDayError(given);
}

/** An address with the day kept in it. */
export function withDay(path: string, asAt: string | null): string {
  if (asAt === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}asAt=${asAt}`;
}
