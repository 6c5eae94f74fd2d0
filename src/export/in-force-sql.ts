/** Decides in SQL which row of a table is the last word on its subject, as `platform/record/in-force.ts` decides it in memory. */

/** The subject of a row that goes by a name in the statement: a column, or an expression of several. */
export type SubjectOf = (row: string) => string;

/** A day and a write, as expressions of SQL: what was known by then of what holds by then. */
export interface SqlPoint {
  readonly on: string;
  readonly revision: string;
}

/** Whether a row is the last word of its table on its subject: at a point, or of all that is recorded. */
export function isLast(table: string, subject: SubjectOf | string, row: string, point: SqlPoint | null = null): string {
  const of = (one: string): string => (typeof subject === 'string' ? `${one}.${subject}` : subject(one));
  const known = (one: string): string => (point ? ` AND ${one}.revision <= ${point.revision}` : '');
  const begun = (one: string): string => (point ? ` AND ${one}.effective_on <= ${point.on}` : '');
  const holds = (one: string): string =>
    `NOT EXISTS (SELECT 1 FROM ${table} c_ WHERE c_.corrects = ${one}.id${known('c_')})${known(one)}${begun(one)}`;
  return `(${holds(row)} AND NOT EXISTS (SELECT 1 FROM ${table} n_ WHERE ${of('n_')} = ${of(row)}
    AND (n_.effective_on, n_.revision, n_.id) > (${row}.effective_on, ${row}.revision, ${row}.id) AND ${holds('n_')}))`;
}
