/** Decides what a row holds that a rule wants written, beside its own values: of what it is, since when, and by which write. */
import type { AnyNewRow } from '../../platform/kind/rule.js';
import type { Write } from '../../platform/record/write.js';
import type { Said } from './thing.js';

/** What a row is about, and from which day it holds. */
interface About {
  readonly projectId: string | null;
  /** The column that names the thing. */
  readonly key: string;
  readonly id: string;
  readonly effectiveOn: string;
}

/** A whole row. */
export function wholeRow(
  write: Pick<Write, 'dated' | 'revision'>,
  { projectId, key, id: thing, effectiveOn }: About,
  { citation, assumed }: Said,
  { values, id, ...row }: AnyNewRow,
): Record<string, unknown> & { readonly id: string } {
  const dated = write.dated({ citation, assumed, effectiveOn, ...row });
  return { projectId, version: write.revision, [key]: thing, ...values, ...dated, id: id ?? dated.id };
}
