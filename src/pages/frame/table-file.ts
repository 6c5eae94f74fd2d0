/** Decides what a table is as a file: the facts of its records, or what its cells say by themselves. */
import type { TableJob, FileKind } from '../../spreadsheets/write-table.js';
import type { FileValue } from '../../spreadsheets/file-value.js';
import type { Steps } from '../../platform/work/steps.js';
import type { FileColumn, FileTable } from './file-table.js';
import type { Cell, Table } from './table.js';

/** A day as the pages write it, and a whole number; a code such as 1.10 or 007 is neither. */
const DAY_IN_WORDS = /^(\d{1,2})[ \u00a0]([A-Z][a-z]+)[ \u00a0](\d{4})$/u;
const WHOLE_NUMBER = /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,9})$/u;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

const AT_ONCE = 100;

/**
 * The steps that make a table ready to be written.
 * @param file the columns of its records, and whether they are all; null: no records were asked for
 */
export function* packing(
  table: Table,
  kind: FileKind,
  file: {
    readonly columns: readonly FileColumn<object>[];
    readonly cut: { readonly rows: number; readonly of: number } | null;
  } | null,
): Steps<TableJob> {
  const { heads, count, row } = table.file(file?.columns ?? null) ?? cellsOf(table);
  const rows: string[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => row(from + at));
    rows.push(JSON.stringify(some));
    yield;
  }
  if (file?.cut) {
    const [shown, all] = [file.cut.rows, file.cut.of].map((number) => number.toLocaleString('en-GB'));
    const told = `Not all: these are ${shown} of ${all} rows, as many as a file takes. Narrow the list to have the others.`;
    rows.push(JSON.stringify([[told, ...heads.slice(1).map(() => null)]]));
  }
  return { kind, caption: table.caption, heads, rows, cells: count * heads.length };
}

/** The facts that the cells of a page give by themselves: a cell that is a day or a number and nothing else is one. */
function cellsOf({ heads, rows }: Table): FileTable {
  const fact = ({ text, verbatim }: Cell): FileValue => {
    if (verbatim) return text;
    if (WHOLE_NUMBER.test(text)) return Number(text.replaceAll(',', ''));
    const [, day, month, year] = DAY_IN_WORDS.exec(text) ?? [];
    const place = MONTHS.indexOf(month ?? '') + 1;
    if (place === 0) return text;
    return { day: `${year!}-${`${place}`.padStart(2, '0')}-${day!.padStart(2, '0')}` };
  };
  return { heads, count: rows.length, row: (at) => rows[at]!.map(fact) };
}
