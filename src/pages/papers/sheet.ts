/** Decides how a paper stands on its page: cover, headings, paragraphs, tables and charts as they are printed. */
import { counted } from '../frame/words.js';
import { openOn } from './talk.js';
import type { Block, Paper } from './asked-paper.js';
import { openPath } from './paper-path.js';
import type { DrawnChange, DrawnChanges } from './changed.js';
import { type Piece, pieces } from './pieces.js';

/** Bullets of a paragraph, and rows of a table, that the page shows; the files have all. */
const MOST_BULLETS = 50;
export const MOST_ROWS = 60;

/** A block as it is drawn. */
export interface DrawnBlock {
  readonly id: string;
  readonly anchor: string;
  readonly number: string;
  readonly kind: Block['kind'];
  readonly level: number | null;
  /** Leads to its sources and what may be done to it. */
  readonly href: string;
  /** Opens its text; null: it has none, or it may not be edited. */
  readonly edit: string | null;
  readonly pieces: readonly Piece[];
  readonly bullets: readonly (readonly Piece[])[];
  readonly moreBullets: number;
  readonly table: DrawnTable | null;
  readonly charts: Block['charts'];
  /** The title of the appendix that begins with it; null: none does. */
  readonly opensAppendix: string | null;
  /** What has to be known of it at a glance. */
  readonly marks: readonly string[];
  /** What changed of it since the version that it is compared with; null: nothing. */
  readonly change: DrawnChange | null;
  /** What was taken out behind it. */
  readonly lost: readonly DrawnChange[];
}

interface DrawnTable {
  readonly heads: readonly { readonly text: string; readonly right: boolean }[];
  readonly rows: readonly (readonly DrawnCell[])[];
  readonly more: number;
}

interface DrawnCell {
  readonly pieces: readonly Piece[];
  readonly head: boolean;
  readonly right: boolean;
  readonly tone: string | null;
}

/** What may be done to the text. */
interface Editable {
  /** True: the paper can still be edited. */
  readonly open: boolean;
  /** True: the reader may edit it. */
  readonly edits: boolean;
}

/** The kinds of blocks that have words of their own. */
const EDITED: readonly string[] = ['PARAGRAPH', 'HEADING'];

/** The blocks of the stretch that is shown. @param changes what it is compared with; null: nothing */
export function sheet(paper: Paper, { open, edits }: Editable, changes: DrawnChanges | null): readonly DrawnBlock[] {
  const titles = new Map(paper.appendices.map(({ letter, title }) => [letter, `Appendix ${letter}: ${title}`]));
  const comments = openOn(paper);
  const before = paper.index[paper.index.findIndex(({ id }) => id === paper.blocks[0]?.id) - 1];
  return paper.blocks.map((block, index): DrawnBlock => {
    const last = index === 0 ? before : paper.blocks[index - 1];
    const begins = block.appendix !== null && block.appendix !== last?.appendix;
    return {
      ...block,
      href: openPath(paper.reference, { at: block.id }),
      edit: edits && EDITED.includes(block.kind) ? openPath(paper.reference, { edit: block.id }) : null,
      pieces: block.kind === 'HEADING' ? plainPieces(block.text) : pieces(block.markup),
      bullets: block.bullets.slice(0, MOST_BULLETS).map(pieces),
      moreBullets: Math.max(0, block.bullets.length - MOST_BULLETS),
      table: block.table && drawnTable(block.table),
      opensAppendix: begins ? (titles.get(block.appendix) ?? null) : null,
      marks: open ? [...marksOf(block), ...commentMarks(comments.get(block.id))] : [],
      change: changes?.of.get(block.id) ?? null,
      lost: changes?.lost.get(block.id) ?? [],
    };
  });
}

function drawnTable({ columns, rowHeads, rowCount, rows }: NonNullable<Block['table']>): DrawnTable {
  return {
    heads: columns.map(({ title, right }) => ({ text: title, right })),
    rows: rows.map(({ cells }) =>
      cells.map(({ markup, tone }, at) => ({
        pieces: pieces(markup),
        head: rowHeads && at === 0,
        right: columns[at]?.right ?? false,
        tone: tone && tone.toLowerCase(),
      })),
    ),
    more: rowCount - rows.length,
  };
}

function marksOf({ stale, origin }: Block): string[] {
  return [
    ...(stale && !stale.left ? ['The record has changed'] : []),
    ...(origin === 'EDITED' ? ['Edited by hand'] : []),
    ...(origin === 'ADDED' ? ['Added by hand'] : []),
  ];
}

const commentMarks = (open = 0): string[] => (open === 0 ? [] : [counted(open, 'open comment')]);

/** Words without figures, such as those of a heading. */
function plainPieces(text: string): readonly Piece[] {
  return [{ text, bold: false, italic: false, key: null, figure: false, note: null }];
}
