/** Decides which sentences of a sealed paper the program of today would word otherwise, of the same record. */
import { capital } from '../platform/words/capital.js';
import { blockNames } from './block-names.js';
import type { ComposedPaper, PaperBlock } from './composed.js';
import { everyBlock, type PaperContent } from './content.js';
import { plainText } from './prose.js';
import type { Difference } from './verify.js';

/** As many as anybody reads; one is enough to know. */
const MOST = 50;

const SENTENCES = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * What each paragraph says that its new composition does not, and the other way round. A paragraph that was written by hand is
 * nobody's to word again.
 * @param now the paper composed again at each revision of the record that its paragraphs were composed at
 */
export function rewordings(content: PaperContent, now: ReadonlyMap<number, ComposedPaper>): readonly Difference[] {
  const again = new Map([...now].map(([revision, paper]) => [revision, paragraphsOf(paper)]));
  const names = blockNames(content);
  const found: Difference[] = [];
  for (const { block } of everyBlock(content)) {
    if (block.generated?.kind !== 'paragraph' || block.edited !== null || block.revision === null) continue;
    const paragraphs = again.get(block.revision);
    if (!paragraphs) continue;
    const [was, is] = [linesOf(block.generated), paragraphs.get(block.id) ?? []];
    const [sealed, today] = [without(was, is), without(is, was)];
    if (sealed === '' && today === '') continue;
    const label = capital(names(block.id) ?? 'a paragraph');
    found.push({
      figure: block.id,
      label,
      sealed: sealed || was.join(' '),
      now: today || (is.length > 0 ? is.join(' ') : null),
      reworded: true,
    });
    if (found.length === MOST) break;
  }
  return found;
}

function paragraphsOf({ body, appendices }: ComposedPaper): ReadonlyMap<string, readonly string[]> {
  const all = [...body, ...appendices.flatMap(({ blocks }) => blocks)];
  return new Map(all.map(({ block }) => [block.id, linesOf(block)]));
}

/** The sentences of a paragraph and of its bullets; none of anything else. */
function linesOf(block: PaperBlock): readonly string[] {
  if (block.kind !== 'paragraph') return [];
  return [block.runs, ...(block.bullets ?? [])].flatMap((runs) =>
    [...SENTENCES.segment(plainText(runs))].map(({ segment }) => segment.trim()).filter((one) => one !== ''),
  );
}

const without = (lines: readonly string[], others: readonly string[]): string =>
  lines.filter((line) => !others.includes(line)).join(' ');
