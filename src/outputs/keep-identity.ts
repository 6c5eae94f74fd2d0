/** Decides which clauses of a text stay the same clauses when a document takes its place, so that a comparison can tell. */
import { type DraftClause, oneLine } from './clause-changes.js';
import { grouped } from '../platform/record/grouped.js';
import type { ClauseKind } from './output-kinds.js';

interface Worded {
  readonly kind: ClauseKind;
  readonly text: string;
}

/** Two texts that share this much of their words are one clause reworded. */
const ALIKE = 0.6;

/**
 * The document's clauses as drafts: one that reads as a clause did stays that clause; of the others each takes the one of
 * its kind that it is most like, if it is like enough; the rest are new.
 */
export function keepIdentity(
  snapshot: readonly (Worded & { readonly id: string })[],
  document: readonly Worded[],
  newId: () => string,
): readonly DraftClause[] {
  const exact = new Map([...grouped(snapshot, keyOf)].map(([key, alike]) => [key, alike.values()]));
  const same = document.map((worded) => exact.get(keyOf(worded))?.next().value?.id);
  const taken = new Set(same);
  const likeness = new Likeness(snapshot.filter(({ id }) => !taken.has(id)));
  return document.map(({ kind, text }, place): DraftClause => {
    const kept = same[place];
    if (kept !== undefined) return { id: kept, kind, text, stated: null, isNew: false };
    const best = likeness.take(kind, text);
    return { id: best ?? newId(), kind, text, stated: {}, isNew: best === null };
  });
}

/** Clauses by their words, so that only those are weighed that share some: not every clause against every other. */
class Likeness {
  private readonly sizes: readonly number[];
  /** The places of the clauses that have a word. */
  private readonly byWord = new Map<string, number[]>();
  private readonly free: boolean[];

  constructor(private readonly clauses: readonly (Worded & { readonly id: string })[]) {
    this.free = clauses.map(() => true);
    this.sizes = clauses.map(({ text }, place) => {
      const words = wordsOf(text);
      for (const word of words) {
        const places = this.byWord.get(word);
        if (places) places.push(place);
        else this.byWord.set(word, [place]);
      }
      return words.size;
    });
  }

  /** The free clause of the kind that shares most words, no longer free; null: none is like enough. */
  take(kind: ClauseKind, text: string): string | null {
    const words = wordsOf(text);
    const both = new Uint16Array(this.clauses.length);
    for (const word of words) for (const place of this.byWord.get(word) ?? []) both[place]! += 1;
    let best: { readonly place: number; readonly share: number } | null = null;
    both.forEach((shared, place) => {
      if (shared === 0 || !this.free[place] || this.clauses[place]!.kind !== kind) return;
      const share = (2 * shared) / (words.size + this.sizes[place]!);
      if (share >= ALIKE && share > (best?.share ?? 0)) best = { place, share };
    });
    const found = best as { readonly place: number } | null; // assigned in a callback, which types do not follow
    if (!found) return null;
    this.free[found.place] = false;
    return this.clauses[found.place]!.id;
  }
}

const keyOf = ({ kind, text }: Worded): string => JSON.stringify([kind, oneLine(text)]);

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    oneLine(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
