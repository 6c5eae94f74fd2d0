/** Shapes a Word file of a draft as it was read: plain data, for a thread hands over no more. */

/** Words that look alike. `mark` is that of the figure they stand in; null: they are in none. */
export interface WordText {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mark: string | null;
}

export type WordRun = WordText | { readonly kind: 'footnote'; readonly content: readonly WordText[] };

/** A tracked change that nobody has accepted or rejected. */
export interface TrackedChange {
  readonly what: 'INSERTED' | 'DELETED';
  readonly by: string;
  /** The day; null: the file does not say. */
  readonly on: string | null;
  readonly words: string;
}

export type WordKind = 'COVER' | 'HEADING' | 'PARAGRAPH' | 'BULLET' | 'APPENDIX' | 'CAPTION' | 'PICTURE' | 'TABLE';

/** A paragraph or table of the file, as it reads once every tracked change is accepted. */
export interface WordItem {
  readonly kind: WordKind;
  /** Of a heading: 1 or 2. */
  readonly level: 1 | 2;
  /** The mark of the block that it was written as; null: it has none. */
  readonly mark: string | null;
  readonly runs: readonly WordRun[];
  /** The words of a table's cells. */
  readonly rows: readonly (readonly string[])[];
  readonly tracked: readonly TrackedChange[];
  /** True: a tracked change takes out the end of the paragraph, so that the next one joins it. */
  readonly joins: boolean;
  /** The ids of the comments that begin in it. */
  readonly comments: readonly string[];
  /** What of it cannot be brought in, each in words. */
  readonly losses: readonly string[];
}

export interface WordComment {
  readonly id: string;
  readonly by: string;
  readonly on: string | null;
  readonly text: string;
}

export interface WordFile {
  /** The paper that the file says it is of, and the version that it was made from; null: it does not say. */
  readonly paperId: string | null;
  readonly version: number | null;
  readonly items: readonly WordItem[];
  readonly comments: readonly WordComment[];
  /** The words of headers and footers, each once. */
  readonly margins: readonly string[];
}
