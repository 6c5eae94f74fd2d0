/** Decides nothing: puts the rows of the domain together by what they are about, once for as long as the rows are kept. */
import { grouped } from '../platform/record/grouped.js';
import type { ClauseAlignment, ClauseIdentity, ClauseOrder, ClauseStatement, OutputImport } from './clause.entity.js';
import type {
  OutputIdentity,
  OutputSignOff,
  OutputStatement,
  OutputVersionIdentity,
  OutputVersionReport,
  OutputVersionStatement,
} from './output.entity.js';

/** All rows of the domain, of every project. */
export interface OutputRows extends Record<string, readonly { id: string; revision: number }[]> {
  readonly outputs: readonly OutputIdentity[];
  readonly outputStatements: readonly OutputStatement[];
  readonly versions: readonly OutputVersionIdentity[];
  readonly versionStatements: readonly OutputVersionStatement[];
  readonly reports: readonly OutputVersionReport[];
  readonly signOffs: readonly OutputSignOff[];
  readonly clauses: readonly ClauseIdentity[];
  readonly clauseStatements: readonly ClauseStatement[];
  readonly orders: readonly ClauseOrder[];
  readonly alignments: readonly ClauseAlignment[];
  readonly imports: readonly OutputImport[];
}

type By<T> = ReadonlyMap<string, readonly T[]>;

/** The rows by output, version or clause. */
export interface OutputIndex {
  readonly outputs: By<OutputIdentity>;
  readonly outputStatements: By<OutputStatement>;
  readonly versions: ReadonlyMap<string, OutputVersionIdentity>;
  readonly versionIds: By<{ readonly versionId: string }>;
  readonly versionStatements: By<OutputVersionStatement>;
  readonly reports: By<OutputVersionReport>;
  readonly signOffs: By<OutputSignOff>;
  readonly clauses: ReadonlyMap<string, ClauseIdentity>;
  readonly clausesOfVersion: By<ClauseIdentity>;
  readonly clauseStatements: By<ClauseStatement>;
  readonly orders: By<ClauseOrder>;
  readonly alignments: By<ClauseAlignment>;
  readonly imports: By<OutputImport>;
}

const made = new WeakMap<OutputRows, OutputIndex>();

/** Outputs by project; versions by output; the rest by version or clause. */
export function indexed(rows: OutputRows): OutputIndex {
  const there = made.get(rows);
  if (there) return there;
  const index: OutputIndex = {
    outputs: grouped(rows.outputs, (row) => row.projectId),
    outputStatements: grouped(rows.outputStatements, (row) => row.outputId),
    versions: new Map(rows.versions.map((row) => [row.id, row])),
    versionIds: grouped(firstOfEach(rows.versionStatements), (row) => row.outputId),
    versionStatements: grouped(rows.versionStatements, (row) => row.versionId),
    reports: grouped(rows.reports, (row) => row.versionId),
    signOffs: grouped(rows.signOffs, (row) => row.versionId),
    clauses: new Map(rows.clauses.map((row) => [row.id, row])),
    clausesOfVersion: grouped(rows.clauses, (row) => row.versionId),
    clauseStatements: grouped(rows.clauseStatements, (row) => row.clauseId),
    orders: grouped(rows.orders, (row) => row.versionId),
    alignments: grouped(rows.alignments, (row) => row.clauseId),
    imports: grouped(rows.imports, (row) => row.versionId),
  };
  made.set(rows, index);
  return index;
}

function firstOfEach(rows: readonly OutputVersionStatement[]): readonly OutputVersionStatement[] {
  return [...new Map([...rows].reverse().map((row) => [row.versionId, row])).values()];
}
