/** Decides which characters of typed or pasted text a paper keeps. */
import { type Appendix, type Block, type Cell, type Look, type Paper, type Run, type TextRun } from './model.js';

const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Line ends, tabs and Unicode's own line separators are one space: a paragraph is one line of text. No-break space stays. */
const WHITE = /[ \t\r\n\v\f\u0085\u2028\u2029]+/g;
/**
 * Characters no format can carry or no reader can see: C0 and C1 controls and the noncharacters of the first plane
 * (XML 1.0, section 2.2), soft hyphens and zero-width marks that Word and PDF viewers leave in pasted text, and the
 * embedding, override and isolate controls that can make a figure read backwards (CVE-2021-42574). The plain
 * left-to-right and right-to-left marks stay.
 */
const UNWANTED = /[\p{Cc}\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;
/** What XML 1.0 has no place for, in a document whose line ends and tabs are its own. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/**
 * Text as a paper holds it: well-formed, composed (NFC), without controls, white space as single spaces.
 * A lone surrogate becomes U+FFFD. Cleaning twice changes nothing more. Spaces at the ends stay: runs join up.
 */
export function cleanText(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd').replace(WHITE, ' ').replace(UNWANTED, '').normalize('NFC');
}

/** An SVG document with only the characters XML can carry; its spacing is left alone. */
export function cleanMarkup(svg: string): string {
  return svg.replace(LONE_SURROGATE, '\ufffd').replace(NOT_XML, '');
}

function cleanTextRun(run: TextRun): TextRun {
  return { ...run, text: cleanText(run.text) };
}

/** A run with its text, or its footnote's text, cleaned. */
export function cleanRun(run: Run): Run {
  return run.kind === 'text' ? cleanTextRun(run) : { ...run, content: run.content.map(cleanTextRun) };
}

function cleanCell(cell: Cell): Cell {
  return { ...cell, runs: cell.runs.map(cleanRun) };
}

/** A block with every text in it cleaned; its id and sources are the caller's and stay as they are. */
export function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: cleanText(block.text) };
    case 'paragraph':
      return {
        ...block,
        runs: block.runs.map(cleanRun),
        ...(block.bullets && { bullets: block.bullets.map((bullet) => bullet.map(cleanRun)) }),
      };
    case 'table':
      return {
        ...block,
        caption: cleanText(block.caption),
        columns: block.columns.map((column) => ({ ...column, title: cleanText(column.title) })),
        rows: block.rows.map((row) => row.map(cleanCell)),
      };
    case 'figure':
      return { ...block, caption: cleanText(block.caption), alt: cleanText(block.alt), svg: cleanMarkup(block.svg) };
  }
}

function cleanAppendix(appendix: Appendix): Appendix {
  return { ...appendix, title: cleanText(appendix.title), blocks: appendix.blocks.map(cleanBlock) };
}

function cleanLook({ name, logo, colours, words }: Look): Look {
  const { appendix, table, figure, page, of, footnotes } = words;
  return {
    name: name === null ? null : cleanText(name),
    logo: logo && { ...logo, alt: cleanText(logo.alt) },
    colours,
    words: {
      appendix: cleanText(appendix),
      table: cleanText(table),
      figure: cleanText(figure),
      page: cleanText(page),
      of: cleanText(of),
      footnotes: cleanText(footnotes),
    },
  };
}

/** A paper with every text in it cleaned: what is stored, numbered and written. */
export function cleanPaper(paper: Paper): Paper {
  return {
    ...paper,
    title: cleanText(paper.title),
    author: cleanText(paper.author),
    subject: cleanText(paper.subject),
    footer: cleanText(paper.footer),
    ...(paper.marking !== undefined && { marking: cleanText(paper.marking) }),
    ...(paper.look && { look: cleanLook(paper.look) }),
    cover: paper.cover.map((row) => ({ label: cleanText(row.label), runs: row.runs.map(cleanTextRun) })),
    blocks: paper.blocks.map(cleanBlock),
    appendices: paper.appendices.map(cleanAppendix),
  };
}
