/** Decides what a spreadsheet of a plan holds: a row an item, and at which cell something cannot be read. */
import { withoutGuard } from '../../spreadsheets/csv-text.js';
import { typedDate } from '../../platform/calendar/typed-date.js';
import { readCsv } from '../../spreadsheets/csv-file.js';
import { LONGEST_CELL } from '../../spreadsheets/file-limits.js';
import { type FileFault, type FileRow, type FileTable, wholeFault } from '../../spreadsheets/file-rows.js';
import { tableOf } from '../../spreadsheets/headings.js';
import { readXlsx } from '../../spreadsheets/xlsx-file.js';
import { readLinks } from '../link-text.js';
import { MOST_NOTES } from '../item-terms.js';
import type { ConstraintKind, ItemKind } from '../schedule/schedule.types.js';
import {
  type FileItem,
  type FileLink,
  type FileTerms,
  LONGEST_TITLE,
  oneLine,
  plainLines,
  type PlanFileRead,
} from './file-plan.js';
import { KIND_WORDS } from '../item-kind-words.js';
import { CONSTRAINT_WORDS, PLAN_COLUMNS, type PlanColumn } from './sheet-columns.js';

/** Reads the bytes of a CSV file or an Excel workbook. */
export async function readSheet(format: 'CSV' | 'XLSX', bytes: Uint8Array): Promise<PlanFileRead> {
  const raw = format === 'CSV' ? readCsv(bytes, null) : await readXlsx(bytes, null);
  if ('faults' in raw) return raw;
  const read = tableOf(raw, 1);
  return 'faults' in read ? read : planOfTable(read.table);
}

/** The plan of a table with headings. */
export function planOfTable({ headings, rows }: Pick<FileTable, 'headings' | 'rows'>): PlanFileRead {
  const places = new Map<PlanColumn, number>();
  for (const [name, head] of Object.entries(PLAN_COLUMNS)) {
    const place = headings.findIndex((each) => each.toLowerCase() === head.toLowerCase());
    if (place >= 0) places.set(name as PlanColumn, place);
  }
  const missing = (['code', 'kind', 'title'] as const).filter((name) => !places.has(name));
  if (missing.length > 0) {
    const names = missing.map((name) => `“${PLAN_COLUMNS[name]}”`).join(', ');
    return wholeFault(
      'COLUMN_MISSING',
      `The file has no column ${names}. Take the plan out as a file to see how one looks.`,
    );
  }
  const reader = new RowReader(places);
  const items = rows.map((row) => reader.item(row)).filter((item) => item !== null);
  const kinds = new Map(items.map(({ key, kind }) => [key, kind]));
  const links = places.has('waitsFor') ? rows.flatMap((row) => reader.links(row, kinds)) : undefined;
  for (const { line, parent } of items) {
    if (typeof parent === 'string' && !kinds.has(parent)) {
      reader.fault(line ?? 0, 'stage', `There is no row of stage ${parent}. Add it, or correct the code.`);
    }
  }
  if (reader.faults.length > 0) return { faults: reader.faults };
  return { plan: { items: stagesFirst(items), ...(links && { links }), notExpressed: [] } };
}

/** Stages before what they hold, all else in the order of the file. */
function stagesFirst(items: readonly FileItem[]): FileItem[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const placed = new Set<FileItem>();
  const place = (item: FileItem): void => {
    if (placed.has(item)) return;
    const parent = typeof item.parent === 'string' ? byKey.get(item.parent) : undefined;
    const round = new Set([item]);
    if (parent && !round.has(parent) && parent.parent !== item.key) place(parent);
    placed.add(item);
  };
  items.forEach(place);
  return [...placed];
}

const KINDS = new Map(Object.entries(KIND_WORDS).map(([kind, word]) => [word.toLowerCase(), kind as ItemKind]));
const HELD = new Map(
  Object.entries(CONSTRAINT_WORDS).map(([kind, words]) => [words.toLowerCase(), kind as ConstraintKind]),
);
const CODE = /^[A-Z][A-Z0-9-]{0,15}$/u;
const LONGEST_OWNER = 120;
const LONGEST_REASON = 500;
const IN_IT = 'Link the tasks and milestones in it.';
const NUMBER = /^\d{1,5}$/u;

