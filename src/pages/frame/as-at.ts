/** Decides for which day a page is shown: the one in its address, or each project's own status date. */
import { badInput } from '../../platform/graphql/errors.js';
import { isIsoDate } from '../../milestones/schedule/iso-date.js';

/**
 * A date of an address, `yyyy-mm-dd`; null where none is given.
 * @throws AppError BAD_USER_INPUT for what is no date: another day than the one meant is never shown in its place
 */
export function askedDay(given: unknown): string | null {
  if (typeof given !== 'string' || given === '') return null;
  if (isIsoDate(given)) return given;
  throw badInput(`“${given.slice(0, 40)}” is no date. Go back and enter a real one, such as 26 1 2010.`, ['date']);
}

/** An address with the day kept in it. */
export function withDay(path: string, asAt: string | null): string {
  if (asAt === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}asAt=${asAt}`;
}
