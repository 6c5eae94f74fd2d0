/** Decides what a document gives, whichever format it is written in: what is placed, what is not, and whether it is read at all. */
import type { Problem } from '../../platform/record/problem.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { clauseFaults } from '../clause.mapper.js';
import { piecesOf } from './blocks.js';
import { bytesOf } from './docx-parts.js';
import type { DocumentFormat, Piece } from './import.types.js';
import { LONGEST_TEXT } from './import-limits.js';
import { placePieces, type Placing } from './place-pieces.js';
import { readDocx } from './read-docx.js';
import { readMarkdown } from './read-markdown.js';
import { linesOf, readText } from './read-text.js';

/** What of a document goes where. @throws Refusal that names what is wrong with it, and nothing is read */
export function readDocument(format: DocumentFormat, content: string, from: string | null): Placing {
  const pieces = piecesIn(format, content);
  for (const { line, text } of pieces) if (CONTROL.test(text)) throw controlCharacter(line);
  return placePieces(pieces, from);
}

/** A document, and where to begin in it. */
export interface SentDocument {
  readonly format: DocumentFormat;
  readonly content: string;
  readonly from: string | null;
}

/** What was placed, or why nothing was: as plain data, for a thread can hand over no more of an error than its message. */
export type DocumentRead = { readonly placing: Placing } | { readonly problems: readonly Problem[] };

/** Reads a document and sees whether the text that it makes may stand. Runs in a thread of its own. */
export function readSentDocument({ format, content, from }: SentDocument): DocumentRead {
  try {
    const placing = readDocument(format, content, from);
    const faults = clauseFaults(placing.placed);
    if (faults.length === 0) return { placing };
    return {
      problems: faults.slice(0, TOLD_FAULTS).map((fault) => ({ ...fault, path: ['input', 'content'], subject: null })),
    };
  } catch (error) {
    if (error instanceof Refusal) return { problems: error.problems };
    throw error;
  }
}

/** Clauses that do not fit and are told one by one. */
const TOLD_FAULTS = 50;

/** Control characters other than a tab. */
const CONTROL = /[^\P{Cc}\t\n]/u;

function piecesIn(format: DocumentFormat, content: string): readonly Piece[] {
  if (format === 'DOCX') return readDocx(bytesOf(content));
  const fault = textFault(content);
  if (fault) throw fault;
  try {
    return format === 'MARKDOWN' ? readMarkdown(content) : piecesOf(readText(content));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refuse('DOCUMENT_UNREADABLE', 'The document is nested too deeply. Take its lists apart.', [
      'input',
      'content',
    ]);
  }
}

function textFault(content: string): Refusal | null {
  if (content.length > LONGEST_TEXT) {
    const message = `The document has ${content.length} characters, and ${LONGEST_TEXT} is the limit. Import it part by part.`;
    return refuse('DOCUMENT_TOO_LARGE', message, ['input', 'content']);
  }
  const line = linesOf(content).findIndex((one) => CONTROL.test(one));
  return line < 0 ? null : controlCharacter(line + 1);
}

function controlCharacter(line: number): Refusal {
  const message = `Line ${line} of the document has a control character. Take it out; or send it as a Word document.`;
  return refuse('CONTROL_CHARACTER', message, ['input', 'content']);
}
