/** Decides whether a row may be recorded on its day: what it corrects has to be there, and no later row may stand. */
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { correctionFaults, orderFaults } from '../platform/record/history.js';
import type { Problem } from '../platform/record/problem.js';
import { inForce } from '../platform/record/in-force.js';

/** A day after all others: what stands then is what was ever reported. */
export const EVER = '9999-12-31';

/** The row to be recorded. */
export interface Dating {
  readonly effectiveOn: string;
  /** The row that it corrects; null: none. */
  readonly corrects: string | null;
  /** The last write before it. */
  readonly revision: number;
  /** Where in the input `corrects` stands. */
  readonly path?: string[];
}

/**
 * @param own the rows about the same thing
 * @param correctable those of them that it may correct
 */
export function datingFaults<T extends DatedReport>(
  own: readonly T[],
  { effectiveOn, corrects, revision, path = ['input', 'corrects'] }: Dating,
  correctable: readonly T[] = own,
): readonly Problem[] {
  const faults = correctionFaults(correctable, corrects, path);
  if (faults.length) return faults;
  const late = orderFaults(inForce(own, { asAt: EVER, revision }), effectiveOn, corrects);
  return corrects === null ? late : late.map((fault) => ({ ...fault, path }));
}
