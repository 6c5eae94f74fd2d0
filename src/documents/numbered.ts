/** The paper with its numbers: what `number()` gives and every writer takes. */
import { type Cell, type Column, type FigureBlock, type Paper, type TextRun } from './model.js';

export interface NumberedFootnote {
  readonly kind: 'footnote';
  readonly number: number;
  /** `fn1`; the mark in the text is `fnref1`. */
  readonly anchor: string;
  readonly content: readonly TextRun[];
}

export type NumberedRun = TextRun | NumberedFootnote;

export interface NumberedHeading {
  readonly kind: 'heading';
  readonly id: string;
  readonly anchor: string;
  /** "3." or "3.2"; empty inside an appendix, whose headings carry no number. */
  readonly number: string;
  /** Level in the outline: 1 or 2 in the body, 2 or 3 below an appendix's title. Never skips one. */
  readonly outline: 1 | 2 | 3;
  readonly text: string;
}

export interface NumberedParagraph {
  readonly kind: 'paragraph';
  readonly id: string;
  /** `p3-2-1`, in an appendix `pa-1`. */
  readonly anchor: string;
  /** "3.2.1", in an appendix "A.1". */
  readonly number: string;
  readonly runs: readonly NumberedRun[];
  readonly bullets: readonly (readonly NumberedRun[])[];
}

export interface NumberedCell extends Omit<Cell, 'runs'> {
  readonly runs: readonly NumberedRun[];
}

export interface NumberedTable {
  readonly kind: 'table';
  readonly id: string;
  readonly anchor: string;
  /** Through the whole paper, from 1. */
  readonly number: number;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly NumberedCell[])[];
  readonly rowHeaders: boolean;
}

export interface NumberedFigure extends FigureBlock {
  readonly anchor: string;
  /** Through the whole paper, from 1. */
  readonly number: number;
  /** A heading stands right above it, and goes with it to the next page. */
  readonly belowHeading: boolean;
}

export type NumberedBlock = NumberedHeading | NumberedParagraph | NumberedTable | NumberedFigure;

export interface NumberedAppendix {
  readonly id: string;
  readonly anchor: string;
  /** "A", "B", ... */
  readonly letter: string;
  readonly title: string;
  readonly landscape: boolean;
  readonly blocks: readonly NumberedBlock[];
}

export interface NumberedPaper extends Omit<Paper, 'blocks' | 'appendices'> {
  readonly blocks: readonly NumberedBlock[];
  readonly appendices: readonly NumberedAppendix[];
  /** All footnotes in reading order: a paragraph's text, then its bullets; a table row by row. */
  readonly footnotes: readonly NumberedFootnote[];
}
