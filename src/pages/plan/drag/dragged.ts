/** Decides what bars that were dragged on a chart come to: changes of the plan, in words and as cells of its grid. */
import { CONSTRAINT_WORDS } from '../../../milestones/import/sheet-columns.js';
import { isIsoDate } from '../../../platform/calendar/iso-date.js';
import { compileCalendar, workingDaysBetween, workingDaysInSpan } from '../../../platform/calendar/working-days.js';
import { fieldOf } from '../../frame/fields-of.js';
import type { GridRow } from '../../frame/grid.js';
import type { AnswerTo } from '../../frame/question.js';
import { counted, day, sayEnum } from '../../frame/words.js';
import { type Consequences, endWords, moveWords, sentence } from '../item-words.js';
import type { DRAGGED } from './drag.graphql.js';
import { type ByHand, draggedByHand } from './dragged-by-hand.js';
import { calendarOfItem } from './working-calendar-of.js';

export type DraggedPlan = AnswerTo<typeof DRAGGED>['project']['plan'];
type Item = DraggedPlan['tasks'][number] | DraggedPlan['milestones'][number];

/** Where a bar was dragged to; null: that end was not. */
export interface Dragged {
  readonly code: string;
  readonly start: string | null;
  readonly finish: string | null;
}

/** One dragged bar as a change. */
export interface DraggedChange {
  readonly code: string;
  readonly change: object;
  readonly words: string;
  /** Why it may stay where it is. */
  readonly why: string;
  readonly cells: GridRow;
}

/** Bars of one draft. */
const MOST = 100;
const NAME = /^(?:start|finish)\.([A-Z][A-Z0-9-]{0,15})$/u;

/** Whether a part of an address speaks of a bar that was dragged. */
export function isDragged(name: string): boolean {
  return NAME.test(name);
}

/** The bars that an address speaks of: `start.T4=2010-03-22`, `finish.T4=2010-03-30`. */
export function draggedIn(query: unknown): Dragged[] {
  const codes = Object.keys(Object(query) as object).flatMap((name) => NAME.exec(name)?.[1] ?? []);
  const date = (name: string): string | null => {
    const text = fieldOf(query, name);
    return isIsoDate(text) ? text : null;
  };
  return [...new Set(codes)]
    .slice(0, MOST)
    .map((code) => ({ code, start: date(`start.${code}`), finish: date(`finish.${code}`) }))
    .filter(({ start, finish }) => start !== null || finish !== null);
}

/** The changes of a plan, or what is wrong with them. */
export function draggedChanges(
  plan: DraggedPlan,
  dragged: readonly Dragged[],
): { readonly changes: readonly DraggedChange[]; readonly faults: readonly string[] } {
  const items = new Map<string, Item>([...plan.tasks, ...plan.milestones].map((item) => [item.code, item]));
  const changes: DraggedChange[] = [];
  const faults: string[] = [];
  for (const one of dragged) {
    const item = items.get(one.code);
    if (!item) faults.push(`The plan has no task or milestone ${one.code}. Open the plan again.`);
    else if (doneOn(item) !== null) faults.push(`${one.code} is done, so its dates stay. Open the plan again.`);
    else changes.push(changeOf(item, one, plan));
  }
  return { changes, faults };
}

function doneOn(item: Item): string | null {
  return 'actualFinish' in item ? item.actualFinish : item.actualDate;
}

function changeOf(item: Item, dragged: Dragged, plan: DraggedPlan): DraggedChange {
  if (item.pinned) return changeByHand(item, item.pinned, dragged, plan);
  const { code, start, finish } = dragged;
  const held = start === null ? null : ({ kind: 'START_NO_EARLIER_THAN', date: start } as const);
  const days = finish === null ? null : daysOf(item, start, finish, plan);
  return {
    code,
    change: {
      reviseItem: { code, ...(held && { constraint: held }), ...(days !== null && { duration: { days } }) },
    },
    words: [held && heldWords(item, held.date), days !== null && daysWords(item, days)].filter(Boolean).join(' '),
    why: whyWords(item, held !== null),
    cells: {
      ...(held && { constraint: CONSTRAINT_WORDS[held.kind], constraintDate: day(held.date) }),
      ...(days !== null && { days: String(days) }),
    },
  };
}

