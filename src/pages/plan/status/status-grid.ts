/** Decides what is reported in a status grid: which rows say something, as one input, or what is wrong at which cell. */
import { sha256Of } from '../../../platform/record/content-hash.js';
import { fieldOf } from '../../frame/fields-of.js';
import { type CellError, type GridColumn, type GridRow, typedRow } from '../../frame/grid.js';
import type { PageError } from '../../frame/page-problems.js';
import type { Refused } from '../../frame/refused.js';
import { typedDate } from '../../../platform/calendar/typed-date.js';

export type StatusKind = 'milestones' | 'tasks';

const NARRATIVE: GridColumn = { name: 'narrative', head: 'What the Board should know', kind: 'long' };

/** Its columns are the fields of a report in the interface. */
export const STATUS_COLUMNS: Readonly<Record<StatusKind, readonly GridColumn[]>> = {
  milestones: [
    { name: 'forecastDate', head: 'New forecast', kind: 'date' },
    { name: 'actualDate', head: 'Reached on', kind: 'date' },
    {
      name: 'confidence',
      head: 'Confidence',
      kind: 'choice',
      choices: [
        { value: 'HIGH', text: 'High' },
        { value: 'MEDIUM', text: 'Medium' },
        { value: 'LOW', text: 'Low' },
      ],
    },
    NARRATIVE,
  ],
  tasks: [
    { name: 'actualStart', head: 'Began on', kind: 'date' },
    { name: 'remainingDays', head: 'Working days left', kind: 'number' },
    { name: 'percentComplete', head: 'Or per cent done', kind: 'number' },
    { name: 'forecastFinish', head: 'Or new forecast', kind: 'date' },
    { name: 'actualFinish', head: 'Done on', kind: 'date' },
    NARRATIVE,
  ],
};

/** What names a row in a report of the interface. */
const NAMED: Readonly<Record<StatusKind, string>> = { milestones: 'milestone', tasks: 'task' };

/** What is in the form: each row's cells, and what is said of all of them. */
export interface TypedStatus {
  readonly rows: ReadonlyMap<string, GridRow>;
  readonly versions: ReadonlyMap<string, number>;
  readonly reportedOn: string;
  readonly reason: string;
  /** What was in the form when its preview was drawn, as a hash; empty: there was none. */
  readonly previewed: string;
}

const VERSION = 'version.';

/** What was sent. */
export function typedStatus(kind: StatusKind, body: unknown): TypedStatus {
  const codes = codesSent(body);
  return {
    rows: new Map(codes.map((code) => [code, typedRow(STATUS_COLUMNS[kind], code, body)])),
    versions: new Map(codes.map((code) => [code, Number(fieldOf(body, VERSION + code) || NaN)])),
    reportedOn: fieldOf(body, 'reportedOn').trim(),
    reason: fieldOf(body, 'reason').trim(),
    previewed: fieldOf(body, 'previewed'),
  };
}

/** The codes of the rows that something was typed into. */
export function typedInto({ rows }: Pick<TypedStatus, 'rows'>): string[] {
  return [...rows].filter(([, row]) => Object.values(row).some((text) => text !== '')).map(([code]) => code);
}

/** Whether the form holds anything that would be lost if it were drawn empty. */
export function isTyped(typed: TypedStatus): boolean {
  return typedInto(typed).length > 0 || typed.reportedOn !== '' || typed.reason !== '';
}

/** Reports of one kind cannot go on in the grid of the other; null: nothing is typed that would be lost. */
export function otherKind(kind: StatusKind, wanted: StatusKind, typed: TypedStatus): PageError | null {
  if (kind === wanted || typedInto(typed).length === 0) return null;
  const text = `You have typed reports of ${kind}. Save them, or clear them, before you report on ${wanted}`;
  return { text, field: 'kind', href: '#kind' };
}

/** The codes of all rows that a form held. */
function codesSent(body: unknown): string[] {
  const names = Object.keys(body !== null && typeof body === 'object' ? body : {});
  return names.filter((name) => name.startsWith(VERSION)).map((name) => name.slice(VERSION.length));
}

