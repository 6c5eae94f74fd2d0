/** Shapes the declaration of a list that can come in from a file: its columns, by what its lines are known, and the operations that they become. */
import type { Operation } from '../../platform/auth/policy.js';
import { type Dated, type RecordPoint, inForce } from '../../platform/record/in-force.js';
import type { ListColumn, ListRow } from './list-column.js';

/** The lists that can come in from a file. */
export const LIST_NAMES = ['PEOPLE', 'ORGANISATIONS', 'STAKEHOLDERS', 'RISKS', 'ACTIONS', 'DECISIONS'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** A report that a line makes beside the thing itself, such as a score: an operation with fields of its own. */
export interface ListPart {
  readonly operation: Operation;
  /** What of the input is always the same. */
  readonly said?: Readonly<Record<string, unknown>>;
  /** What a field says that the file leaves blank and the operation needs. */
  readonly unsaid?: Readonly<Record<string, string>>;
  readonly columns: readonly ListColumn[];
  /** The report in force, out of the rows about the thing; null: none was made. */
  readonly inForce: (own: ListTables, point: RecordPoint) => ListRow | null;
}

/** Rows by table. */
export type ListTables = Readonly<Record<string, readonly ListRow[]>>;

/** The last report of a table that stands, of those let through. */
export function lastOf(table: string, lets: (row: ListRow) => boolean = () => true): ListPart['inForce'] {
  return (own, point) => {
    const rows = (own[table] ?? []).filter(lets) as unknown as readonly (Dated & ListRow)[];
    return inForce(rows, point).at(-1) ?? null;
  };
}

/** A list, declared. */
export interface ListKind {
  readonly name: ListName;
  /** What a line is: "person", and many of them. */
  readonly nouns: readonly [one: string, many: string];
  /** What the list is of; null: it is of no project. */
  readonly of: 'PROJECT' | 'BODY' | null;
  readonly columns: readonly ListColumn[];
  /** Whether a column of codes comes first. */
  readonly coded: boolean;
  /** By which columns a line is known where it has no code: the first of these groups that finds one thing. */
  readonly keys: readonly (readonly string[])[];
  /** The column that names a line to people. */
  readonly title: string;
  readonly add: Operation;
  readonly change: Operation;
  /** The table of what is said of things. */
  readonly statements: string;
  readonly parts?: readonly ListPart[];
  /** What lines say beside the thing, which is kept elsewhere. */
  readonly beside?: readonly ListColumn[];
  /** True: each line says the day from which it holds, as `effectiveOn`. */
  readonly dated?: boolean;
  /** True: the rule of a change looks at more than the thing's own rows. */
  readonly looksAtAll?: boolean;
}
