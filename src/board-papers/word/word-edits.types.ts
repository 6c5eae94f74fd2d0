/** Shapes what a Word file would change in a draft: edits to take or leave, comments, and what cannot be brought in. */
import type { MarkedRun } from '../../outputs/compare-versions.js';
import type { FigureChange } from './read-lines.js';
import type { TrackedChange } from './word-file.types.js';

export const WORD_EDIT_KINDS = ['REWORDED', 'ADDED', 'REMOVED', 'MOVED'] as const;
export type WordEditKind = (typeof WORD_EDIT_KINDS)[number];

/** Words as an edit of a draft takes them. */
export interface EditWords {
  readonly text: string;
  readonly bullets: readonly string[];
}

/** One edit, to take or to leave. */
export interface WordEdit {
  /** The same for the same file and draft. */
  readonly key: string;
  readonly kind: WordEditKind;
  /** The block that it is about; null: a new one. */
  readonly block: string | null;
  /** What it is about, as people call it: "Paragraph 3.2.1". */
  readonly name: string;
  /** What was and what would be, a line each for a paragraph and its bullets. */
  readonly lines: readonly (readonly MarkedRun[])[];
  /** Who proposed it, where the file tracked it; none: it is a plain edit. */
  readonly tracked: readonly TrackedChange[];
  readonly figures: readonly FigureChange[];
  /** Why it would undo something that was done on the page since; null: it would not. */
  readonly conflict: string | null;
  /** What the page changed since; null: nothing. */
  readonly page: readonly (readonly MarkedRun[])[] | null;
  /** The words with every figure as the record gives it; null: they stay. */
  readonly kept: EditWords | null;
  /** The words with changed figures as they were typed; null: no figure was changed. */
  readonly typed: EditWords | null;
  /** Of a new heading its level; null: it is none. */
  readonly level: 1 | 2 | null;
  /** Its place in the order of the file. */
  readonly at: number;
}

export interface BroughtComment {
  readonly key: string;
  readonly block: string;
  /** What it is on. */
  readonly name: string;
  readonly by: string;
  readonly on: string | null;
  /** As it is kept: who said it, then the words. */
  readonly text: string;
  /** True: the draft has it already. */
  readonly there: boolean;
}

/** Something of the file that cannot be brought in, and why. */
export interface LeftOut {
  readonly where: string;
  readonly why: string;
}

export interface WordPlan {
  readonly edits: readonly WordEdit[];
  readonly comments: readonly BroughtComment[];
  readonly leftOut: readonly LeftOut[];
  /** The parts of the file in order: the id of a block, or the key of an edit that adds one; with its part of the paper. */
  readonly order: readonly { readonly id: string; readonly place: number }[];
}
