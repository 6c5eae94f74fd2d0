/** Decides which dated reports stand on a date, as known at a revision of the record: the one rule behind every as-at view. */

/** The part of a dated report that this rule needs. */
export interface Dated {
  readonly id: string;
  /** The day it speaks of, `yyyy-mm-dd`. */
  readonly effectiveOn: string;
  /** The write that recorded it; revisions are in order of time. */
  readonly revision: number;
  /** The id of the report it corrects. */
  readonly corrects: string | null;
}

/** A date, and how much of the record was known; `Committed` where nothing of that may yet be undone. */
export interface RecordPoint<Revision extends number = number> {
  readonly asAt: string;
  readonly revision: Revision;
}

/** The order of reports: by the day they speak of, then by when they were recorded, then by id. */
export function inOrder(a: Dated, b: Dated): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  return a.revision - b.revision || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function isInOrder(reports: readonly Dated[]): boolean {
  for (let at = 1; at < reports.length; at += 1) if (inOrder(reports[at - 1]!, reports[at]!) > 0) return false;
  return true;
}

/**
 * The reports that stand at `point`, in order. A report falls out once the correction of it is known; the correction
 * stands in its place. Quickest on reports that are in order already.
 */
export function inForce<T extends Dated>(reports: readonly T[], { asAt, revision }: RecordPoint): T[] {
  const corrected = new Set<string>();
  for (const { corrects, revision: known } of reports)
    if (corrects !== null && known <= revision) corrected.add(corrects);
  const found = reports.filter(
    (report) => report.revision <= revision && report.effectiveOn <= asAt && !corrected.has(report.id),
  );
  return isInOrder(found) ? found : found.sort(inOrder);
}

/** The last standing report of each subject, in no order that may be counted on: what the large lists of a plan are read by. */
export function latestBySubject<T extends Dated>(
  reports: readonly T[],
  { asAt, revision }: RecordPoint,
  subjectOf: (report: T) => string,
): Map<string, T> {
  const corrected = new Set<string>();
  for (const { corrects, revision: known } of reports)
    if (corrects !== null && known <= revision) corrected.add(corrects);
  const latest = new Map<string, T>();
  for (const report of reports) {
    if (report.revision > revision || report.effectiveOn > asAt) continue;
    if (corrected.size > 0 && corrected.has(report.id)) continue;
    const subject = subjectOf(report);
    const former = latest.get(subject);
    if (former === undefined || inOrder(former, report) < 0) latest.set(subject, report);
  }
  return latest;
}

/** The last standing report of each subject, in the order in which the subjects first appear. */
export function latestOfEach<T extends Dated>(
  reports: readonly T[],
  point: RecordPoint,
  subjectOf: (report: T) => string,
): T[] {
  const latest = new Map<string, T>();
  for (const report of inForce(reports, point)) latest.set(subjectOf(report), report);
  return [...latest.values()];
}
