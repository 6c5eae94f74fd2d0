/** Shapes a document on its way into a version: what was read of it line by line, and what became of each line. */
import type { ClauseKind } from '../output-kinds.js';

export const DOCUMENT_FORMATS = ['MARKDOWN', 'TEXT', 'DOCX'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A piece of a document. OTHER is what no version can hold, such as a table; `why` says so. */
export interface Piece {
  /** Line of a text, or paragraph of a Word document, from 1. */
  readonly line: number;
  readonly kind: 'HEADING' | 'PARAGRAPH' | 'ITEM' | 'OTHER';
  readonly text: string;
  readonly why?: string;
}

/** A clause to be. */
export interface Placed {
  readonly kind: ClauseKind;
  readonly text: string;
  readonly line: number;
}

/** What could not be placed: nothing of a document is lost without being named. */
export interface Unplaced {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}
