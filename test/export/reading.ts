import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeExport } from '../../src/export/write-export.service.js';

export type Row = Readonly<Record<string, any>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

const READER = path.join(import.meta.dirname, 'read-export.py');

/** The rows of an export, table by table. */
export async function exportedTables(databaseUrl: string, forPublic: boolean): Promise<Tables> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'exported-'));
  try {
    const file = path.join(folder, 'record.zip');
    const asked = { project: null, forPublic, program: '1', now: new Date('2010-06-30T09:30:00Z') };
    const pieces = await writeExport({ connectionString: databaseUrl }, asked);
    await pipeline(Readable.from(pieces), fs.createWriteStream(file));
    const said = execFileSync('/usr/bin/python3', [READER, file, 'rows'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    return (JSON.parse(said) as { tables: Tables }).tables;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The rows of an export, with which of them somebody has found a use for. */
export class Rows {
  private readonly used = new Set<Row>();

  constructor(private readonly tables: Tables) {}

  /** The rows that have these values. */
  of(table: string, values: Row = {}): readonly Row[] {
    const found = (this.tables[table] ?? []).filter((row) =>
      Object.entries(values).every(([name, value]) => row[name] === value),
    );
    for (const row of found) this.used.add(row);
    return found;
  }

  /** The only row that has them; null: there is none. */
  maybe(table: string, values: Row): Row | null {
    const [first, ...more] = this.of(table, values);
    if (more.length > 0) throw new Error(`${table} has ${more.length + 1} rows with ${JSON.stringify(values)}`);
    return first ?? null;
  }

  one(table: string, values: Row): Row {
    const found = this.maybe(table, values);
    if (!found) throw new Error(`${table} has no row with ${JSON.stringify(values)}`);
    return found;
  }

  /** The rows that nothing was read from. */
  unused(): readonly unknown[] {
    return Object.entries(this.tables).flatMap(([table, rows]) =>
      rows.filter((row) => !this.used.has(row)).map((row) => ({ table, row })),
    );
  }
}