/** Rows that were reported on by others after the form was opened, so that their reporter looks again. */
export function reportedMeanwhile(
  kind: StatusKind,
  items: readonly { readonly code: string; readonly version: number }[],
  typed: TypedStatus,
): CellError[] {
  const written = new Set(typedInto(typed));
  return items
    .filter(({ code, version }) => written.has(code) && typed.versions.get(code) !== version)
    .map(({ code }) => ({
      ...{ code, column: STATUS_COLUMNS[kind][0]!.name },
      text: `${code} was changed after you opened this page. Look at its dates now, check what you typed, then go on.`,
    }));
}

/** The rows that say something, as the interface wants them, or what is wrong. */
export interface StatusReports {
  /** Codes of the rows in the order of the input's reports. */
  readonly codes: readonly string[];
  readonly input: { readonly reports: readonly object[] } & Readonly<Record<string, unknown>>;
  readonly cells: readonly CellError[];
  readonly errors: readonly PageError[];
}

/** The reports of a grid. */
export function statusReports(kind: StatusKind, projectCode: string, typed: TypedStatus): StatusReports {
  const cells: CellError[] = [];
  const reports: Record<string, unknown>[] = [];
  const codes: string[] = [];
  for (const [code, row] of typed.rows) {
    if (Object.values(row).every((text) => text === '')) continue;
    const version = typed.versions.get(code);
    const report: Record<string, unknown> = { [NAMED[kind]]: code };
    if (version !== undefined && Number.isSafeInteger(version)) report['expectedVersion'] = version;
    for (const column of STATUS_COLUMNS[kind]) {
      const text = row[column.name] ?? '';
      if (text === '') continue;
      const value = valueOf(column, text);
      if (value === null) cells.push({ code, column: column.name, text: wrong(column) });
      else report[column.name] = value;
    }
    codes.push(code);
    reports.push(report);
  }
  const reportedOn = typed.reportedOn === '' ? null : typedDate(typed.reportedOn);
  const errors: PageError[] = [
    ...(typed.reportedOn !== '' && reportedOn === null
      ? [{ text: 'Day of the reports: enter a real date, such as 13 3 2010', field: 'reportedOn', href: '#reportedOn' }]
      : []),
    ...(reports.length === 0 ? [{ text: 'Enter at least one report', field: null }] : []),
  ];
  const said = { ...(reportedOn && { reportedOn }), ...(typed.reason && { reason: typed.reason }) };
  return { codes, input: { projectCode, ...said, reports }, cells, errors };
}

/** A hash of the reports of a grid, so that what is saved is what was previewed. */
export function markOf({ input: { reports, reportedOn } }: StatusReports): string {
  return sha256Of([reports, reportedOn ?? null]);
}

/** What the interface has against the reports: at its cell where it is about one. */
export function refusedReports(
  kind: StatusKind,
  { codes }: StatusReports,
  problems: Refused['problems'],
): { readonly cells: CellError[]; readonly errors: PageError[] } {
  const cells: CellError[] = [];
  const errors: PageError[] = [];
  for (const { message, path } of problems) {
    const [, list, index, field] = path;
    const code = list === 'reports' ? codes[Number(index)] : undefined;
    if (code !== undefined) {
      const column = STATUS_COLUMNS[kind].find(({ name }) => name === field)?.name ?? null;
      cells.push({ code, column: column ?? STATUS_COLUMNS[kind][0]!.name, text: message });
    } else {
      const known = list === 'reportedOn' || list === 'reason' ? list : null;
      errors.push({ text: message, field: known, ...(known && { href: `#${known}` }) });
    }
  }
  return { cells, errors };
}

function valueOf({ kind }: GridColumn, text: string): string | number | null {
  if (kind === 'date') return typedDate(text);
  if (kind === 'number') return /^\d{1,5}$/u.test(text) ? Number(text) : null;
  return text;
}

function wrong({ head, kind }: GridColumn): string {
  return kind === 'date' ? `${head}: enter a real date, such as 13 3 2010` : `${head}: enter a whole number`;
}
