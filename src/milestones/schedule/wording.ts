/** Decides how dates, counts, links and skipped holidays are put into words for a planner. */
import { type ScheduleItem, type ScheduleLink } from './schedule.types.js';
import { type Holiday } from '../../platform/calendar/working-calendar.types.js';

const NAMES_SHOWN = 4;

/** "1 working day", "5 working days". */
export function workingDays(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

/** "T4 finish", "T4 start + 2 working days", "T4 finish less 3 elapsed days"; of a milestone "M1", "M1 + 2 working days". */
function sourceOfLink(link: ScheduleLink, fromMilestone: boolean): string {
  const end = link.type === 'SS' || link.type === 'SF' ? 'start' : 'finish';
  const source = fromMilestone ? link.from : `${link.from} ${end}`;
  if (link.lag === 0) return source;
  return `${source} ${link.lag > 0 ? '+' : 'less'} ${lagOf(link)}`;
}

/**
 * "waits for “Pilot the checklists” (T4) to finish", "waits until 2 working days after “Pilot the checklists” (T4) starts"; of
 * a milestone "waits for “Board meets” (M1)".
 */
export function waitingFor(link: ScheduleLink, { code, title }: ScheduleItem, isMilestone: boolean): string {
  const end = link.type === 'SS' || link.type === 'SF' ? 'start' : 'finish';
  const name = `“${title}” (${code})`;
  if (link.lag === 0) return `waits for ${name}${isMilestone ? '' : ` to ${end}`}`;
  const side = link.lag > 0 ? 'after' : 'before';
  return `waits until ${lagOf(link)} ${side} ${name}${isMilestone ? '' : ` ${end}${end === 'start' ? 's' : 'es'}`}`;
}

function lagOf({ lag, lagUnit }: ScheduleLink): string {
  const size = Math.abs(lag);
  return `${size} ${lagUnit === 'ELAPSED_DAYS' ? 'elapsed day' : 'working day'}${size === 1 ? '' : 's'}`;
}

/** "the FS link from T4 finish + 2 working days": how a message names a link. */
export function nameOfLink(link: ScheduleLink, fromMilestone: boolean): string {
  return `the ${link.type} link from ${sourceOfLink(link, fromMilestone)}`;
}

/** "; Good Friday and Easter Monday skipped", or nothing. */
export function skippedText(skipped: readonly Holiday[]): string {
  return skipped.length === 0 ? '' : `; ${listOf(skipped.map((holiday) => holiday.name))} skipped`;
}

/** "A", "A and B", "A, B and C"; of a longer list the first names and how many more. */
export function listOf(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length <= NAMES_SHOWN) return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
  return `${names.slice(0, NAMES_SHOWN - 1).join(', ')} and ${names.length - NAMES_SHOWN + 1} more`;
}

/** "T5 Pilot the checklists": code and title, as every message names an item. */
export function nameOf(item: ScheduleItem): string {
  return `${item.code} ${item.title}`;
}
