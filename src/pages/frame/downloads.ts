/** Decides which table of a page is asked for as a file: the address of the page with `file=risks.csv` in it. */
import { queryOf, withQuery } from './address.js';
import type { Table } from './table.js';
import { FILE_KINDS, type FileKind } from '../../spreadsheets/write-table.js';

/** The address of a table as a file: what the filters of the page let through, all of it. */
export function fileAddress(here: string, id: string, kind: string): string {
  return withQuery(here, { file: `${id}.${kind}`, after: null, row: null, done: null });
}

/** The name of the table that an address asks for as a file; null: it asks for the page. */
export function askedTable(address: string): string | null {
  return queryOf(address, 'file').split('.')[0] || null;
}

/** The table and the kind of file that are asked for; null: the page itself is. */
export function askedFile(
  address: string,
  tables: Readonly<Record<string, Table>>,
): { readonly table: Table; readonly kind: FileKind } | null {
  const [, ending = ''] = queryOf(address, 'file').split('.');
  const table = Object.values(tables).find((each) => each.id === askedTable(address));
  const kind = FILE_KINDS.find((each) => each === ending);
  return table && kind ? { table, kind } : null;
}
