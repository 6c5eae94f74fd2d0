/** Decides what a stage, task or milestone is in a file: a fact a column, with all that its record holds. */
import { dayFact, type FileColumn } from '../frame/table.js';
import { sayEnum } from '../frame/words.js';
import { grouped } from '../../platform/record/grouped.js';
import type { AskedLink } from './item-words.js';
import type { AskedFacts, PlanRow } from './plan-asked.js';

export type PlannedLink = AskedLink & { readonly from: string; readonly to: string };

/** "T4 FS+2d": how planners write what an item waits for. Elapsed days are "ed", working days "d". */
export function linkCode({ from, type, lag, lagUnit }: PlannedLink): string {
  if (lag === 0) return `${from} ${type}`;
  return `${from} ${type}${lag > 0 ? '+' : '-'}${Math.abs(lag)}${lagUnit === 'ELAPSED_DAYS' ? 'ed' : 'd'}`;
}

/** The columns of the file of a plan. */
export function planFacts(links: readonly PlannedLink[]): readonly FileColumn<PlanRow>[] {
  const before = grouped(links, ({ to }) => to);
  const fact = (head: string, of: (item: AskedFacts) => string | number | boolean | null | undefined) => ({
    head,
    value: ({ item }: PlanRow) => of(item) ?? null,
  });
  const day = (head: string, of: (item: AskedFacts) => string | null | undefined) => ({
    head,
    value: ({ item }: PlanRow) => dayFact(of(item)),
  });
  return [
    fact('Code', ({ code }) => code),
    fact('Title', ({ title }) => title),
    { head: 'Type', value: ({ kind }) => kind },
    fact('Stage', ({ stageCode }) => stageCode),
    { head: 'Start', value: ({ start }) => dayFact(start) },
    { head: 'Finish', value: ({ finish }) => dayFact(finish) },
    fact('Duration (working days)', ({ durationDays }) => durationDays),
    { head: 'Predecessors', value: ({ item }) => before.get(item.code)?.map(linkCode).join('; ') ?? null },
    fact('Total float (working days)', ({ totalFloat }) => totalFloat),
    fact('Free float (working days)', ({ freeFloat }) => freeFloat),
    fact('Critical', ({ critical }) => critical),
    { head: 'Baseline start', value: ({ baselineStart }) => dayFact(baselineStart) },
    { head: 'Baseline finish', value: ({ baselineFinish }) => dayFact(baselineFinish) },
    day('Owner forecast', ({ ownerForecastDate, ownerForecastFinish }) => ownerForecastDate ?? ownerForecastFinish),
    day('Actual start', ({ actualStart }) => actualStart),
    day('Actual finish', ({ actualDate, actualFinish }) => actualDate ?? actualFinish),
    day('Deadline', ({ deadline }) => deadline),
    fact('Constraint', ({ constraint }) => (constraint ? sayEnum(constraint.kind) : null)),
    day('Constraint date', ({ constraint }) => constraint?.date),
    fact('Slip (working days)', ({ slipWorkingDays }) => slipWorkingDays),
    fact('Late', ({ late }) => late),
    fact('RAG', ({ rag }) => sayEnum(rag)),
    fact('Reason', ({ ragReason }) => ragReason),
    fact('Owner', ({ owner, ownerTeam }) => owner?.name ?? ownerTeam),
    day('Last reported', ({ lastReportedOn }) => lastReportedOn),
    { head: 'Not known because', value: ({ unknown }) => unknown },
    fact('Source', ({ citation }) => citation),
    fact('Assumed', ({ assumed }) => assumed),
  ];
}
