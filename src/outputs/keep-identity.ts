/** Decides which clauses of a text stay the same clauses when a document takes its place, so that a comparison can tell. */
import type { DraftClause } from './clause-changes.js';
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
  standing: readonly (Worded & { readonly id: string })[],
  document: readonly Worded[],
  newId: () => string,
): readonly DraftClause[] {
  const free = new Map(standing.map((clause) => [clause.id, clause]));
  const same = document.map(({ kind, text }) => {
    const found = [...free.values()].find((clause) => clause.kind === kind && clause.text === text);
    if (found) free.delete(found.id);
    return found;
  });
  const words = new Map([...free.values()].map((clause) => [clause.id, wordsOf(clause.text)]));
  return document.map(({ kind, text }, place): DraftClause => {
    const kept = same[place];
    if (kept) return { id: kept.id, kind, text, stated: null, isNew: false };
    const own = wordsOf(text);
    let best: { readonly id: string; readonly share: number } | null = null;
    for (const clause of free.values()) {
      if (clause.kind !== kind) continue;
      const share = shared(own, words.get(clause.id)!);
      if (share >= ALIKE && share > (best?.share ?? 0)) best = { id: clause.id, share };
    }
    if (best) free.delete(best.id);
    return { id: best?.id ?? newId(), kind, text, stated: {}, isNew: best === null };
  });
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** How much of their words two texts share, from 0 to 1. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
