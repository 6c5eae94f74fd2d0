/** Decides which paragraphs of a Word file become one once tracked changes are accepted. */
import type { WordItem, WordRun } from './word-file.types.js';

/** The items as they stand once every tracked change is accepted; one whose words are all gone stays, without any. */
export function joined(items: readonly WordItem[]): readonly WordItem[] {
  const out: WordItem[] = [];
  for (const item of items) {
    const last = out.at(-1);
    if (last?.joins && worded(last.runs) && item.kind !== 'TABLE') out[out.length - 1] = together(last, item);
    else out.push(item);
  }
  return out;
}

/** A paragraph with the words of the next one at its end. */
function together(first: WordItem, next: WordItem): WordItem {
  return {
    ...first,
    joins: next.joins,
    runs: [...first.runs, ...next.runs],
    tracked: [...first.tracked, ...next.tracked],
    comments: [...first.comments, ...next.comments],
    losses: [...first.losses, ...next.losses],
  };
}

/** Whether runs have any words. */
export function worded(runs: readonly WordRun[]): boolean {
  return runs.some((run) => run.kind === 'footnote' || run.text.trim() !== '');
}
