/** Decides how a paper is printed whose comments have signs that no font of ours can show: each is named as such. */
import type { Block, Paper, Run } from '../../documents/model.js';

/** Stands in place of signs that cannot be printed, such as picture signs; the record keeps them. */
export const NOT_SHOWN = '[sign that cannot be printed]';

/** The paper without such signs, so that one in a comment does not keep a report from being written. */
export function printable(paper: Paper, fontHas: (codePoint: number) => boolean): Paper {
  const clean = (words: string): string => shownWords(words, fontHas);
  const runs = (all: readonly Run[]): readonly Run[] =>
    all.map((run) => (run.kind === 'text' ? { ...run, text: clean(run.text) } : run));
  const block = (one: Block): Block => {
    switch (one.kind) {
      case 'heading':
        return { ...one, text: clean(one.text) };
      case 'paragraph':
        return { ...one, runs: runs(one.runs), ...(one.bullets && { bullets: one.bullets.map(runs) }) };
      case 'table':
        return { ...one, rows: one.rows.map((row) => row.map((cell) => ({ ...cell, runs: runs(cell.runs) }))) };
      case 'figure':
        return one;
    }
  };
  const { title, author, subject, footer } = paper;
  return {
    ...paper,
    ...{ title: clean(title), author: clean(author), subject: clean(subject), footer: clean(footer) },
    cover: paper.cover.map((row) => ({ ...row, runs: row.runs.map((run) => ({ ...run, text: clean(run.text) })) })),
    blocks: paper.blocks.map(block),
  };
}

function shownWords(words: string, fontHas: (codePoint: number) => boolean): string {
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
