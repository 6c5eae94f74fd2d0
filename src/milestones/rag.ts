/** Decides an item's RAG status from its dates, its float and its last report, and says why in words. */
import { formatIsoDate as formatDate } from '../platform/calendar/iso-date.js';
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';
import type { Rag } from './plan-view.types.js';
import { isPast } from './late.js';

/** What the status is decided on. Dates are calendar dates, slip and float working days. */
export interface RagInput {
  readonly asAt: IsoDate;
  readonly actualFinish: IsoDate | null;
  readonly finish: IsoDate | null;
  readonly unknownBecause: readonly string[];
  readonly unknownReason: string | null;
  readonly baselineFinish: IsoDate | null;
  /** When it was last said to be due: the owner's forecast, else the baseline. */
  readonly due: IsoDate | null;
  readonly slipWorkingDays: number | null;
  readonly totalFloat: number | null;
  /** The day of the last report, or the day from which reports were to be expected. */
  readonly wordFrom: IsoDate;
  readonly amberDays: number;
  readonly redDays: number;
  readonly staleDays: number;
}

export interface RagStatus {
  readonly rag: Rag;
  readonly reason: string;
}

const days = (count: number, what = 'working day'): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Late, early or as planned, against the baseline. */
function againstBaseline(slip: number | null, baselineFinish: IsoDate | null): string {
  if (slip === null || baselineFinish === null) return 'there is no baseline to compare with';
  if (slip > 0) return `${days(slip)} later than the baseline of ${formatDate(baselineFinish)}`;
  if (slip < 0) return `${days(-slip)} earlier than the baseline of ${formatDate(baselineFinish)}`;
  return `as in the baseline, ${formatDate(baselineFinish)}`;
}

/**
 * The derived status. In this order: complete; unknown where no date can be given; overdue where the day it was due has
 * passed without a report that it is done; red, then stale, then amber by the project's tolerances; else on track. Two
 * things are weighed by them: the slip from the baseline, and by how much it is too late for its deadline, the target end
 * and what depends on it (negative float), which is at least amber.
 */
export function ragOf(input: RagInput): RagStatus {
  const { asAt, finish, slipWorkingDays: slip } = input;
  const compared = againstBaseline(slip, input.baselineFinish);
  if (input.actualFinish) return { rag: 'COMPLETE', reason: `Done on ${formatDate(input.actualFinish)}, ${compared}.` };
  if (finish === null) return { rag: 'UNKNOWN', reason: unknownWords(input) };
  const silence = daysBetween(input.wordFrom, asAt);
  const stale = silence > input.staleDays;
  const heard = stale ? ` Nothing has been reported for ${days(silence, 'day')}.` : '';
  if (input.due && isPast(input.due, asAt)) {
    return { rag: 'OVERDUE', reason: `Due on ${formatDate(input.due)} and not reported as done.${heard}` };
  }
  const forecast = `Forecast for ${formatDate(finish)}, ${compared}`;
  const late = Math.max(0, -(input.totalFloat ?? 0));
  const tooLate = `${forecast}, but ${days(late)} too late for what depends on it`;
  if (slip !== null && slip >= input.redDays) {
    return { rag: 'RED', reason: `${forecast}; red begins at ${days(input.redDays)}.${heard}` };
  }
  if (late >= input.redDays) {
    return { rag: 'RED', reason: `${tooLate}; red begins at ${days(input.redDays)}.${heard}` };
  }
  if (stale) {
    const reason = `Nothing has been reported for ${days(silence, 'day')}; a status is stale after ${days(input.staleDays, 'day')}. ${forecast}.`;
    return { rag: 'STALE', reason };
  }
  if (slip !== null && slip >= input.amberDays) {
    return { rag: 'AMBER', reason: `${forecast}; amber begins at ${days(input.amberDays)}.` };
  }
  if (late > 0) return { rag: 'AMBER', reason: `${tooLate}.` };
  return { rag: 'ON_TRACK', reason: `${forecast}.` };
}

function unknownWords(input: RagInput): string {
  if (input.unknownReason) return `No date can be given: ${input.unknownReason.replace(/\.$/, '')}.`;
  const causes = input.unknownBecause.join(', ');
  return causes ? `No date can be given: it waits for ${causes}, which cannot be dated.` : 'No date can be given.';
}

const SEVERITY: readonly Rag[] = ['OVERDUE', 'RED', 'STALE', 'AMBER', 'UNKNOWN', 'ON_TRACK', 'COMPLETE'];

/** Whether one status is worse than another. */
export function isWorse(rag: Rag, than: Rag): boolean {
  return SEVERITY.indexOf(rag) < SEVERITY.indexOf(than);
}

/** The worst of several statuses; COMPLETE for none. A project is complete only when all of it is. */
export function worstRag(rags: readonly Rag[]): Rag {
  return SEVERITY.find((rag) => rags.includes(rag)) ?? 'COMPLETE';
}
