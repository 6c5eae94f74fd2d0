/** Decides which writes a reader is told of, and what of each: only things that the reader may read, and what was done to them. */
import type { Touched } from '../../platform/record/journal-entry.entity.js';
import type { ChangedThing } from './change.type.js';

/** Things of one write that are told of, at most; of a plan that was brought in there are thousands. */
export const MOST_TOUCHED = 100;

/** Kinds that have no id of their own in the interface: whoever reads their project reads them. */
export const READ_WITH_PROJECT: ReadonlySet<string> = new Set(['RiskAppetite', 'RiskScale']);

/** A thing as a reader finds it by its id. */
export interface FoundThing {
  readonly type: string;
  /** The first write about it that the reader may know of. */
  readonly since: number;
}

/** What a reader knows of the things of a write. */
export interface Known {
  /** Things by id; null: the reader may read none. */
  readonly found: ReadonlyMap<string, FoundThing | null>;
  /** Whether the reader may read the projects of the write. */
  readonly readsProjects: boolean;
  /** Whether the reader may read the whole journal. */
  readonly readsAll: boolean;
}

/** What a reader is told that a write touched. */
export function shownTouched(revision: number, subjects: readonly Touched[], known: Known): ChangedThing[] {
  return subjects.flatMap(({ id, kind, code }) => {
    const thing = known.found.get(id);
    if (thing && (thing.since <= revision || known.readsAll)) return [{ id, kind: thing.type, code }];
    const shown = known.readsAll || (known.readsProjects && READ_WITH_PROJECT.has(kind));
    return shown ? [{ id, kind, code }] : [];
  });
}
