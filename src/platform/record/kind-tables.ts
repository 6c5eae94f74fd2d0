/** Decides by which statements a migration makes the tables of a new kind. Those of the first kinds were completed by later migrations. */
import { chainedTable, chainTriggers } from './chain/chain-tables.js';
import { identityColumns } from './identity.entity.js';
import { appendOnly, datedColumns } from './record.migration.js';

/** The table of the things of a kind, each of a project. */
export function identityTable(table: string): string[] {
  return [`CREATE TABLE ${table} (${identityColumns()})`, byProject(table), ...chained(table, ['revision', 'version'])];
}

/** A thing, and the column by which rows name it. */
export interface RowsAbout {
  readonly thing: string;
  readonly column: string;
}

/** By which the database itself puts the project of a thing into rows about it; made once, after the table of the thing. */
export function projectOfRows({ thing, column }: RowsAbout): string {
  return `CREATE FUNCTION project_of_${thing}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          SELECT project_id INTO NEW.project_id FROM ${thing} WHERE id = NEW.${column};
          RETURN NEW;
        END
      $$`;
}

/**
 * A table of dated rows about a thing: what is said of it, or the states it reached.
 * @param columns its own columns, in SQL
 */
export function rowsTable(table: string, { thing, column }: RowsAbout, columns: string): string[] {
  return [
    `CREATE TABLE ${table} (${datedColumns(table)}, ${column} uuid NOT NULL REFERENCES ${thing}, ${columns}, project_id uuid NOT NULL)`,
    `CREATE TRIGGER its_project BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION project_of_${thing}()`,
    byProject(table),
    appendOnly(table),
    ...chained(table, ['revision']),
  ];
}

/** The index by which rows of a project are found that are newer than those known. */
const byProject = (table: string): string => `CREATE INDEX ${table}_by_project ON ${table} (project_id, revision, id)`;

function chained(table: string, names: readonly string[]): string[] {
  const columns = names.map((name) => ({ name, generated: false }));
  return chainTriggers(chainedTable(table, columns)!);
}
