/** Asks a plan written as text for one item, so that a table row can be one line. */
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import {
  type Schedule,
  type ScheduledItem,
  type ScheduleProblemCode,
} from '../../../src/milestones/schedule/schedule.types.js';
import { readPlan } from './plan-text.js';

/** The schedule of a plan written as text; a semicolon ends a line too. */
export function scheduleOf(plan: string): Schedule {
  return schedule(readPlan(plan.replaceAll(';', '\n')));
}

/** One item of it. */
export function itemOf(plan: string, code: string): ScheduledItem {
  const item = scheduleOf(plan).items.find((each) => each.code === code);
  if (item === undefined) throw new Error(`No ${code} in the plan`);
  return item;
}

/** "2010-01-04 to 2010-01-08" */
export function datesOf(plan: string, code: string): string {
  const { start, finish } = itemOf(plan, code);
  return `${start ?? 'unknown'} to ${finish ?? 'unknown'}`;
}

/** The messages of one kind of problem. */
export function problemsOf(plan: string, code: ScheduleProblemCode): readonly string[] {
  return scheduleOf(plan)
    .problems.filter((problem) => problem.code === code)
    .map((problem) => problem.message);
}
