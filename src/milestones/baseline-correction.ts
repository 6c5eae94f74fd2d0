/** Decides which baselines stand at a point, with what corrections say of them, and what a correction may say. */
import { correctionFaults } from '../platform/record/history.js';
import { refuse, Refusal } from '../platform/record/refusal.js';
import { inOrder, type RecordPoint, inForce } from '../platform/record/in-force.js';
import { type Change, maybe, needed, type TermsOf } from '../platform/record/terms.js';
import type { Baseline, BaselineRow } from './plan-record.js';

/** What is said of a baseline beside its schedule, and may be said wrongly. */
export type BaselineTerms = Pick<BaselineRow, 'reason' | 'decisionId' | 'note'>;

/** By the fields of a correction, whose own reason is why the record is put right. */
export const BASELINE_TERMS: TermsOf<BaselineTerms> = {
  reason: { ...needed<string>(), field: 'takenBecause' },
  decisionId: { ...needed<string | null>(), field: 'decision' },
  note: maybe<string>(),
};

/**
 * The baselines that stand, in the order of their approval. One that was corrected stays who it was, where it was and what
 * it holds: only what is said of it is said by its correction.
 */
export function baselinesAt(rows: readonly BaselineRow[], point: RecordPoint): Baseline[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stands = inForce(rows, point).map((row): Baseline => {
    const first = firstOf(row, byId);
    const history = rows.filter((one) => one.revision <= point.revision && firstOf(one, byId) === first);
    const { reason, decisionId, note } = row;
    return { ...first, reason, decisionId, note, history };
  });
  return stands.sort(inOrder);
}

/**
 * The row that a correction writes.
 * @param own every row about baselines of the project
 * @param corrects id of the row to correct
 * @throws Refusal NOT_FOUND and ALREADY_CORRECTED for a row that is not there or was corrected, CANNOT_BE_EMPTY where
 *   nothing would be left that says what the baseline rests on
 */
export function baselineCorrection(
  own: readonly BaselineRow[],
  corrects: string,
  change: Change<BaselineTerms>,
): Pick<BaselineRow, 'effectiveOn' | 'corrects' | 'name' | 'proposalId' | 'snapshot'> & BaselineTerms {
  const row = own.find(({ id }) => id === corrects);
  const faults = correctionFaults(own, corrects, ['input', 'corrects']);
  if (faults.length || !row) throw new Refusal(faults);
  const { effectiveOn, name, proposalId, snapshot, reason, decisionId, note } = row;
  const terms = { reason, decisionId, note, ...change };
  if (terms.decisionId === null && terms.note === null) {
    const message = `Nothing would say what ${name} rests on. Give its decision, or leave the note as it is.`;
    throw refuse('CANNOT_BE_EMPTY', message, ['input', 'note'], name);
  }
  return { effectiveOn, corrects, name, proposalId, snapshot, ...terms };
}

/** The row that began what a row says, through all that was corrected. */
function firstOf(row: BaselineRow, byId: ReadonlyMap<string, BaselineRow>): BaselineRow {
  let first = row;
  for (let before = byId.get(first.corrects ?? ''); before; before = byId.get(first.corrects ?? '')) first = before;
  return first;
}
