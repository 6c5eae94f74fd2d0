/** Decides what a report or a plan change does: the difference between the plan's view before and after it. */
import type { Problem } from '../platform/record/problem.js';
import type { PlanColumns } from './plan-columns.js';
import type { ItemStatus, PlanView } from './plan-view.types.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';
import { workingDaysBetween } from '../platform/calendar/working-days.js';

/** One item whose start or finish moved. */
export interface Move {
  readonly code: string;
  readonly title: string;
  readonly kind: ItemStatus['item']['kind'];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly startFrom: IsoDate | null;
  readonly startTo: IsoDate | null;
  /** Of its finish: positive is later, 0 where the start alone moves; null where one of the dates is unknowable. */
  readonly workingDays: number | null;
}

export interface Consequences {
  readonly summary: string;
  /** In the order of the plan. */
  readonly moved: readonly Move[];
  readonly becameCritical: readonly string[];
  readonly noLongerCritical: readonly string[];
  readonly raised: readonly Problem[];
  readonly resolved: readonly Problem[];
  readonly finishBefore: IsoDate | null;
  readonly finishAfter: IsoDate | null;
  readonly finishMovedWorkingDays: number | null;
}

/** What changed from one view of a plan to another; both are to be taken as at the same date. */
export function consequencesOf(before: PlanView, after: PlanView): Consequences {
  const between = (
    from: IsoDate | null,
    to: IsoDate | null,
    calendar = after.columns.worked.calendar,
  ): number | null => (from && to ? workingDaysBetween(calendar, from, to) : null);
  const moved = movedFrom(before.columns, after.columns).map(([was, is]): Move => {
    const [one, other] = [before.items[was]!, after.items[is]!];
    const { code, title, kind } = other.item;
    const days = { from: one.finish, to: other.finish, startFrom: one.start, startTo: other.start };
    return {
      code,
      title,
      kind,
      ...days,
      workingDays: between(one.finish, other.finish, after.columns.worked.calendars.of(is)),
    };
  });
  const [wasCritical, isCritical] = [criticalCodes(before), criticalCodes(after)];
  const change = {
    moved,
    becameCritical: [...isCritical].filter((code) => !wasCritical.has(code)),
    noLongerCritical: [...wasCritical].filter((code) => !isCritical.has(code)),
    raised: without(after.problems, before.problems),
    resolved: without(before.problems, after.problems),
    finishBefore: before.finish,
    finishAfter: after.finish,
    finishMovedWorkingDays: between(before.finish, after.finish),
  };
  return { summary: summarise(change, after.schedule.finishIsPartial), ...change };
}

/** Where each item whose days moved is in either view, in the order of the later one. */
function movedFrom(before: PlanColumns, after: PlanColumns): [number, number][] {
  const isSamePlaces = before.plan.placeOf === after.plan.placeOf;
  const moved: [number, number][] = [];
  for (let is = 0; is < after.start.length; is += 1) {
    const was = isSamePlaces ? is : before.plan.placeOf.get(after.plan.items[is]!.itemId);
    if (was === undefined) continue;
    if (before.start[was] !== after.start[is] || before.finish[was] !== after.finish[is]) moved.push([was, is]);
  }
  return moved;
}

function criticalCodes({ columns: { plan, worked } }: PlanView): ReadonlySet<string> {
  const codes = new Set<string>();
  worked.run?.slack.critical.forEach((mark, place) => {
    if (mark === 1) codes.add(plan.items[place]!.code);
  });
  return codes;
}

function without(these: readonly Problem[], those: readonly Problem[]): Problem[] {
  const key = (problem: Problem): string => `${problem.code} ${problem.subject ?? ''} ${problem.message}`;
  const known = new Set(those.map(key));
  return these.filter((problem) => !known.has(key(problem)));
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** "3 milestones move; the project now finishes on 4 June 2010, 4 working days later; 1 new problem." */
function summarise(change: Omit<Consequences, 'summary'>, partly: boolean): string {
  const milestones = change.moved.filter((move) => move.kind === 'MILESTONE').length;
  const parts = [milestones ? count(milestones, 'milestone moves', 'milestones move') : 'No milestone moves'];
  const finish = finishWords(change, partly);
  if (finish) parts.push(finish);
  if (change.becameCritical.length) parts.push(`${change.becameCritical.join(', ')} became critical`);
  if (change.raised.length) parts.push(count(change.raised.length, 'new problem'));
  if (change.resolved.length) parts.push(`${count(change.resolved.length, 'problem')} resolved`);
  return `${parts.join('; ')}.`;
}

/** What becomes of the finish; where something cannot be dated, of what can be. */
function finishWords(change: Omit<Consequences, 'summary'>, partly: boolean): string | null {
  const { finishBefore, finishAfter, finishMovedWorkingDays: days } = change;
  if (!finishAfter) return finishBefore ? 'the project can no longer be dated' : null;
  const what = partly ? 'what can be dated of the project' : 'the project';
  const on = formatIsoDate(finishAfter);
  if (finishBefore === finishAfter) return `${what} still finishes on ${on}`;
  if (!days) return `${what} now finishes on ${on}`;
  return `${what} now finishes on ${on}, ${count(Math.abs(days), 'working day')} ${days > 0 ? 'later' : 'earlier'}`;
}
