/** Decides the Markdown of a paper: numbers as text, footnotes and tables as Pandoc and GitHub read them. */
import { lookOf } from './look.js';
import { type PrintedWords, type TextRun } from './model.js';
import {
  type NumberedAppendix,
  type NumberedBlock,
  type NumberedPaper,
  type NumberedRun,
  type NumberedTable,
} from './numbered.js';

/** Text that no reader of Markdown takes for markup: every character that could open some is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~^$@]|&(?=[#\w])/g, '\\$&')
    .replace(/\/\//g, '/\\/')
    .replace(/\bwww\./gi, 'www\\.');
}

/** The same at the start of a line, where a dash, a plus, an equals sign, a colon or a number opens a block too. */
function escapeLine(line: string): string {
  return line
    .replace(/^\s+/, '')
    .replace(/^[-+=:%]/, '\\$&')
    .replace(/^([(]?\w+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Emphasis must hug its words, so spaces at the ends of a run stand outside the marks. */
function emphasise(text: string, mark: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' || mark === '' ? text : `${before}${mark}${words}${mark}${after}`;
}

function textRun(run: TextRun): string {
  return emphasise(escapeMarkdown(run.text), `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`);
}

/** Neighbours that look alike become one run: `**a****b**` would not be read as bold. */
function joined(all: readonly NumberedRun[]): readonly NumberedRun[] {
  const out: NumberedRun[] = [];
  for (const run of all) {
    const last = out.at(-1);
    const alike =
      last?.kind === 'text' && run.kind === 'text' && !last.bold === !run.bold && !last.italic === !run.italic;
    if (alike) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

const runs = (all: readonly NumberedRun[]): string =>
  joined(all)
    .map((run) => (run.kind === 'text' ? textRun(run) : `[^${run.number}]`))
    .join('');

function table(block: NumberedTable, words: PrintedWords): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${escapeMarkdown(words.table)} ${block.number}: ${escapeMarkdown(block.caption)}**`,
    '',
    line(block.columns.map((column) => escapeMarkdown(column.title))),
    line(block.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...block.rows.map((row) => line(row.map((cell) => runs(cell.runs)))),
  ].join('\n');
}

function writeBlock(block: NumberedBlock, words: PrintedWords): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.outline + 1)} ${[block.number, escapeMarkdown(block.text)].filter(Boolean).join(' ')}`;
    case 'paragraph': {
      const items = block.bullets.map((bullet) => `- ${escapeLine(runs(bullet))}`);
      return [`${block.number} ${runs(block.runs)}`, ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n');
    }
    case 'table':
      return table(block, words);
    case 'figure':
      return `**${escapeMarkdown(words.figure)} ${block.number}: ${escapeMarkdown(block.caption)}**\n\n*What the figure shows:* ${escapeMarkdown(block.alt)}`;
  }
}

function writeAppendix(appendix: NumberedAppendix, words: PrintedWords): string[] {
  const title = `## ${escapeMarkdown(words.appendix)}\u00a0${appendix.letter}: ${escapeMarkdown(appendix.title)}`;
  return [title, ...appendix.blocks.map((block) => writeBlock(block, words))];
}

/** The paper as Markdown in UTF-8. Sources of runs and the colours of cells have no place in it. */
export function writeMarkdown(paper: NumberedPaper): Uint8Array {
  const cover = paper.cover.map((row) => `**${escapeMarkdown(row.label)}:** ${runs(row.runs)}`);
  const notes = paper.footnotes.map((note) => `[^${note.number}]: ${escapeLine(runs(note.content))}`);
  const { name, words } = lookOf(paper);
  const parts = [
    ...(paper.marking ? [`**${escapeMarkdown(paper.marking)}**`] : []),
    ...(name === null ? [] : [`**${escapeMarkdown(name)}**`]),
    `# ${escapeMarkdown(paper.title)}`,
    cover.join('\\\n'),
    ...paper.blocks.map((block) => writeBlock(block, words)),
    ...paper.appendices.flatMap((appendix) => writeAppendix(appendix, words)),
    ...notes,
    `---\n\n${escapeMarkdown(paper.footer)}`,
  ];
  return new TextEncoder().encode(`${parts.filter(Boolean).join('\n\n')}\n`);
}
