/** Decides whether a paper can be written in every format, and says in words what stands in the way. */
import { type Block, type Paper, type Run } from './model.js';

export type PaperProblemCode =
  | 'BLOCK_ID_REPEATED'
  | 'BODY_STARTS_WITHOUT_HEADING'
  | 'CHARACTER_NOT_IN_FONT'
  | 'FIGURE_SIZE_MISSING'
  | 'TABLE_ROW_UNEVEN'
  | 'TEXT_EMPTY'
  | 'TOO_MANY_APPENDICES';

/** Something the author can mend. `path` leads to the text, `subject` is the block's (or the appendix's) own id. */
export interface PaperProblem {
  readonly code: PaperProblemCode;
  readonly message: string;
  readonly path: readonly string[];
  readonly subject: string;
}

interface Place {
  readonly text: string;
  readonly path: readonly string[];
  readonly subject: string;
  /** How a message names it: 'paragraph "issue-1"'. */
  readonly name: string;
  /** The format cannot do without it: titles, captions and the words for pictures. */
  readonly needed: boolean;
}

const textOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : textOf(run.content))).join('');

type Piece = readonly [path: readonly string[], text: string, needed: boolean];

/** Footnotes cannot be empty wherever they stand; their text itself is looked at with the text around them. */
function* footnotes(runs: readonly Run[]): Generator<Piece> {
  const notes = runs.filter((run) => run.kind === 'footnote');
  for (const [i, each] of notes.entries())
    if (textOf(each.content).trim() === '') yield [['footnotes', `${i}`], '', true];
}

function* blockTexts(block: Block): Generator<Piece> {
  switch (block.kind) {
    case 'heading':
      yield [['text'], block.text, true];
      break;
    case 'paragraph':
      yield [['runs'], textOf(block.runs), true];
      for (const [i, bullet] of (block.bullets ?? []).entries()) yield [['bullets', `${i}`], textOf(bullet), true];
      yield* footnotes([...block.runs, ...(block.bullets ?? []).flat()]);
      break;
    case 'table':
      yield [['caption'], block.caption, true];
      for (const [i, column] of block.columns.entries()) yield [['columns', `${i}`, 'title'], column.title, true];
      for (const [r, row] of block.rows.entries())
        for (const [c, cell] of row.entries()) yield [['rows', `${r}`, `${c}`], textOf(cell.runs), false];
      yield* footnotes(block.rows.flat().flatMap((cell) => cell.runs));
      break;
    case 'figure':
      yield [['caption'], block.caption, true];
      yield [['alt'], block.alt, true];
      yield [['svg'], block.svg, true];
  }
}

function* places(paper: Paper): Generator<Place> {
  for (const key of ['title', 'author', 'subject', 'footer', 'marking'] as const)
    yield { text: paper[key] ?? '', path: [key], subject: '', name: `the paper's ${key}`, needed: key === 'title' };
  const { look } = paper;
  if (look) {
    yield {
      text: look.name ?? '',
      path: ['look', 'name'],
      subject: '',
      name: 'the name over the title',
      needed: false,
    };
    for (const [key, text] of Object.entries<string>({ ...look.words }))
      yield { text, path: ['look', 'words', key], subject: '', name: `the printed word "${key}"`, needed: true };
    if (look.logo)
      yield { text: look.logo.alt, path: ['look', 'logo', 'alt'], subject: '', name: 'the logo', needed: true };
  }
  for (const [i, row] of paper.cover.entries()) {
    const name = `cover line "${row.label}"`;
    yield { text: row.label, path: ['cover', `${i}`, 'label'], subject: '', name, needed: true };
    yield { text: textOf(row.runs), path: ['cover', `${i}`, 'runs'], subject: '', name, needed: false };
  }
  for (const [path, block] of placedBlocks(paper))
    for (const [inner, text, needed] of blockTexts(block))
      yield { text, path: [...path, ...inner], subject: block.id, name: `${block.kind} "${block.id}"`, needed };
  for (const [i, { id, title }] of paper.appendices.entries())
    yield {
      text: title,
      path: ['appendices', `${i}`, 'title'],
      subject: id,
      name: `the title of appendix "${id}"`,
      needed: true,
    };
}

