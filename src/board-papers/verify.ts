/** Decides whether a sealed paper is what was sealed: its figures against the record, its bytes and model against their hashes. */
import type { Block, Paper, Run } from '../documents/model.js';
import { grouped } from '../platform/record/grouped.js';
import type { Figure } from './figures.js';

/** One figure that does not agree. `now` is what the record gives, or what the sealed paper prints. */
export interface Difference {
  readonly figure: string;
  readonly label: string;
  readonly sealed: string;
  /** Null: not to be found any more. */
  readonly now: string | null;
  /** The value is the same: a later version of the tracker only says it in other words. */
  readonly reworded: boolean;
}

/** The figures that the record gives at each revision they were taken from, by id. */
export type Rederived = ReadonlyMap<number, ReadonlyMap<string, Figure>>;

/** Sealed figures whose value or text differs from what the record gives at their revision. */
export function figureDifferences(sealed: readonly Figure[], now: Rederived): readonly Difference[] {
  return sealed.flatMap((figure) => {
    const again = now.get(figure.source.revision)?.get(figure.id);
    if (again && again.value === figure.value && again.text === figure.text) return [];
    const found = again ? (again.text === figure.text ? `${again.value}` : again.text) : null;
    const was = again?.text === figure.text ? `${figure.value}` : figure.text;
    const reworded = again?.value === figure.value;
    return [{ figure: figure.id, label: figure.source.label, sealed: was, now: found, reworded }];
  });
}

/** Places where the sealed model prints something else than the sealed figure it cites, or cites none. */
export function printDifferences(model: Paper, sealed: readonly Figure[]): readonly Difference[] {
  const texts = grouped(sealed, (figure) => figure.id);
  return cited(model).flatMap(({ ref, text }) => {
    const figures = texts.get(ref) ?? [];
    if (figures.some((figure) => figure.text === text)) return [];
    const [first] = figures;
    const label = first?.source.label ?? 'A figure without a source';
    return [{ figure: ref, label, sealed: first?.text ?? '', now: text, reworded: false }];
  });
}

interface Cited {
  readonly ref: string;
  readonly text: string;
}

function cited(model: Paper): readonly Cited[] {
  const blocks = [...model.blocks, ...model.appendices.flatMap((one) => one.blocks)];
  const runs = [...model.cover.flatMap((row) => row.runs), ...blocks.flatMap(runsIn)];
  const texts = runs.flatMap((run) => (run.kind === 'footnote' ? run.content : [run]));
  return texts.flatMap(({ ref, text }) => (ref === undefined ? [] : [{ ref, text }]));
}

function runsIn(block: Block): readonly Run[] {
  if (block.kind === 'paragraph') return [...block.runs, ...(block.bullets ?? []).flat()];
  return block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.runs) : [];
}
