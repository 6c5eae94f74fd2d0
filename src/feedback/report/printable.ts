/** Decides how a paper is printed whose comments have signs that no font of ours can show: each is named as such. */
import type { Block, Paper, Run } from '../../documents/model.js';

/** Stands in place of signs that cannot be printed, such as picture signs; the record keeps them. */
export const NOT_SHOWN = '[sign that cannot be printed]';

/** Whether the fonts can show a character. */
type FontHas = (codePoint: number) => boolean;

/** A paper whose blocks are still to come, without such signs, so that one in a comment does not keep a report from being written. */
export function printable(paper: Paper, fontHas: FontHas): Paper {
  const clean = (words: string): string => shownWords(words, fontHas);
  const { title, author, subject, footer } = paper;
  return {
    ...paper,
    ...{ title: clean(title), author: clean(author), subject: clean(subject), footer: clean(footer) },
    cover: paper.cover.map((row) => ({ ...row, runs: row.runs.map((run) => ({ ...run, text: clean(run.text) })) })),
  };
}

/** A block of it without such signs. */
export function printableBlock(block: Block, fontHas: FontHas): Block {
  const clean = (words: string): string => shownWords(words, fontHas);
  const runs = (all: readonly Run[]): readonly Run[] =>
    all.map((run) => (run.kind === 'text' ? { ...run, text: clean(run.text) } : run));
  switch (block.kind) {
    case 'heading':
      return { ...block, text: clean(block.text) };
    case 'paragraph':
      return { ...block, runs: runs(block.runs), ...(block.bullets && { bullets: block.bullets.map(runs) }) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: runs(cell.runs) }))) };
    case 'figure':
      return block;
  }
}

function shownWords(words: string, fontHas: FontHas): string {
  let out = '';
  let gap = false;
  for (const sign of words) {
    const known = /\s/u.test(sign) || fontHas(sign.codePointAt(0) ?? 0);
    if (known) out += sign;
    else if (!gap) out += NOT_SHOWN;
    gap = !known;
  }
  return out;
}
