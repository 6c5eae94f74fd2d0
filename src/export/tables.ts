/** Decides which tables an export has, which of their rows belong to a project, and how each is asked for. */
import { NOT_CHAINED, SECRET } from '../platform/record/chain/chain-tables.js';

export interface Column {
  readonly name: string;
  /** As PostgreSQL names it, such as `timestamp with time zone`. */
  readonly type: string;
  readonly required: boolean;
}

export interface Reference {
  readonly column: string;
  readonly table: string;
  /** The column of that table. */
  readonly to: string;
}

/** A table as the database has it; columns that are worked out are left out. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** References to one column of another table. */
  readonly references: readonly Reference[];
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
}

/** Parts of the record that are no rows of the chain: the journal itself, and its hashes. */
const JOURNAL = ['journal_entry', 'journal_chain'];

/** Whether a table is part of the record that people may take out: neither the program's own machinery nor a secret. */
export function isExported({ name }: Table): boolean {
  return JOURNAL.includes(name) || !(NOT_CHAINED.has(name) || SECRET.has(name));
}

/** Bytes stand in the export as files of their own. */
export function writtenColumns({ columns }: Table): readonly Column[] {
  return columns.filter(({ type }) => type !== 'bytea');
}

/** A condition on the row that goes by a name in the statement. */
type Condition = (alias: string) => string;

/**
 * What rows of a table belong to a project: those that name it, those that hang on such, and of people, organisations and
 * the like those that such rows name. Null: none can be told to.
 * @param project its id as a literal of SQL
 */
export function projectRows(tables: readonly Table[], project: string): ReadonlyMap<string, Condition | null> {
  const owned = new Map<string, Condition>();
  for (const table of tables) {
    const own = namesProject(table, project);
    if (own) owned.set(table.name, own);
  }
  for (let grown = true; grown;) {
    grown = false;
    for (const table of tables) {
      if (owned.has(table.name)) continue;
      const parent = table.references.find((one) => owned.has(one.table) && hangsOn(table, one));
      if (!parent) continue;
      owned.set(table.name, within(parent, owned.get(parent.table)!));
      grown = true;
    }
  }
  const found = new Map<string, Condition | null>(owned);
  const named = tables.filter(({ name }) => !owned.has(name));
  for (const { name } of named) found.set(name, namedBy(name, tables, owned));
  for (const table of named) {
    const parent = table.references.find((one) => hangsOn(table, one) && found.get(one.table));
    if (parent) found.set(table.name, within(parent, found.get(parent.table)!));
  }
  return found;
}

function namesProject({ name, columns }: Table, project: string): Condition | null {
  if (name === 'project') return (row) => `${row}.id = ${project}`;
  const has = (column: string): boolean => columns.some((one) => one.name === column);
  const ways: Condition[] = [
    ...(has('project_id') ? [(row: string) => `${row}.project_id = ${project}`] : []),
    ...(has('project_ids') ? [(row: string) => `${project} = ANY (${row}.project_ids)`] : []),
  ];
  return ways.length === 0 ? null : (row) => `(${ways.map((way) => way(row)).join(' OR ')})`;
}

/** Whether a row says something of the one that it refers to: `person_statement` of `person`, a paper's text of the paper. */
function hangsOn({ name, key }: Table, { column, table }: Reference): boolean {
  return name.startsWith(`${table}_`) || (key.length > 0 && key.includes(column));
}

function within({ column, table, to }: Reference, condition: Condition): Condition {
  return (row) =>
    `EXISTS (SELECT 1 FROM ${table} ${row}_ WHERE ${row}_.${to} = ${row}.${column} AND ${condition(`${row}_`)})`;
}

function namedBy(name: string, tables: readonly Table[], owned: ReadonlyMap<string, Condition>): Condition | null {
  const ways = tables.flatMap((table) => {
    const condition = owned.get(table.name);
    return condition
      ? table.references.filter((one) => one.table === name).map((one) => ({ table, one, condition }))
      : [];
  });
  if (ways.length === 0) return null;
  return (row) =>
    `(${ways
      .map(
        ({ table, one, condition }) =>
          `${row}.${one.to} IN (SELECT n.${one.column} FROM ${table.name} n WHERE ${condition('n')})`,
      )
      .join(' OR ')})`;
}

/**
 * The statement that gives the rows as JSON, column by column, in an order of their own.
 * @param only columns that are blank but for some rows, with the condition on those
 */
export function rowsStatement(
  table: Table,
  columns: readonly Column[],
  conditions: readonly string[],
  only: Readonly<Record<string, string>> = {},
): string {
  const shown = (name: string): string => {
    const condition = only[name];
    return condition === undefined ? `t."${name}"` : `CASE WHEN ${condition} THEN t."${name}" END AS "${name}"`;
  };
  const names = columns.map(({ name }) => shown(name)).join(', ');
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const revision = table.columns.find(({ name }) => name === 'revision');
  const order = [...(revision ? ['revision'] : []), ...table.key].map((name) => `t."${name}"`).join(', ');
  return `SELECT row_to_json(r)::text AS text FROM (SELECT ${names} FROM "${table.name}" t${where} ORDER BY ${order}) r`;
}
