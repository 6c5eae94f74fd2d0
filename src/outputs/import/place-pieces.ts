/** Decides where each piece of a document goes in the text of a version, and which pieces have no place in it. */
import { refuse } from '../../platform/record/problem.js';
import { oneLine } from '../clause-changes.js';
import { MOST_UNPLACED } from './import-limits.js';
import type { Piece, Placed, Unplaced } from './import.types.js';

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
  const placed: Placed[] = [];
  const unplaced: Unplaced[] = [];
  rest.forEach(({ kind, line, text, why }, index) => {
    const next = rest.slice(index + 1).find((piece) => piece.kind !== 'OTHER')?.kind;
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
    const lines = found.map((index) => pieces[index]!.line).join(', ');
    throw refuse('START_AMBIGUOUS', `“${asked}” stands at lines ${lines}. Give a line that is there once.`, path);
  }
  return only;
}
