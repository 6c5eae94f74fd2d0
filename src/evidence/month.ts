/** Decides how a month is worded. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';

/** "March 2009" of `2009-03`, held together by a no-break space. */
export function longMonth(month: string): string {
  return formatIsoDate(`${month}-01`, '\u00a0').replace(/^1\u00a0/u, '');
}
