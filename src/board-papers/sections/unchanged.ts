/** Decides what of a project a later paper does not repeat: paragraphs that the last paper printed word for word. */
import { sayingAssumed } from '../assumed.js';
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { markOfText } from '../printed-marks.js';
import { plainText, say } from '../prose.js';
import { toldBefore } from '../selections.js';
import { previousFigure } from './earlier-paper.js';
import type { LongPart } from './section.js';

/** A part of a project, and what a paper calls it. */
export interface NamedPart {
  readonly name: string;
  readonly part: LongPart;
}

/** What is new of these parts; then one sentence that names the parts of which the last paper printed everything. */
export function* withoutRepeats(
  facts: PaperFacts,
  project: ProjectFact,
  parts: readonly NamedPart[],
): Iterable<ComposedBlock> {
  const same: string[] = [];
  for (const { name, part } of parts) {
    let left = 0;
    for (const block of part(facts, project)) {
      if (wasPrinted(facts, project, block)) left += 1;
      else yield block;
    }
    if (left > 0) same.push(name);
  }
  if (same.length === 0) return;
  const last = same.length > 1 ? ` or ${same.at(-1) ?? ''}` : '';
  const names = `${same.slice(0, last === '' ? 1 : -1).join(', ')}${last}`;
  yield paragraph(
    `${project.code}.unchanged`,
    say`Since paper ${previousFigure(facts)} nothing else has changed about ${names}.`,
  );
}

/** Whether the last paper has the paragraph word for word; what is overdue is told until it is done. */
function wasPrinted(facts: PaperFacts, project: ProjectFact, composed: ComposedBlock): boolean {
  const printed = facts.previous?.printed ?? [];
  if (printed.length === 0 || !toldBefore(facts, project)) return false;
  const { block } = sayingAssumed(composed);
  if (block.kind !== 'paragraph') return false;
  const words = [block.runs, ...(block.bullets ?? [])].map(plainText).join(' ');
  return !/\boverdue\b/iu.test(words) && printed.includes(markOfText(block) ?? '');
}
