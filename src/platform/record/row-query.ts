/** Decides how the newer rows of a table are asked for, and puts together what the database answers. */
import { SIGNED, type Signature } from './signature.js';

/** A row that carries the write that recorded it and is never changed afterwards. */
export interface Recorded {
  readonly id: string;
  readonly revision: number;
}

/** A table, and the columns that a row is made of: their names there and here. */
export interface RowTable {
  readonly table: string;
  readonly columns: readonly { readonly column: string; readonly property: string }[];
}

/** Of whom rows are asked for: of certain projects, or of all and none. */
export type RowScope = 'PROJECT' | 'WHOLE';

const SIGNATURE = 'j.recorded_at, j.actor_name, j.actor_id, j.reason';

/**
 * Exactly what is new of each project, however far each is known: $1 the projects, $2 up to where, $3 the last revision.
 * OFFSET 0, here and below, has it found row by row in an index: by its guess of how many there are, the database might go
 * through the rows of all projects instead, or through the whole journal.
 */
export const newerOfProjects = (table: string): string => `unnest($1::uuid[], $2::int[]) AS known (project_id, up_to)
    CROSS JOIN LATERAL (SELECT * FROM ${table} n
      WHERE n.project_id = known.project_id AND n.revision > known.up_to AND n.revision <= $3 OFFSET 0)`;

const SOURCE: Readonly<Record<RowScope, (table: string) => string>> = {
  PROJECT: (table) => `${newerOfProjects(table)} t`,
  WHOLE: (table) => `(SELECT $1::int AS up_to) known
    JOIN ${table} t ON t.revision > known.up_to AND t.revision <= $2`,
};

/** The statement that gives the rows after what is known of each project (or of all) up to a revision, in order. */
export function newerRowsQuery({ table, columns }: RowTable, scope: RowScope): string {
  const own = columns.map(({ column }) => `t.${column}`);
  const project = scope === 'PROJECT' ? 't.project_id' : 'NULL';
  return `SELECT ${own.join(', ')}, ${project}, ${SIGNATURE}
  FROM ${SOURCE[scope](table)}
  LEFT JOIN LATERAL (SELECT * FROM journal_entry e WHERE e.revision = t.revision OFFSET 0) j ON true
  ORDER BY t.revision, t.id`;
}

const LAST_WRITE: Readonly<Record<RowScope, (table: string) => string>> = {
  PROJECT: (table) => `(SELECT w.revision FROM ${table} w WHERE w.project_id = known.project_id
    AND w.revision > known.up_to AND w.revision <= $3 ORDER BY w.revision DESC LIMIT 1)`,
  WHOLE: (table) => `(SELECT w.revision FROM ${table} w WHERE w.revision > known.up_to AND w.revision <= $2
    ORDER BY w.revision DESC LIMIT 1)`,
};

/**
 * The statement that gives the last write in each table after what is known of each project (or of all) up to a revision:
 * the place of the project among those asked for, from one, then a value for each table, null where there is none.
 */
export function lastWritesQuery(tables: readonly string[], scope: RowScope): string {
  const asked =
    scope === 'PROJECT'
      ? 'unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS known (project_id, up_to, place)'
      : '(SELECT $1::int AS up_to, 1 AS place) known';
  return `SELECT ${['known.place::int', ...tables.map(LAST_WRITE[scope])].join(',\n  ')}\n  FROM ${asked}`;
}

/** A row with the project it was asked for by. */
export interface FoundRow {
  readonly projectId: string | null;
  readonly row: Recorded;
}

/**
 * The rows that the database answered as lists of values. Rows of one write share one signature; a row of a write that is
 * still under way has none.
 */
export function foundRows({ columns }: RowTable, answered: readonly (readonly unknown[])[]): FoundRow[] {
  let last: { readonly revision: number; readonly signature: Signature | undefined } | null = null;
  return answered.map((values) => {
    const row: Record<string | symbol, unknown> = {};
    columns.forEach(({ property }, at) => (row[property] = values[at]));
    const revision = row['revision'] as number;
    if (last?.revision !== revision) last = { revision, signature: signatureIn(values, columns.length + 1) };
    row[SIGNED] = last.signature;
    return { projectId: values[columns.length] as string | null, row: row as unknown as Recorded };
  });
}

function signatureIn(values: readonly unknown[], at: number): Signature | undefined {
  const [recordedAt, recordedBy, personId, reason] = values.slice(at, at + 4);
  if (recordedAt === null) return undefined;
  return { recordedAt, recordedBy, personId, reason } as Signature;
}
