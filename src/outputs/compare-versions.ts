/** Decides what differs between two versions of an output, clause by clause, by the origin that their clauses share. */
import { diffWords } from 'diff';
import { oneLine } from './clause-changes.js';
import type { ClauseSnapshot } from './clauses-snapshot.js';

export const CHANGE_KINDS = ['UNCHANGED', 'MOVED', 'REWORDED', 'MOVED_AND_REWORDED', 'ADDED', 'REMOVED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type ClauseMark = 'EQUAL' | 'ADDED' | 'REMOVED';

/** Words that are in both texts, or in one alone. */
export interface MarkedRun {
  readonly mark: ClauseMark;
  readonly text: string;
}

export interface ClauseComparison {
  readonly change: ChangeKind;
  readonly originId: string;
  /** Null: added. */
  readonly from: ClauseSnapshot | null;
  /** Null: removed. */
  readonly to: ClauseSnapshot | null;
  /** Equal and added runs make the later text; equal and removed ones the former, but for its spaces. */
  readonly runs: readonly MarkedRun[];
}

/** So many edits between two texts, and they are shown as another text altogether: more would not help a reader. */
const MOST_EDITS = 400;

/** Every clause of either version: those of the later one in its order, each removed one behind what stood before it. */
export function compareVersions(
  from: readonly ClauseSnapshot[],
  to: readonly ClauseSnapshot[],
): readonly ClauseComparison[] {
  const later = new Map(to.map((clause) => [clause.originId, clause]));
  const former = new Map(from.map((clause) => [clause.originId, clause]));
  const stayed = keptInPlace(from, to);
  const compared = to.map((clause) => comparedWith(former.get(clause.originId) ?? null, clause, stayed));
  const removed = new Map<string | null, ClauseComparison[]>();
  let last: string | null = null;
  for (const clause of from) {
    if (later.has(clause.originId)) last = clause.originId;
    else {
      const runs = [{ mark: 'REMOVED', text: clause.text }] as const;
      const gone: ClauseComparison = { change: 'REMOVED', originId: clause.originId, from: clause, to: null, runs };
      const beside = removed.get(last);
      if (beside) beside.push(gone);
      else removed.set(last, [gone]);
    }
  }
  return [...(removed.get(null) ?? []), ...compared.flatMap((one) => [one, ...(removed.get(one.originId) ?? [])])];
}

function comparedWith(from: ClauseSnapshot | null, to: ClauseSnapshot, stayed: ReadonlySet<string>): ClauseComparison {
  const { originId, text } = to;
  if (!from) return { change: 'ADDED', originId, from, to, runs: [{ mark: 'ADDED', text }] };
  const moved = !stayed.has(originId);
  if (oneLine(from.text) === oneLine(text)) {
    return { change: moved ? 'MOVED' : 'UNCHANGED', originId, from, to, runs: [{ mark: 'EQUAL', text }] };
  }
  return { change: moved ? 'MOVED_AND_REWORDED' : 'REWORDED', originId, from, to, runs: wordRuns(from.text, text) };
}

/** Word-level marks between two texts. */
export function wordRuns(from: string, to: string): readonly MarkedRun[] {
  const changes = diffWords(oneLine(from), oneLine(to), { maxEditLength: MOST_EDITS });
  if (!changes) {
    return [
      { mark: 'REMOVED', text: from },
      { mark: 'ADDED', text: to },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    mark: added ? 'ADDED' : removed ? 'REMOVED' : 'EQUAL',
    text: value,
  }));
}

/**
 * The origins of clauses that stand where they stood: in the same section, and on a longest run of clauses that kept
 * their order; the fewest possible count as moved.
 */
function keptInPlace(from: readonly ClauseSnapshot[], to: readonly ClauseSnapshot[]): ReadonlySet<string> {
  const placeBefore = new Map(from.map((clause, place) => [clause.originId, place]));
  const sectionBefore = sectionsOf(from);
  const sectionAfter = sectionsOf(to);
  const stayed = to.filter(
    ({ originId }) => placeBefore.has(originId) && sectionBefore.get(originId) === sectionAfter.get(originId),
  );
  const run = longestRising(stayed.map((clause) => placeBefore.get(clause.originId)!));
  return new Set(run.map((index) => stayed[index]!.originId));
}

/** The origin of the heading over each clause; a heading has none over it. */
function sectionsOf(clauses: readonly ClauseSnapshot[]): ReadonlyMap<string, string | null> {
  let heading: string | null = null;
  return new Map(
    clauses.map((clause) => {
      if (clause.kind === 'HEADING') heading = clause.originId;
      return [clause.originId, clause.kind === 'HEADING' ? null : heading];
    }),
  );
}

/** The indexes of a longest rising run in a list of different numbers. */
export function longestRising(values: readonly number[]): readonly number[] {
  const ends: number[] = []; // ends[n]: index of the smallest value that ends a run of n + 1
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) run.push(index);
  return run.reverse();
}
