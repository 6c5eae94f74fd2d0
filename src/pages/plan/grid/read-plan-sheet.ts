/** Decides which rows the file of a plan holds. Loaded where somebody opens the grid: what reads CSV is not needed before. */
import { formatIsoDate, isIsoDate } from '../../../platform/calendar/iso-date.js';
import type { PlanColumn } from '../../../milestones/import/sheet-columns.js';
import { readCsv } from '../../../spreadsheets/csv-file.js';
import { withoutGuard } from '../../../spreadsheets/csv-text.js';
import { rowOf, type SheetRow } from './plan-sheet.js';

/** The rows of a plan that went out as CSV, with dates as people write them. */
export function sheetRows(bytes: Uint8Array): SheetRow[] {
  const raw = readCsv(bytes, ',');
  if ('faults' in raw) throw new Error(`the tracker cannot read its own file: ${raw.faults[0]?.message}`);
  return raw.rows.slice(1).map(({ cells }) => rowOf((name, at) => shown(name, withoutGuard(cells[at] ?? ''))));
}

/** Cells that hold a date. */
const DATES: ReadonlySet<PlanColumn> = new Set([
  'constraintDate',
  'pinnedStart',
  'pinnedFinish',
  'deadline',
  'began',
  'finished',
  'start',
  'finish',
]);

function shown(name: PlanColumn, text: string): string {
  return DATES.has(name) && isIsoDate(text) ? formatIsoDate(text) : text;
}