/** Reads the cells of rows, and gathers what is wrong with them. */
class RowReader {
  readonly faults: FileFault[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly places: ReadonlyMap<PlanColumn, number>) {}

  item(row: FileRow): FileItem | null {
    const text = (name: PlanColumn): string => this.text(row, name);
    const code = text('code').toUpperCase();
    const kind = KINDS.get(text('kind').toLowerCase());
    const title = this.line(row, 'title', LONGEST_TITLE);
    if (!CODE.test(code)) this.fault(row.line, 'code', 'Enter a code of capitals, digits and hyphens, such as T4.');
    else if (this.seen.has(code)) this.fault(row.line, 'code', `${code} has two rows. Keep one.`);
    this.seen.add(code);
    if (!kind) this.fault(row.line, 'kind', 'Enter Stage, Task or Milestone.');
    if (title === '') this.fault(row.line, 'title', `Enter a title of up to ${LONGEST_TITLE} characters.`);
    if (!kind) return null;
    return {
      ...{ key: code, line: row.line, code, kind, title, terms: this.terms(row, kind) },
      ...(this.places.has('stage') && { parent: text('stage').toUpperCase() || null }),
      ...(kind !== 'STAGE' && this.progress(row)),
      start: typedDate(text('start')),
      finish: typedDate(text('finish')),
    };
  }

  links(row: FileRow, kinds: ReadonlyMap<string, ItemKind>): FileLink[] {
    const read = readLinks(this.text(row, 'waitsFor'));
    if ('wrong' in read) {
      this.fault(
        row.line,
        'waitsFor',
        `“${read.wrong}” is not a link. Write T4, T4 FS+2d or T4 SS-1d; a semicolon between two.`,
      );
      return [];
    }
    const to = this.text(row, 'code').toUpperCase();
    if (kinds.get(to) === 'STAGE' && read.links.length > 0) {
      this.fault(row.line, 'waitsFor', `${to} is a stage and waits for nothing itself. ${IN_IT}`);
    }
    return read.links.map((link) => {
      const kind = kinds.get(link.from);
      if (!kind) this.fault(row.line, 'waitsFor', `There is no row of ${link.from}. Add it, or correct the code.`);
      else if (kind === 'STAGE') {
        this.fault(row.line, 'waitsFor', `${link.from} is a stage, and nothing can wait for a stage. ${IN_IT}`);
      }
      return { ...link, to };
    });
  }

  fault(line: number, column: PlanColumn, message: string): void {
    this.faults.push({
      code: 'CELL_WRONG',
      line,
      column: PLAN_COLUMNS[column],
      message: `Line ${line}, column “${PLAN_COLUMNS[column]}”: ${message}`,
    });
  }

  private terms(row: FileRow, kind: ItemKind): FileTerms {
    const has = (name: PlanColumn): boolean => this.places.has(name);
    const reason = this.line(row, 'unknown', LONGEST_REASON);
    return {
      ...(kind === 'TASK' && has('days') && { duration: this.duration(row, reason) }),
      ...(kind === 'TASK' &&
        has('estimated') && { durationEstimated: this.yes(row, 'estimated') && this.text(row, 'days') !== '' }),
      ...(kind === 'MILESTONE' && has('unknown') && { dateUnknown: reason || null }),
      ...(kind === 'TASK' && has('optimistic') && { estimate: this.estimate(row) }),
      ...(has('constraint') && { constraint: this.constraint(row) }),
      ...(kind !== 'STAGE' && has('pinnedFinish') && { pinned: this.pinned(row, kind) }),
      ...(has('deadline') && { deadline: this.date(row, 'deadline') }),
      ...(kind !== 'STAGE' && has('calendar') && { calendar: this.text(row, 'calendar').toUpperCase() || null }),
      ...(has('owner') && { owner: this.line(row, 'owner', LONGEST_OWNER) || null }),
      ...(has('publication') && { publication: this.yes(row, 'publication') }),
      ...(has('assumed') && { assumed: this.yes(row, 'assumed') }),
      ...(has('notes') && { notes: this.notes(row) }),
      ...(has('source') && { citation: this.line(row, 'source', LONGEST_TITLE) || null }),
    };
  }

