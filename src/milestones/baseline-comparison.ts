/** Decides what a baseline keeps of a plan, and how two baselines differ. */
import type { BaselineItem, BaselineSnapshot } from './baseline-snapshot.js';
import { workingCalendar } from './plan-schedule.js';
import type { PlanView } from './plan-view.types.js';
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import { compileCalendar, workingDaysBetween } from '../platform/calendar/working-days.js';

/** A whole copy of the schedule as it stands in a view. */
export function snapshotOf(view: PlanView): BaselineSnapshot {
  const codeOf = new Map(view.items.map(({ item }) => [item.itemId, item.code]));
  return {
    start: view.terms.start,
    targetEnd: view.terms.targetEnd,
    finish: view.finish,
    calendar: view.calendar,
    ...(view.namedCalendars.length > 0 && { calendars: calendarsOf(view) }),
    items: view.items.map(({ item, start, finish, totalFloat, critical }) => ({
      itemId: item.itemId,
      code: item.code,
      title: item.title,
      kind: item.kind,
      parentCode: (item.parentId && codeOf.get(item.parentId)) || null,
      durationDays: item.durationDays,
      ...(item.calendar !== null && { calendar: item.calendar }),
      start,
      finish,
      totalFloat,
      critical,
    })),
    links: view.links.map(({ fromId, toId, type, lag, lagUnit }) => ({
      from: codeOf.get(fromId)!,
      to: codeOf.get(toId)!,
      type,
      lag,
      lagUnit,
    })),
  };
}

function calendarsOf({ namedCalendars }: PlanView): BaselineSnapshot['calendars'] {
  return Object.fromEntries(namedCalendars.map((terms) => [terms.code, workingCalendar(terms)]));
}

/** One item in two baselines; null dates where it was not there or unknowable. */
export interface BaselineDifference {
  readonly code: string;
  readonly title: string;
  readonly change: 'ADDED' | 'REMOVED' | 'MOVED';
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Working days on its calendar in the later baseline; positive is later. */
  readonly workingDays: number | null;
}

/** By which calendar an item of a baseline is worked. */
function calendarOf({ calendar }: BaselineItem, { calendar: own, calendars = {} }: BaselineSnapshot): CompiledCalendar {
  return compileCalendar((calendar === undefined ? undefined : calendars[calendar]) ?? own);
}

/** What differs from one baseline to another, in the order of the second, what was removed last. */
export function compareBaselines(from: BaselineSnapshot, to: BaselineSnapshot): BaselineDifference[] {
  const former = new Map(from.items.map((item) => [item.itemId, item]));
  const later = new Set(to.items.map((item) => item.itemId));
  const named = ({ code, title }: BaselineItem): Pick<BaselineDifference, 'code' | 'title'> => ({ code, title });
  const present = to.items.flatMap((item): BaselineDifference[] => {
    const was = former.get(item.itemId);
    if (!was) return [{ ...named(item), change: 'ADDED', from: null, to: item.finish, workingDays: null }];
    if (was.finish === item.finish && was.start === item.start) return [];
    const days = was.finish && item.finish ? workingDaysBetween(calendarOf(item, to), was.finish, item.finish) : null;
    return [{ ...named(item), change: 'MOVED', from: was.finish, to: item.finish, workingDays: days }];
  });
  const gone = from.items.filter((item) => !later.has(item.itemId));
  const removed = gone.map((item) => ({
    ...named(item),
    change: 'REMOVED' as const,
    from: item.finish,
    to: null,
    workingDays: null,
  }));
  return [...present, ...removed];
}

/** What a baseline moved of the milestones of the one that it replaced, which is named; null: it is the first. */
export interface Rebased {
  readonly former: string;
  readonly milestones: readonly BaselineDifference[];
}

/** What the baseline at a place of the list, oldest first, re-based. */
export function rebasedBy(
  baselines: readonly { readonly name: string; readonly snapshot: BaselineSnapshot }[],
  index: number,
): Rebased | null {
  const [former, present] = [baselines[index - 1], baselines[index]];
  if (!former || !present) return null;
  return { former: former.name, milestones: milestonesMoved(former.snapshot, present.snapshot) };
}

/** How the milestones of one schedule differ from those of another. */
export function milestonesMoved(from: BaselineSnapshot, to: BaselineSnapshot): BaselineDifference[] {
  const items = [...from.items, ...to.items];
  const codes = new Set(items.filter(({ kind }) => kind === 'MILESTONE').map(({ code }) => code));
  return compareBaselines(from, to).filter(({ code }) => codes.has(code));
}

/** Whether two copies hold the same work on the same days, linked in the same way. */
export function isSameSchedule(one: BaselineSnapshot, other: BaselineSnapshot): boolean {
  const core = ({ items, links }: BaselineSnapshot): string =>
    JSON.stringify([
      items.map(({ itemId, title, durationDays, start, finish }) => [itemId, title, durationDays, start, finish]),
      links.map(({ from, to, type, lag, lagUnit }) => [from, to, type, lag, lagUnit]),
    ]);
  return core(one) === core(other);
}
