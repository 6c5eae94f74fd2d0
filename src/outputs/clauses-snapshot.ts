/** Decides which clauses a version has at one point of the record, in which order, how they read and what they are aligned to. */
import { known } from '../platform/record/history.js';
import { latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { ClauseAlignment, ClauseOrder, ClauseStatement } from './clause.entity.js';
import { numbered, type Numbered } from './clause-numbers.js';
import { FRAMEWORK_CODES } from './frameworks/framework.js';
import type { ClauseKind } from './output-kinds.js';
import type { OutputIndex } from './output-index.js';

/** One clause as it stands. */
export interface ClauseSnapshot extends Numbered {
  /** Its identity in this version. */
  readonly id: string;
  /** What it has in common with the same clause of other versions. */
  readonly originId: string;
  readonly kind: ClauseKind;
  readonly text: string;
  /** The statement in force. */
  readonly statement: ClauseStatement;
  /** Every statement known, oldest first. */
  readonly history: readonly ClauseStatement[];
  /** The alignments in force, one for each framework that has any, in the order of the frameworks. */
  readonly alignments: readonly ClauseAlignment[];
}

/** The clauses that an order names; none before there is an order. */
export function clausesOf(
  index: OutputIndex,
  order: ClauseOrder | undefined,
  point: RecordPoint,
): readonly ClauseSnapshot[] {
  const clauses = (order?.clauseIds ?? []).flatMap((id) => {
    const own = index.clauseStatements.get(id) ?? [];
    const statement = inForce(own, point).at(-1);
    const identity = index.clauses.get(id);
    if (!statement || !identity) return [];
    const { kind, text } = statement;
    const alignments = alignedAt(index.alignments.get(id) ?? [], point);
    return [{ id, originId: identity.originId, kind, text, statement, history: known(own, point), alignments }];
  });
  return numbered(clauses);
}

function alignedAt(rows: readonly ClauseAlignment[], point: RecordPoint): readonly ClauseAlignment[] {
  if (rows.length === 0) return rows;
  const latest = latestOfEach(rows, point, (row) => row.framework).filter((row) => row.principles.length > 0);
  return latest.sort((a, b) => FRAMEWORK_CODES.indexOf(a.framework) - FRAMEWORK_CODES.indexOf(b.framework));
}
