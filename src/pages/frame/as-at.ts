/** Decides for which day a page is shown: the one in its address, or each project's own status date. */
import { isIsoDate } from '../../milestones/schedule/iso-date.js';

/** The date of an address, `yyyy-mm-dd`; null where there is none or it is no date. */
export function askedDay(given: unknown): string | null {
  return typeof given === 'string' && isIsoDate(given) ? given : null;
}

/** An address with the day kept in it. */
export function withDay(path: string, asAt: string | null): string {
  if (asAt === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}asAt=${asAt}`;
}
