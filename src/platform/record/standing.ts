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

/** A date, and how much of the record was known. */
export interface RecordPoint {
  readonly asAt: string;
  readonly revision: number;
}

const inOrder = (a: Dated, b: Dated): number =>
  a.effectiveOn < b.effectiveOn
    ? -1
    : a.effectiveOn > b.effectiveOn
      ? 1
      : a.revision - b.revision || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The reports that stand at `point`, oldest first (by effective date, then revision, then id). A report falls out once
 * the correction of it is known; the correction stands in its place.
 */
export function standing<T extends Dated>(reports: readonly T[], point: RecordPoint): T[] {
  const known = reports.filter((report) => report.revision <= point.revision);
  const corrected = new Set(known.map((report) => report.corrects).filter((id) => id !== null));
  return known.filter((report) => report.effectiveOn <= point.asAt && !corrected.has(report.id)).sort(inOrder);
}

/** The last standing report of each subject, in the order in which the subjects first appear. */
export function latestOfEach<T extends Dated>(
  reports: readonly T[],
  point: RecordPoint,
  subjectOf: (report: T) => string,
): T[] {
  const latest = new Map<string, T>();
  for (const report of standing(reports, point)) latest.set(subjectOf(report), report);
  return [...latest.values()];
}
