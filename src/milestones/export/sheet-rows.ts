/** Decides what a plan is as the rows of a spreadsheet, under the headings by which it is read again. */
import type { FileValue } from '../../spreadsheets/file-value.js';
import type { TableJob } from '../../spreadsheets/write-table.js';
import { CONSTRAINT_WORDS, PLAN_COLUMNS, type PlanColumn } from '../import/sheet-columns.js';
import { KIND_WORDS } from '../item-kind-words.js';
import { linkText } from '../link-text.js';
import type { PlanRow } from './plan-rows.js';

const NAMES = Object.keys(PLAN_COLUMNS) as PlanColumn[];

export function planSheet(kind: TableJob['kind'], caption: string, rows: readonly PlanRow[]): TableJob {
  const cells = rows.map((row) => {
    const own = cellsOf(row);
    return NAMES.map((name) => own[name] ?? null);
  });
  return {
    ...{ kind, caption, cells: rows.length * NAMES.length },
    heads: NAMES.map((name) => PLAN_COLUMNS[name]),
    rows: [JSON.stringify(cells)],
  };
}

function cellsOf({ status, waitsFor, owner }: PlanRow): Partial<Record<PlanColumn, FileValue>> {
  const { item, stageCode, start, finish, actualStart, actualFinish } = status;
  const { constraintKind, constraintOn } = item;
  return {
    ...{ code: item.code, kind: KIND_WORDS[item.kind], title: item.title, stage: stageCode },
    ...{
      days: item.durationDays,
      estimated: item.kind === 'TASK' ? item.durationEstimated : null,
      unknown: item.unknownReason,
      owner: owner || null,
    },
    waitsFor: waitsFor.map(linkText).join('; ') || null,
    constraint: constraintKind && CONSTRAINT_WORDS[constraintKind],
    constraintDate: dayOf(constraintOn),
    pinnedStart: dayOf(item.pinnedStart),
    pinnedFinish: dayOf(item.pinnedFinish),
    deadline: dayOf(item.deadlineOn),
    calendar: item.calendar,
    ...{ optimistic: item.optimisticDays, mostLikely: item.mostLikelyDays, pessimistic: item.pessimisticDays },
    ...{ publication: item.publication, assumed: item.assumed, source: item.citation, notes: item.notes },
    done: item.kind === 'TASK' ? status.percentComplete || null : null,
    ...(item.kind !== 'STAGE' && { began: dayOf(actualStart), finished: dayOf(actualFinish) }),
    ...{ start: dayOf(start), finish: dayOf(finish) },
  };
}

const dayOf = (day: string | null): FileValue => (day === null ? null : { day });
