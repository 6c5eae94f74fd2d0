/** Decides how the blocks of a draft read in its Word file, and which figures they have. */
import type { Run } from '../../documents/model.js';
import { blockMark, figureMark } from '../../documents/editing-marks.js';
import { runsToMarkup } from '../../documents/runs-from-markdown.js';
import { cleanRun, cleanText } from '../../documents/text.js';
import { current, everyBlock, type PaperContent } from '../content.js';
import { plainSpaces } from '../figures.js';
import { appendixNames, lettered } from '../paper-model.js';
import { plainText } from '../prose.js';

/** A block as its Word file has it. */
export interface DraftBlock {
  readonly id: string;
  readonly mark: string;
  /** `body`, or the id of the appendix that it stands in. */
  readonly part: string;
  readonly kind: 'HEADING' | 'PARAGRAPH' | 'TABLE' | 'CHART';
  readonly level: 1 | 2;
  /** A paragraph and its bullets; the words of a heading; the caption of a table or chart. */
  readonly lines: readonly (readonly Run[])[];
  /** Its lines in markup, every space a plain one: equal where they read the same. */
  readonly markup: readonly string[];
  /** The words of a table's cells, the head first. */
  readonly rows: readonly (readonly string[])[];
}

/** A figure, or the name of an appendix: what its words have to be. */
export interface Known {
  readonly ref: string;
  readonly text: string;
  readonly label: string;
}

/** The blocks of a draft but its cover, in reading order. */
export function draftBlocks(content: PaperContent): readonly DraftBlock[] {
  const names = appendixNames(content);
  const clean = (runs: readonly Run[]): readonly Run[] => lettered(runs, names).map(cleanRun);
  const text = (words: string): readonly Run[] => [{ kind: 'text', text: cleanText(words) }];
  return everyBlock(content).flatMap(({ list: part, block }): DraftBlock[] => {
    const shown = current(block);
    const about = { id: block.id, mark: blockMark(block.id), part };
    const made = (
      kind: DraftBlock['kind'],
      lines: DraftBlock['lines'],
      more: Partial<DraftBlock> = {},
    ): DraftBlock[] => [{ ...about, kind, level: 1, rows: [], ...more, lines, markup: lines.map(plainMarkup) }];
    switch (shown.kind) {
      case 'cover':
        return [];
      case 'heading':
        return made('HEADING', [text(shown.text)], { level: shown.level });
      case 'paragraph':
        return made('PARAGRAPH', [shown.runs, ...(shown.bullets ?? [])].map(clean));
      case 'chart':
        return made('CHART', [text(shown.caption)]);
      case 'table': {
        const heads = shown.columns.map(({ title }) => plainSpaces(cleanText(title)));
        const rows = shown.rows.map((row) => row.map(({ runs }) => plainSpaces(plainText(clean(runs)))));
        return made('TABLE', [text(shown.caption)], { rows: [heads, ...rows] });
      }
    }
  });
}

/** Runs as markup by which two texts are compared: how they are spaced makes no difference. */
export const plainMarkup = (runs: readonly Run[]): string => plainSpaces(runsToMarkup(runs));

/** Every figure of some drafts, and every appendix that words can point at, by its mark. */
export function knownMarks(drafts: readonly PaperContent[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const content of drafts) {
    for (const { block } of everyBlock(content)) {
      for (const { id: ref, text, source } of block.figures)
        known.set(figureMark(ref), { ref, text, label: source.label });
    }
    for (const [id, text] of appendixNames(content)) {
      const ref = `appendix:${id}`;
      known.set(figureMark(ref), { ref, text, label: 'Name of the appendix' });
    }
  }
  return known;
}
