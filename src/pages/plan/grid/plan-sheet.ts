/** Decides how the rows of a plan are written as a file that can be brought in. */
import { PLAN_COLUMNS, type PlanColumn } from '../../../milestones/import/sheet-columns.js';
import { csvText } from '../../../spreadsheets/csv-text.js';

/** One item: each cell as it is typed. */
export type SheetRow = Readonly<Record<PlanColumn, string>>;

const NAMES = Object.keys(PLAN_COLUMNS) as PlanColumn[];
/** What the tracker works out, and what is reported, is not sent. */
const NOT_SENT: ReadonlySet<PlanColumn> = new Set(['start', 'finish', 'done', 'began', 'finished']);
const SENT = NAMES.filter((name) => !NOT_SENT.has(name));

/** A row of which each cell is given. */
export function rowOf(cell: (name: PlanColumn, at: number) => string): SheetRow {
  return Object.fromEntries(NAMES.map((name, at) => [name, cell(name, at)])) as SheetRow;
}

/** The rows as a file that can be brought in: the row at 0 is line 2. */
export function sheetText(rows: readonly SheetRow[]): string {
  return csvText([SENT.map((name) => PLAN_COLUMNS[name]), ...rows.map((row) => SENT.map((name) => row[name]))]);
}

/** The place of a row by the line of that file on which it begins: notes take a line each. */
export function placeOfLine(rows: readonly SheetRow[], line: string | undefined): number {
  let at = FIRST_LINE;
  return rows.findIndex((row) => {
    const own = at;
    at += SENT.reduce((sum, name) => sum + row[name].split('\n').length - 1, 1);
    return own === Number(line);
  });
}

/** The line after the headings. */
const FIRST_LINE = 2;

/** The column of a heading. */
export function columnOfHeading(heading: string | undefined): PlanColumn | null {
  return NAMES.find((name) => PLAN_COLUMNS[name] === heading) ?? null;
}
