/** Decides which dates of stages, tasks and milestones share a column in the file of a plan. */
import type { FileColumn } from '../frame/file-table.js';
import { dayFact } from '../frame/table.js';
import { grouped } from '../../platform/record/grouped.js';
import type { Link } from './item-words.js';
import type { PlanRow } from './plan-asked.js';

export type PlannedLink = Link & { readonly from: string; readonly to: string };

/** "T4 FS+2d": how planners write what an item waits for. Elapsed days are "ed", working days "d". */
export function linkCode({ from, type, lag, lagUnit }: PlannedLink): string {
  if (lag === 0) return `${from} ${type}`;
  return `${from} ${type}${lag > 0 ? '+' : '-'}${Math.abs(lag)}${lagUnit === 'ELAPSED_DAYS' ? 'ed' : 'd'}`;
}

/**
 * What the file of a plan has beside the facts of each record: the dates that stages, tasks and milestones have under names
 * of their own, in columns that they share, and what each waits for.
 */
export function planFacts(links: readonly PlannedLink[]): readonly FileColumn<PlanRow>[] {
  const before = grouped(links, ({ to }) => to);
  const date = (head: string, of: readonly string[], value: (row: PlanRow) => string | null): FileColumn<PlanRow> => ({
    ...{ head, of },
    value: (row) => dayFact(value(row)),
  });
  return [
    date('Start', ['start'], ({ start }) => start),
    date('Finish', ['finish', 'forecastDate'], ({ finish }) => finish),
    { head: 'Predecessors', value: ({ item }) => before.get(item.code)?.map(linkCode).join('\n') ?? null },
    date('Baseline start', ['baselineStart'], ({ baselineStart }) => baselineStart),
    date('Baseline finish', ['baselineFinish', 'baselineDate'], ({ baselineFinish }) => baselineFinish),
    date('Actual finish', ['actualFinish', 'actualDate'], ({ actualFinish }) => actualFinish),
  ];
}
