/** Decides which rows are about one thing of a list, those among them that a file has added so far. */
import { grouped } from '../../platform/record/grouped.js';
import type { ListTables } from './list-kind.js';

/** A row of whichever table. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The rows of a list by what they are about. */
export class ListRows {
  readonly identities: readonly Row[];
  private readonly byThing = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  private readonly added = new Map<string, { readonly into: string; readonly row: Row }[]>();

  /** @param key the column that names the thing; @param identities the table whose rows are the things themselves */
  constructor(
    tables: ListTables,
    private readonly key: string,
    private readonly identityTable: string,
  ) {
    this.identities = (tables[identityTable] ?? []) as readonly Row[];
    for (const [table, rows] of Object.entries(tables)) {
      const idOf = (row: Row): string => (table === identityTable ? row.id : (row[this.key] as string));
      if (table === identityTable || rows.some((row) => row[key] !== undefined)) {
        this.byThing.set(table, grouped(rows as readonly Row[], idOf));
      }
    }
  }

  /** Every row about a thing. */
  of(id: string): ListTables {
    const found: Record<string, Row[]> = {};
    for (const [table, byThing] of this.byThing) found[table] = [...(byThing.get(id) ?? [])];
    for (const { into, row } of this.added.get(id) ?? []) (found[into] ??= []).push(row);
    return found;
  }

  add(id: string, into: string, row: Row): void {
    const own = this.added.get(id) ?? [];
    own.push({ into, row });
    this.added.set(id, own);
  }

  /** Whether a file has said something of a thing. */
  isTouched(id: string): boolean {
    return this.added.has(id);
  }

  addIdentity(row: Row): void {
    this.add(row.id, this.identityTable, row);
  }
}
