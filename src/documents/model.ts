/** The paper as data: no layout, no typed numbers, no domain. `number()` gives the numbers, the writers give the formats. */

/** A stretch of text inside a paragraph. `ref` is the caller's own key (a source); writers carry it only where the format has a place for it. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly ref?: string;
}

/** A footnote, marked where it stands; numbered through the paper by `number()`. */
export interface FootnoteRun {
  readonly kind: 'footnote';
  readonly content: readonly TextRun[];
}

export type Run = TextRun | FootnoteRun;

/** A heading of the first level ("3. Consideration") or the second ("3.2 Progress on ..."). */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly id: string;
  readonly level: 1 | 2;
  readonly text: string;
}

/** A numbered paragraph ("3.2.1"), with bullets below it where it has any. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly id: string;
  readonly runs: readonly Run[];
  readonly bullets?: readonly (readonly Run[])[];
}

export type CellTone = 'green' | 'amber' | 'red' | 'grey' | 'blue';

export interface Cell {
  readonly runs: readonly Run[];
  /** A colour beside the word, never instead of it. */
  readonly tone?: CellTone;
}

export interface Column {
  readonly title: string;
  /** Share of the width; the shares of a table are summed and scaled. */
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** A table with a repeating header row and a caption ("Table 1: ..."); the first cell of a row is its header where `rowHeaders`. */
export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly rowHeaders?: boolean;
}

/** A picture drawn as SVG, with words that say what it shows ("Figure 1: ..."). */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly id: string;
  readonly caption: string;
  readonly alt: string;
  /** A whole SVG document, made by us; width and height in CSS pixels on its root element. */
  readonly svg: string;
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | FigureBlock;

/** An appendix starts on a new page; `landscape` for wide tables and charts. Lettered A, B, ... by `number()`. Its paragraphs number A.1, A.2. */
export interface Appendix {
  readonly id: string;
  readonly title: string;
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}

export interface CoverRow {
  readonly label: string;
  readonly runs: readonly TextRun[];
}

/** A picture at the head of a paper. */
export interface Logo {
  readonly kind: 'PNG' | 'JPEG';
  /** The bytes of the picture, in base64. */
  readonly content: string;
  /** In pixels; its height on the page is settled by the writers. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words. */
  readonly alt: string;
}

/** Three colours, each of six hexadecimal digits, without `#`. */
export interface Colours {
  /** Headings and links. */
  readonly accent: string;
  readonly rule: string;
  /** Ground of a table's header row. */
  readonly header: string;
}

/** The words that are printed around the text, in the paper's language. */
export interface PrintedWords {
  readonly appendix: string;
  readonly table: string;
  readonly figure: string;
  readonly page: string;
  /** As in "Page 1 of 5". */
  readonly of: string;
  readonly footnotes: string;
}

/** How a house has its papers look; a paper without one has the look that was there before there were several. */
export interface Look {
  /** Printed over the title; null: nothing is. */
  readonly name: string | null;
  readonly logo: Logo | null;
  readonly colours: Colours;
  readonly words: PrintedWords;
}

export interface Paper {
  /** BCP 47, such as `en-GB`. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** The date the document carries in its properties, `yyyy-mm-dd`. */
  readonly date: string;
  readonly cover: readonly CoverRow[];
  /** Shown as a banner on every page where given, such as "Draft, not for publication". */
  readonly marking?: string;
  /** Left part of the page footer, such as "10/23". Page x of y is added. */
  readonly footer: string;
  readonly look?: Look;
  /** Given: it is a draft whose Word file may come back with edits, and tells its paragraphs and figures. */
  readonly editing?: { readonly paperId: string; readonly version: number };
  readonly blocks: readonly Block[];
  readonly appendices: readonly Appendix[];
}
