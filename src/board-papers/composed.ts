/** Shapes what composition gives: blocks of the paper with the figures they cite, before anybody edited them. */
import type { GanttInput } from '../documents/gantt-chart.js';
import type { HeadingBlock, ParagraphBlock, TableBlock, TextRun } from '../documents/model.js';
import { eachOnce, type Figure } from './figures.js';
import type { Phrase } from './prose.js';

/** The cover block: who leads. The other cover rows come from the paper's own terms. */
export interface CoverBlock {
  readonly kind: 'cover';
  readonly id: 'cover';
  /** One list of runs for each SMT lead; none: nobody is named. */
  readonly leads: readonly (readonly TextRun[])[];
}

/** A chart kept as data; it is drawn when the paper is written. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  readonly caption: string;
  readonly chart: GanttInput;
}

export type PaperBlock = CoverBlock | HeadingBlock | ParagraphBlock | TableBlock | ChartBlock;

/** One composed block. */
export interface ComposedBlock {
  readonly block: PaperBlock;
  /** Figures its runs cite, and those the block as a whole rests upon. */
  readonly figures: readonly Figure[];
}

export interface ComposedAppendix {
  readonly id: string;
  readonly title: string;
  readonly landscape: boolean;
  readonly blocks: readonly ComposedBlock[];
}

export interface ComposedPaper {
  readonly revision: number;
  readonly cover: ComposedBlock;
  readonly body: readonly ComposedBlock[];
  readonly appendices: readonly ComposedAppendix[];
}

/** A heading. */
export function heading(id: string, level: 1 | 2, text: string, basis: readonly Figure[] = []): ComposedBlock {
  return { block: { kind: 'heading', id, level, text }, figures: basis };
}

/** A numbered paragraph with its bullets; `basis` are figures it rests upon as a whole, beside those its runs cite. */
export function paragraph(
  id: string,
  text: Phrase,
  bullets: readonly Phrase[] = [],
  basis: readonly Figure[] = [],
): ComposedBlock {
  const figures = eachOnce([...text.figures, ...bullets.flatMap((bullet) => bullet.figures), ...basis]);
  const lists = bullets.length ? { bullets: bullets.map((bullet) => bullet.runs) } : {};
  return { block: { kind: 'paragraph', id, runs: text.runs, ...lists }, figures };
}

/** How a paragraph points at an appendix, whose letter is settled only when the paper is written. */
export function appendixRef(appendixId: string): Phrase {
  return { runs: [{ kind: 'text', text: 'Appendix', bold: true, ref: `appendix:${appendixId}` }], figures: [] };
}

/** The id of the appendix that a run points at; null for any other run. */
export function pointedAppendix(ref: string | undefined): string | null {
  return ref?.startsWith('appendix:') === true ? ref.slice('appendix:'.length) : null;
}
