/** Decides what of the dated rows about one thing is shown as its history, its version, and whether a row may be corrected. */
import type { DatedReport } from './dated-report.entity.js';
import type { DatedEntry } from './dated-entry.type.js';
import { type Problem } from './problem.js';
import { Refusal } from './refusal.js';
import { signatureOf } from './signature.js';
import { inOrder, type RecordPoint, inForce } from './in-force.js';
import { formatIsoDate } from '../calendar/iso-date.js';

/** The rows known at a point, corrected ones among them, in order: what a history shows. */
export function known<T extends DatedReport>(rows: readonly T[], point: RecordPoint): T[] {
  return rows.filter((row) => row.revision <= point.revision && row.effectiveOn <= point.asAt).sort(inOrder);
}

/**
 * What a dated row shows of itself in a view. `all` are the rows among which a correction of it may be; `suffix` is the
 * view's, as in `viewSuffix`.
 */
export function datedView(
  row: DatedReport,
  context: {
    readonly all: readonly DatedReport[];
    readonly revision: number;
    suffix: string;
  },
): DatedEntry {
  const { all, revision, suffix } = context;
  const signature = signatureOf(row);
  const correction = all.find((other) => other.corrects === row.id && other.revision <= revision);
  return {
    id: row.id + suffix,
    effectiveOn: row.effectiveOn,
    recordedAt: signature.recordedAt,
    recordedBy: signature.recordedBy,
    reason: signature.reason,
    citation: row.citation,
    assumed: row.assumed,
    corrects: row.corrects === null ? null : row.corrects + suffix,
    correctedBy: correction ? correction.id + suffix : null,
  };
}

/** The version of a thing: the number of the last write about it known at `revision`; give every row about it. */
export function versionOf(revision: number, ...rows: readonly (readonly { readonly revision: number }[])[]): number {
  let last = 0;
  for (const row of rows.flat()) if (row.revision <= revision && row.revision > last) last = row.revision;
  return last;
}

/** Why a row may not be corrected: it is none of `own`, the rows about the same thing, or a correction of it stands. */
export function correctionFaults(own: readonly DatedReport[], corrects: string | null, path: string[]): Problem[] {
  if (corrects === null) return [];
  if (!own.some((row) => row.id === corrects)) {
    const message = 'There is no such entry to correct. Open the history again.';
    return [{ code: 'NOT_FOUND', message, path, subject: corrects }];
  }
  if (!own.some((row) => row.corrects === corrects)) return [];
  const message = 'This entry has been corrected already. Correct the correction instead.';
  return [{ code: 'ALREADY_CORRECTED', message, path, subject: corrects }];
}

/**
 * Why a report that moves a thing from state to state may not be dated as it is: a later one stands already, which it
 * would not have known; or it corrects one that others have followed. A correction, too, may not come before the report
 * that went before what it corrects. `own` are the reports about the thing that stand.
 */
export function orderFaults(own: readonly DatedReport[], effectiveOn: string, corrects: string | null): Problem[] {
  const inTurn = [...own].sort(inOrder);
  const last = inTurn.at(-1);
  if (last && corrects !== null && last.id !== corrects) {
    const message = 'Only the last report can be corrected, since later ones followed from it. Correct those first.';
    return [{ code: 'NOT_THE_LAST', message, path: ['input', 'corrects'], subject: corrects }];
  }
  const former = corrects === null ? last : inTurn.at(-2);
  if (!former || former.effectiveOn <= effectiveOn) return [];
  const message = `There is a report of ${formatIsoDate(former.effectiveOn)} already. Enter that date or a later one, or correct that report.`;
  return [{ code: 'LATER_REPORT_STANDS', message, path: ['input', 'effectiveOn'], subject: former.id }];
}

/** Later than any day: what stands at all. */
const EVER = '9999-12-31';

/**
 * The reports about a thing that a new one follows, in order: those that stand, without the one it corrects.
 * @param own every report about the thing
 * @param report `revision` is the last write before it
 * @throws Refusal as `correctionFaults` and `orderFaults` find
 */
export function reportsFollowed<T extends DatedReport>(
  own: readonly T[],
  report: { readonly effectiveOn: string; readonly corrects: string | null; readonly revision: number },
): T[] {
  const { effectiveOn, corrects, revision } = report;
  const stands = inForce(own, { asAt: EVER, revision });
  const faults = [
    ...correctionFaults(own, corrects, ['input', 'corrects']),
    ...orderFaults(stands, effectiveOn, corrects),
  ];
  if (faults.length) throw new Refusal(faults);
  return stands.filter((row) => row.id !== corrects);
}
