/** Decides how the rows of a plan are read from its file, and written as one again. */
import { PLAN_COLUMNS, type PlanColumn } from '../../../milestones/import/sheet-columns.js';
import { formatIsoDate, isIsoDate } from '../../../platform/calendar/iso-date.js';
import { readCsv } from '../../../spreadsheets/csv-file.js';
import { csvText, withoutGuard } from '../../../spreadsheets/csv-text.js';

/** One item: each cell as it is typed. */
export type SheetRow = Readonly<Record<PlanColumn, string>>;

const NAMES = Object.keys(PLAN_COLUMNS) as PlanColumn[];
/** What the tracker works out is not sent. */
const SENT = NAMES.filter((name) => name !== 'start' && name !== 'finish');

/** The rows of a plan that went out as CSV, with dates as people write them. */
export function sheetRows(bytes: Uint8Array): SheetRow[] {
  const raw = readCsv(bytes, ',');
  if ('faults' in raw) throw new Error(`the tracker cannot read its own file: ${raw.faults[0]?.message}`);
  return raw.rows.slice(1).map(({ cells }) => rowOf((_name, at) => shown(withoutGuard(cells[at] ?? ''))));
}

/** A row of which each cell is given. */
export function rowOf(cell: (name: PlanColumn, at: number) => string): SheetRow {
  return Object.fromEntries(NAMES.map((name, at) => [name, cell(name, at)])) as SheetRow;
}

/** The rows as a file that can be brought in: the row at 0 is line 2. */
export function sheetText(rows: readonly SheetRow[]): string {
  return csvText([SENT.map((name) => PLAN_COLUMNS[name]), ...rows.map((row) => SENT.map((name) => row[name]))]);
}

/** The place of a row by its line in that file. */
export function placeOfLine(line: string | undefined): number {
  return Number(line) - 2;
}

/** The column of a heading. */
export function columnOfHeading(heading: string | undefined): PlanColumn | null {
  return NAMES.find((name) => PLAN_COLUMNS[name] === heading) ?? null;
}

function shown(text: string): string {
  return isIsoDate(text) ? formatIsoDate(text) : text;
}