function* placedBlocks(paper: Paper): Generator<readonly [readonly string[], Block]> {
  for (const [i, block] of paper.blocks.entries()) yield [['blocks', `${i}`], block];
  for (const [a, appendix] of paper.appendices.entries())
    for (const [i, block] of appendix.blocks.entries()) yield [['appendices', `${a}`, 'blocks', `${i}`], block];
}

function* textProblems(place: Place, fontHas: (codePoint: number) => boolean): Generator<PaperProblem> {
  const { path, subject, name } = place;
  if (place.needed && place.text.trim() === '')
    yield {
      code: 'TEXT_EMPTY',
      message: `The ${path.at(-1) ?? 'text'} of ${name} is empty. Write it, or remove the part.`,
      path,
      subject,
    };
  for (const character of new Set(place.text)) {
    const point = character.codePointAt(0)!;
    if (point < 0x7f || fontHas(point)) continue;
    const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    const message = `The character "${character}" (${code}) in ${name} is not in the paper's font. Replace it.`;
    yield { code: 'CHARACTER_NOT_IN_FONT', message, path, subject };
  }
}

function* blockProblems(block: Block, path: readonly string[]): Generator<PaperProblem> {
  if (block.kind === 'table')
    for (const [r, row] of block.rows.entries())
      if (row.length !== block.columns.length) {
        const message = `Row ${r + 1} of table "${block.id}" has ${row.length} cells for ${block.columns.length} columns.`;
        yield { code: 'TABLE_ROW_UNEVEN', message, path: [...path, 'rows', `${r}`], subject: block.id };
      }
  if (
    block.kind === 'figure' &&
    !/^(<\?xml[^>]*>\s*)?<svg\b(?=[^>]*\bwidth="[\d.]+")(?=[^>]*\bheight="[\d.]+")/.test(block.svg)
  ) {
    const message = `The picture of figure "${block.id}" does not give its width and height in pixels.`;
    yield { code: 'FIGURE_SIZE_MISSING', message, path: [...path, 'svg'], subject: block.id };
  }
}

/**
 * What stops the paper from being written, in reading order; none for a sound paper.
 * @param fontHas whether the paper's font has a glyph for a code point
 */
export function paperProblems(paper: Paper, fontHas: (codePoint: number) => boolean): readonly PaperProblem[] {
  const problems: PaperProblem[] = [];
  const first = paper.blocks.find((block) => block.kind !== 'table'); // a summary may stand before the first section
  if (first && (first.kind !== 'heading' || first.level !== 1)) {
    const message = `The body begins with ${first.kind} "${first.id}". Begin it with a heading of the first level.`;
    problems.push({
      code: 'BODY_STARTS_WITHOUT_HEADING',
      message,
      path: ['blocks', `${paper.blocks.indexOf(first)}`],
      subject: first.id,
    });
  }
  if (paper.appendices.length > 26) {
    const message = `The paper has ${paper.appendices.length} appendices; letters go to Z, 26 of them. Join some.`;
    problems.push({ code: 'TOO_MANY_APPENDICES', message, path: ['appendices'], subject: '' });
  }
  const seen = new Set<string>();
  for (const [path, block] of placedBlocks(paper)) {
    if (seen.has(block.id))
      problems.push({
        code: 'BLOCK_ID_REPEATED',
        message: `Two blocks have the id "${block.id}".`,
        path,
        subject: block.id,
      });
    seen.add(block.id);
    problems.push(...blockProblems(block, path));
  }
  for (const place of places(paper)) problems.push(...textProblems(place, fontHas));
  return problems;
}
