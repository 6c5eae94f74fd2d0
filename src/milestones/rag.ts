/** Decides an item's RAG status from its dates, its float and its last report, and says why in words. */
import { formatIsoDate as formatDate, toDayNumber } from '../platform/calendar/iso-date.js';
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';
import { isPast } from './late.js';

/** Derived status. */
export type Rag = 'COMPLETE' | 'ON_TRACK' | 'AMBER' | 'RED' | 'OVERDUE' | 'STALE' | 'UNKNOWN';

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

const daysBetween = (from: IsoDate, to: IsoDate): number => toDayNumber(to) - toDayNumber(from);

/** Late, early or as planned, against the baseline. */
function againstBaseline(slip: number | null, baselineFinish: IsoDate | null): string {
  if (slip === null || baselineFinish === null) return 'there is no baseline to compare with';
  if (slip > 0) return `${days(slip)} later than the baseline of ${formatDate(baselineFinish)}`;
  if (slip < 0) return `${days(-slip)} earlier than the baseline of ${formatDate(baselineFinish)}`;
  return `as in the baseline, ${formatDate(baselineFinish)}`;
}

/** The status, and why. */
export function ragOf(input: RagInput): RagStatus {
  const rag = ragFor(input);
  return { rag, reason: ragReason(input, rag) };
}

/**
 * The derived status. In this order: complete; unknown where no date can be given; overdue where the day it was due has
 * passed without a report that it is done; red, then stale, then amber by the project's tolerances; else on track. Two
 * things are weighed by them: the slip from the baseline, and by how much it is too late for its deadline, the target end
 * and what depends on it (negative float), which is at least amber.
 */
export function ragFor(input: RagInput): Rag {
  const { slipWorkingDays: slip, redDays, amberDays } = input;
  if (input.actualFinish) return 'COMPLETE';
  if (input.finish === null) return 'UNKNOWN';
  if (input.due && isPast(input.due, input.asAt)) return 'OVERDUE';
  const late = daysTooLate(input);
  if ((slip !== null && slip >= redDays) || late >= redDays) return 'RED';
  if (daysBetween(input.wordFrom, input.asAt) > input.staleDays) return 'STALE';
  return (slip !== null && slip >= amberDays) || late > 0 ? 'AMBER' : 'ON_TRACK';
}

const daysTooLate = ({ totalFloat }: RagInput): number => Math.max(0, -(totalFloat ?? 0));

/** Why it has the status that `ragFor` gives it, in words. */
export function ragReason(input: RagInput, rag: Rag): string {
  const { asAt, actualFinish, finish, due, slipWorkingDays: slip } = input;
  const compared = againstBaseline(slip, input.baselineFinish);
  if (actualFinish) return `Done on ${formatDate(actualFinish)}, ${compared}.`;
  if (finish === null) return unknownWords(input);
  const silence = daysBetween(input.wordFrom, asAt);
  const heard = silence > input.staleDays ? ` Nothing has been reported for ${days(silence, 'day')}.` : '';
  if (rag === 'OVERDUE' && due) return `Due on ${formatDate(due)} and not reported as done.${heard}`;
  const forecast = `Forecast for ${formatDate(finish)}, ${compared}`;
  const tooLate = `${forecast}, but ${days(daysTooLate(input))} too late for what depends on it`;
  if (rag === 'RED') {
    const why = slip !== null && slip >= input.redDays ? forecast : tooLate;
    return `${why}; red begins at ${days(input.redDays)}.${heard}`;
  }
  if (rag === 'STALE')
    return `Nothing has been reported for ${days(silence, 'day')}; a status is stale after ${days(input.staleDays, 'day')}. ${forecast}.`;
  if (rag === 'ON_TRACK') return `${forecast}.`;
  return slip !== null && slip >= input.amberDays
    ? `${forecast}; amber begins at ${days(input.amberDays)}.`
    : `${tooLate}.`;
}

function unknownWords(input: RagInput): string {
  if (input.unknownReason) return `No date can be given: ${input.unknownReason.replace(/\.$/, '')}.`;
  const causes = input.unknownBecause.join(', ');
  return causes ? `No date can be given: it waits for ${causes}, which cannot be dated.` : 'No date can be given.';
}

/** From the worst on. */
export const SEVERITY: readonly Rag[] = ['OVERDUE', 'RED', 'STALE', 'AMBER', 'UNKNOWN', 'ON_TRACK', 'COMPLETE'];

/** Whether one status is worse than another. */
export function isWorse(rag: Rag, than: Rag): boolean {
  return SEVERITY.indexOf(rag) < SEVERITY.indexOf(than);
}

/** The worst of several statuses; COMPLETE for none. A project is complete only when all of it is. */
export function worstRag(rags: readonly Rag[]): Rag {
  return SEVERITY.find((rag) => rags.includes(rag)) ?? 'COMPLETE';
}

/** How a status is said. */
export const RAG_WORDS = {
  COMPLETE: 'Complete',
  ON_TRACK: 'On track',
  AMBER: 'Amber',
  RED: 'Red',
  OVERDUE: 'Overdue',
  STALE: 'Stale',
  UNKNOWN: 'Unknown',
} as const;
