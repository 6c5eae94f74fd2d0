import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { COLUMNS } from './columns.js';
import {
  type ColumnTypes,
  type FoundRow,
  hintOf,
  inAll,
  namingRows,
  ownRows,
  type RowsInAll,
  type SubjectKind,
} from './find-rows.js';

/** Somebody whose words and details are erased, and what to look for beside what is theirs. */
export interface Sought {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly texts: readonly string[];
  /** Hashes of attached files whose content goes. */
  readonly files: readonly string[];
}

/** One look through a table. */
interface Look {
  readonly table: string;
  /** True: rows about the person, of which everything goes; false: rows that name them. */
  readonly own: boolean;
  /** The columns of which everything goes. */
  readonly whole: readonly string[];
  readonly statement: string;
  readonly values: readonly unknown[];
}

/** What was found in one table. */
export interface FoundRows extends Pick<Look, 'table' | 'own' | 'whole'> {
  readonly rows: readonly FoundRow[];
}

/** How much was found in one table. */
export interface FoundInAll extends Pick<Look, 'table' | 'own'> {
  readonly found: RowsInAll;
}

/** The request says what to look for, so that its own words go last. */
const LAST = 'erasure_request';
const TABLES = [...Object.keys(COLUMNS).filter((table) => table !== LAST), LAST];

/** Files are no rows about somebody: those go that the request names. */
const FILES = 'board_paper_attached_file';
const NAMED_FILES = `SELECT ctid::text AS place, made_revision AS revision, NULL::uuid AS "projectId", ARRAY['content'] AS columns
  FROM ${FILES} WHERE sha256 = ANY ($1) AND octet_length(bytes) > 0`;

const TYPES = `
  SELECT c.relname AS tab, a.attname AS name, format_type(a.atttypid, NULL) AS type
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`;

/** Finds what is to be erased, in the session of the preview or of the write that erases. */
@Injectable()
export class ErasureSearch {
  /** Every row that is found, table by table: first what is the person's own, then what names them. */
  async *find(manager: EntityManager, sought: Sought): AsyncGenerator<FoundRows> {
    for (const { table, own, whole, statement, values } of await looks(manager, sought))
      yield { table, own, whole, rows: await manager.query<FoundRow[]>(statement, [...values]) };
  }

  /** How much would be found: one row is read of each look, however many rows match. @param most entries of the journal that are named */
  async *count(manager: EntityManager, sought: Sought, most: number): AsyncGenerator<FoundInAll> {
    for (const { table, own, statement, values } of await looks(manager, sought)) {
      const [found] = await manager.query<RowsInAll[]>(inAll(table, statement, most), [...values]);
      if (found) yield { table, own, found };
    }
  }
}

async function looks(manager: EntityManager, { kind, id, texts, files }: Sought): Promise<Look[]> {
  const types = await columnTypes(manager);
  const [made] = await manager.query<{ pattern: string | null }[]>('SELECT erased_pattern($1) AS pattern', [texts]);
  const pattern = made?.pattern ?? null;
  return TABLES.flatMap((table): Look[] => {
    const columns = types.get(table) ?? new Map<string, string>();
    const own = ownRows(table, kind, columns);
    const { columns: whole = [] } = COLUMNS[table]!.own[kind] ?? {};
    const naming = pattern === null ? null : namingRows(table, columns);
    const named = naming?.includes('$2') ? [pattern, hintOf(texts)] : [pattern];
    return [
      ...(own === null ? [] : [{ table, own: true, whole, statement: own, values: [id] }]),
      ...(table === FILES
        ? [{ table, own: true, whole: COLUMNS[table]!.files, statement: NAMED_FILES, values: [files] }]
        : []),
      ...(naming === null ? [] : [{ table, own: false, whole: [], statement: naming, values: named }]),
    ];
  });
}

async function columnTypes(manager: EntityManager): Promise<ReadonlyMap<string, ColumnTypes>> {
  const found = new Map<string, Map<string, string>>();
  for (const { tab, name, type } of await manager.query<{ tab: string; name: string; type: string }[]>(TYPES)) {
    const own = found.get(tab) ?? new Map<string, string>();
    found.set(tab, own.set(name, type));
  }
  return found;
}