/** The same of a bar whose dates are set by hand: they are set again. */
function changeByHand(item: Item, pinned: ByHand, dragged: Dragged, plan: DraggedPlan): DraggedChange {
  const { code } = item;
  const drawn = 'start' in item ? item : { start: item.forecastDate, finish: item.forecastDate };
  const { start, finish } = draggedByHand(pinned, drawn, dragged, calendarOfItem(plan, item.calendar));
  const spoken = (dates: ByHand): string =>
    [dates.start, dates.finish]
      .filter((date) => date !== null)
      .map((date) => day(date))
      .join(' to ');
  return {
    code,
    change: { reviseItem: { code, pinned: { ...(start !== null && { start }), finish } } },
    words: `${code} is set by hand to ${spoken({ start, finish })}. Until now: ${spoken(pinned)}.`,
    why: whyWords(item, dragged.start !== null),
    cells: { ...(start !== null && { pinnedStart: day(start) }), pinnedFinish: day(finish) },
  };
}

/** The working days that a task then takes; null: a milestone takes none. */
function daysOf(item: Item, start: string | null, finish: string, plan: DraggedPlan): number | null {
  if (!('durationDays' in item)) return null;
  const compiled = compileCalendar(calendarOfItem(plan, item.calendar));
  const { durationDays, finish: now } = item;
  const days =
    start === null && durationDays !== null && now !== null
      ? durationDays + workingDaysBetween(compiled, now, finish)
      : workingDaysInSpan(compiled, start ?? item.start ?? finish, finish);
  return Math.max(1, days);
}

function heldWords({ code, kind, constraint }: Item, date: string): string {
  const words = `${code} ${kind === 'MILESTONE' ? 'is not reached before' : 'starts no earlier than'} ${day(date)}.`;
  if (!constraint) return words;
  return `${words} Until now: ${sayEnum(constraint.kind).toLowerCase()} ${day(constraint.date)}.`;
}

function daysWords(item: Item, days: number): string {
  const now = 'durationDays' in item ? item.durationDays : null;
  const than = now === null ? '' : ` instead of ${now.toLocaleString('en-GB')}`;
  return `${item.code} takes ${counted(days, 'working day')}${than}.`;
}

function whyWords(item: Item, moved: boolean): string {
  if (!('start' in item)) return `${item.code} stays on ${day(item.forecastDate)}: ${sentence(item.dateReason)}`;
  return moved
    ? `${item.code} still starts on ${day(item.start)}: ${sentence(item.startReason)}`
    : `${item.code} still finishes on ${day(item.finish)}: ${sentence(item.dateReason)}`;
}

/** What the script of the page shows of the changes. */
export interface DragEffect {
  readonly says: readonly string[];
  readonly moved: readonly { readonly code: string; readonly start: string | null; readonly finish: string | null }[];
}

/** Moves that are told one by one. */
const TOLD = 5;

/** The changes and what would come of them, in words, with the new dates of what moves. */
export function dragEffect(changes: readonly DraggedChange[], found: Consequences): DragEffect {
  const { moved, becameCritical, noLongerCritical, raised } = found;
  const codes = new Set(moved.map(({ code }) => code));
  return {
    says: [
      ...changes.map(({ words }) => words),
      ...changes.filter(({ code }) => !codes.has(code)).map(({ why }) => why),
      endWords(found.finishBefore, found.finishAfter, found.finishMovedWorkingDays),
      movedWords(moved.filter(({ kind }) => kind !== 'STAGE')),
      ...(becameCritical.length ? [`Becomes critical: ${becameCritical.join(', ')}.`] : []),
      ...(noLongerCritical.length ? [`No longer critical: ${noLongerCritical.join(', ')}.`] : []),
      ...raised.map(({ message }) => message),
    ],
    moved: moved.map(({ code, startTo, to }) => ({ code, start: startTo, finish: to })),
  };
}

function movedWords(moved: Consequences['moved']): string {
  if (moved.length === 0) return 'No dates move.';
  const told = moved
    .slice(0, TOLD)
    .map(({ code, to, workingDays }) =>
      workingDays === 0
        ? `${code} starts on another day`
        : `${code} to ${day(to, 'a day that is not known')} (${moveWords(workingDays)})`,
    );
  const more = moved.length > TOLD ? `; and ${moved.length - TOLD} more` : '';
  return `${moved.length === 1 ? '1 date moves' : `${moved.length} dates move`}: ${told.join('; ')}${more}.`;
}
