/** Decides the number and the anchor of everything in a paper, as the house form of paper 10/23 numbers it. */
import { type Block, type HeadingBlock, type Paper, type Run } from './model.js';
import {
  type NumberedAppendix,
  type NumberedBlock,
  type NumberedFootnote,
  type NumberedHeading,
  type NumberedPaper,
  type NumberedRun,
} from './numbered.js';

/** Counts footnotes, tables and figures through the paper. */
interface Running {
  readonly footnotes: NumberedFootnote[];
  tables: number;
  figures: number;
}

/** How a part of the paper (its body, or one appendix) numbers its headings and paragraphs. */
interface Scheme {
  heading(block: HeadingBlock): Pick<NumberedHeading, 'anchor' | 'number' | 'outline'>;
  paragraph(): { readonly anchor: string; readonly number: string };
}

/**
 * The body's three levels. Paragraphs before a section's first sub-heading are n.1.m, so that sub-heading is n.2;
 * where a section has none, its first sub-heading is n.1. That is what a multilevel list in Word and LibreOffice
 * shows when a level is skipped, so the numbers hold in the edited document too.
 */
function bodyScheme(): Scheme {
  let section = 0;
  let part = 0;
  let paragraph = 0;
  return {
    heading(block) {
      paragraph = 0;
      if (block.level === 1) {
        section += 1;
        part = 0;
        return { anchor: `s${section}`, number: `${section}.`, outline: 1 };
      }
      part += 1;
      return { anchor: `s${section}-${part}`, number: `${section}.${part}`, outline: 2 };
    },
    paragraph() {
      part = Math.max(part, 1);
      paragraph += 1;
      return { anchor: `p${section}-${part}-${paragraph}`, number: `${section}.${part}.${paragraph}` };
    },
  };
}

/** An appendix: paragraphs run through as A.1, A.2; headings carry no number and stand below the appendix's title. */
function appendixScheme(letter: string): Scheme {
  const low = letter.toLowerCase();
  let headings = 0;
  let paragraph = 0;
  let outline: 1 | 2 | 3 = 1;
  return {
    heading(block) {
      headings += 1;
      outline = block.level === 1 || outline === 1 ? 2 : 3;
      return { anchor: `appendix-${low}-${headings}`, number: '', outline };
    },
    paragraph() {
      paragraph += 1;
      return { anchor: `p${low}-${paragraph}`, number: `${letter}.${paragraph}` };
    },
  };
}

function numberRuns(runs: readonly Run[], running: Running): NumberedRun[] {
  return runs.map((run) => {
    if (run.kind === 'text') return run;
    const number = running.footnotes.length + 1;
    const note: NumberedFootnote = { kind: 'footnote', number, anchor: `fn${number}`, content: run.content };
    running.footnotes.push(note);
    return note;
  });
}

function numberBlock(block: Block, before: Block | undefined, scheme: Scheme, running: Running): NumberedBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', id: block.id, text: block.text, ...scheme.heading(block) };
    case 'paragraph':
      return {
        kind: 'paragraph',
        id: block.id,
        ...scheme.paragraph(),
        runs: numberRuns(block.runs, running),
        bullets: (block.bullets ?? []).map((bullet) => numberRuns(bullet, running)),
      };
    case 'table': {
      running.tables += 1;
      return {
        ...block,
        anchor: `table-${running.tables}`,
        number: running.tables,
        rowHeaders: block.rowHeaders ?? false,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: numberRuns(cell.runs, running) }))),
      };
    }
    case 'figure':
      running.figures += 1;
      return {
        ...block,
        anchor: `figure-${running.figures}`,
        number: running.figures,
        belowHeading: before === undefined || before.kind === 'heading', // an appendix begins with its title
      };
  }
}

/**
 * The paper with every number as text. Total: a paper that breaks the form (see `paperProblems`) is numbered too, so
 * that a draft can be shown while it is being mended.
 */
export function number(paper: Paper): NumberedPaper {
  const running: Running = { footnotes: [], tables: 0, figures: 0 };
  const body = bodyScheme();
  const blocks = paper.blocks.map((block, at) => numberBlock(block, paper.blocks[at - 1], body, running));
  const appendices = paper.appendices.map((appendix, index): NumberedAppendix => {
    const letter = appendixLetter(index);
    const scheme = appendixScheme(letter);
    return {
      id: appendix.id,
      anchor: `appendix-${letter.toLowerCase()}`,
      letter,
      title: appendix.title,
      landscape: appendix.landscape ?? false,
      blocks: appendix.blocks.map((block, at) => numberBlock(block, appendix.blocks[at - 1], scheme, running)),
    };
  });
  return { ...paper, blocks, appendices, footnotes: running.footnotes };
}

/** "A" for 0, "B" for 1; after "Z" come "AA", "BB", as Word's own lettered lists go on. */
export function appendixLetter(index: number): string {
  return String.fromCharCode(65 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}
