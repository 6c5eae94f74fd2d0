/** Decides which dates an import moves: what each was, what the file says, what it will be, and why. */
import type { Steps } from '../../platform/work/steps.js';
import type { PlanView } from '../plan-view.types.js';
import type { MatchedItem } from './matched-items.js';

export interface ImportDate {
  readonly code: string;
  readonly title: string;
  /** Its finish before; null: it is new, or its date was not known. */
  readonly was: string | null;
  /** Its finish in the file; null: the file gives none. */
  readonly inFile: string | null;
  /** Its finish after the import; null: it cannot be known. */
  readonly willBe: string | null;
  /** What fixes that date. */
  readonly why: string;
}

/** The finishes that differ from what they were, or from what the file says, in the order of the file. */
export function* importDates(
  matched: readonly MatchedItem[],
  before: PlanView,
  after: PlanView,
): Steps<readonly ImportDate[]> {
  const finishes = new Map(before.items.map(({ item, finish }) => [item.code, finish]));
  const later = new Map(after.items.map((status) => [status.item.code, status]));
  const dates: ImportDate[] = [];
  for (const { file, code, planned } of matched) {
    yield;
    const status = later.get(code);
    if (!status) continue;
    const was = planned === null ? null : (finishes.get(code) ?? null);
    const { finish: willBe } = status;
    const isMoved = planned !== null && was !== willBe;
    const isOther = file.finish !== null && file.finish !== willBe;
    if (!isMoved && !isOther) continue;
    const { finishReason, startReason } = status;
    const why = finishReason.kind === 'DURATION' ? `${startReason.text}; ${finishReason.text}` : finishReason.text;
    dates.push({ code, title: file.title, was, inFile: file.finish, willBe, why });
  }
  return dates;
}
