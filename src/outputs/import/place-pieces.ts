/** Decides where each piece of a document goes in the text of a version, and which pieces have no place in it. */
import { type Refusal, refuse } from '../../platform/record/refusal.js';
import { oneLine } from '../clause-changes.js';
import { LONGEST_TEXT, MOST_PIECES, MOST_UNPLACED } from './import-limits.js';
import type { Piece, Placed, Unplaced } from './import.types.js';

/** Lines that a message names. */
const SHOWN_LINES = 10;

export interface Placing {
  readonly placed: readonly Placed[];
  readonly unplaced: readonly Unplaced[];
}

/**
 * The clauses that the pieces make from the line `from` on (null: all of them). A paragraph straight under a heading is
 * its statement, one that ends with a colon before a list is a lead-in, any other a clause.
 * @throws Refusal where nothing can be placed, or the line is not there
 */
export function placePieces(pieces: readonly Piece[], from: string | null): Placing {
  const start = from === null ? 0 : startOf(pieces, from);
  const rest = pieces.slice(start);
  const tooMuch = boundFault(rest);
  if (tooMuch) throw tooMuch;
  const following = nextKinds(rest);
  const placed: Placed[] = [];
  const unplaced: Unplaced[] = [];
  rest.forEach(({ kind, line, text, why }, index) => {
    const next = following[index];
    const put = (as: Placed['kind']): number => placed.push({ kind: as, text, line });
    const leave = (reason: string): number => unplaced.push({ line, text, why: reason });
    if (kind === 'OTHER') leave(why ?? 'It is nothing that a version can hold.');
    else if (kind === 'HEADING' && (next === undefined || next === 'HEADING')) {
      // the line at which to begin is known to whoever named it
      if (from === null || index > 0) leave('It is a heading with nothing under it.');
    } else if (kind === 'HEADING') put('HEADING');
    else if (placed.length === 0) leave('It stands before the first heading.');
    else if (kind === 'ITEM') put('CLAUSE');
    else if (text.endsWith(':') && next === 'ITEM') put('LEAD_IN');
    else put(placed.at(-1)?.kind === 'HEADING' ? 'STATEMENT' : 'CLAUSE');
  });
  if (placed.length === 0) {
    const message =
      'Nothing of the document could be placed: it has no heading with something under it. Give it headings, or choose another line to begin at.';
    throw refuse('NOTHING_TO_IMPORT', message, ['input', 'content']);
  }
  if (unplaced.length > MOST_UNPLACED) {
    const message = `${unplaced.length} pieces of the document could not be placed, and ${MOST_UNPLACED} is the limit: it is no text of sections. Choose the line to begin at, or import part by part.`;
    throw refuse('TOO_MUCH_UNPLACED', message, ['input', 'content']);
  }
  return { placed, unplaced };
}

/** For each piece the kind of the next one that a version can hold, in one pass from the end. */
function nextKinds(pieces: readonly Piece[]): readonly (Piece['kind'] | undefined)[] {
  const kinds: (Piece['kind'] | undefined)[] = pieces.map(() => undefined);
  for (let index = pieces.length - 2; index >= 0; index--) {
    const { kind } = pieces[index + 1]!;
    kinds[index] = kind === 'OTHER' ? kinds[index + 1] : kind;
  }
  return kinds;
}

/** The refusal of more paragraphs or more words than one import takes, whatever the document is written in. */
function boundFault(pieces: readonly Piece[]): Refusal | null {
  const path = ['input', 'content'];
  if (pieces.length > MOST_PIECES) {
    const message = `The document has ${pieces.length} headings, paragraphs and list items, and ${MOST_PIECES} is the limit. Import it part by part.`;
    return refuse('DOCUMENT_TOO_LARGE', message, path);
  }
  const characters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (characters <= LONGEST_TEXT) return null;
  const message = `The document has ${characters} characters, and ${LONGEST_TEXT} is the limit. Import it part by part.`;
  return refuse('DOCUMENT_TOO_LARGE', message, path);
}

/** The place of the one piece that reads as asked, in capitals and all; where none does, in whatever capitals. */
function startOf(pieces: readonly Piece[], from: string): number {
  const asked = oneLine(from);
  const same = (fold: (text: string) => string): readonly number[] =>
    pieces.flatMap((piece, index) => (fold(piece.text) === fold(asked) ? [index] : []));
  const exact = same((text) => text);
  const found = exact.length ? exact : same((text) => text.toLowerCase());
  const [only] = found;
  const path = ['input', 'from'];
  if (only === undefined) {
    throw refuse('START_NOT_FOUND', `No line of the document reads “${asked}”. Give a line of it in full.`, path);
  }
  if (found.length > 1) {
    const lines = found.slice(0, SHOWN_LINES).map((index) => pieces[index]!.line);
    const more = found.length > SHOWN_LINES ? ` and ${found.length - SHOWN_LINES} more` : '';
    const message = `“${asked}” stands at lines ${lines.join(', ')}${more}. Give a line that is there once.`;
    throw refuse('START_AMBIGUOUS', message, path);
  }
  return only;
}