  private progress(row: FileRow): Pick<FileItem, 'progress'> {
    if (!(['done', 'began', 'finished'] as const).some((name) => this.places.has(name))) return {};
    const percent = this.text(row, 'done').replace(/\s*%$/u, '');
    const wrong = percent !== '' && (!NUMBER.test(percent) || Number(percent) > 100);
    if (wrong) this.fault(row.line, 'done', 'Enter a whole number from 0 to 100.');
    const dates = { actualStart: this.date(row, 'began'), actualFinish: this.date(row, 'finished') };
    return { progress: { ...dates, percentComplete: percent === '' || wrong ? null : Number(percent) } };
  }

  private duration(row: FileRow, reason: string): FileTerms['duration'] {
    const days = this.text(row, 'days');
    if (days === '' && reason !== '') return { unknown: reason };
    if (!NUMBER.test(days) || Number(days) < 1 || Number(days) > 10_000) {
      this.fault(row.line, 'days', 'Enter a whole number of working days from 1 to 10,000, or why it is not known.');
      return undefined;
    }
    return { days: Number(days) };
  }

  private estimate(row: FileRow): FileTerms['estimate'] {
    const texts = (['optimistic', 'mostLikely', 'pessimistic'] as const).map((name) => this.text(row, name));
    if (texts.every((text) => text === '')) return null;
    if (!texts.every((text) => NUMBER.test(text) && Number(text) > 0)) {
      this.fault(row.line, 'optimistic', 'Enter three whole numbers of working days, or none.');
      return undefined;
    }
    const [optimistic, mostLikely, pessimistic] = texts.map(Number) as [number, number, number];
    return { optimistic, mostLikely, pessimistic };
  }

  private constraint(row: FileRow): FileTerms['constraint'] {
    const words = this.text(row, 'constraint');
    if (words === '') return null;
    const kind = HELD.get(words.toLowerCase());
    const date = this.date(row, 'constraintDate');
    if (!kind) this.fault(row.line, 'constraint', `Enter one of: ${Object.values(CONSTRAINT_WORDS).join(', ')}.`);
    else if (date === null) this.fault(row.line, 'constraintDate', 'Enter the date of the constraint.');
    else return { kind, date };
    return undefined;
  }

  private pinned(row: FileRow, kind: ItemKind): FileTerms['pinned'] {
    const [start, finish] = [this.date(row, 'pinnedStart'), this.date(row, 'pinnedFinish')];
    if (kind === 'TASK' && (start === null) !== (finish === null)) {
      this.fault(
        row.line,
        start === null ? 'pinnedStart' : 'pinnedFinish',
        'Enter both dates set by hand, or neither.',
      );
    }
    return finish === null ? null : { start, finish };
  }

  private date(row: FileRow, column: PlanColumn): string | null {
    const text = this.text(row, column);
    const date = typedDate(text);
    if (text !== '' && date === null) this.fault(row.line, column, 'Enter a real date.');
    return date;
  }

  /** A cell as one line of so many characters at most. */
  private line(row: FileRow, column: PlanColumn, most: number): string {
    const text = oneLine(this.text(row, column), LONGEST_CELL);
    if (text.length > most) this.fault(row.line, column, `Enter up to ${most} characters. It has ${text.length}.`);
    return text;
  }

  private notes(row: FileRow): string | null {
    const text = plainLines(this.text(row, 'notes'));
    if (text.length > MOST_NOTES) {
      this.fault(row.line, 'notes', `Enter up to ${MOST_NOTES} characters. They have ${text.length}.`);
    }
    return text || null;
  }

  private yes(row: FileRow, column: PlanColumn): boolean {
    const text = this.text(row, column).toLowerCase();
    if (!['', 'yes', 'no', 'true', 'false', '1', '0'].includes(text)) this.fault(row.line, column, 'Enter yes or no.');
    return ['yes', 'true', '1'].includes(text);
  }

  /** A cell; the sign that keeps a spreadsheet from running it is none of its text. */
  private text({ cells }: FileRow, column: PlanColumn): string {
    return withoutGuard((cells[this.places.get(column) ?? -1] ?? '').trim());
  }
}
