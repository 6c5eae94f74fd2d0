/** Decides what a thread is asked to do with the documents of a pack. */
import { joinPdf, type PackAbout, type PackPart, pagesOf } from '../../documents/pack/join-pdf.js';

/** How many pages each has; null of one that cannot be read. */
export async function countEach(
  parts: readonly Pick<PackPart, 'kind' | 'bytes'>[],
): Promise<readonly (number | null)[]> {
  const counts: (number | null)[] = [];
  for (const part of parts) counts.push(await pagesOf(part)); // one after another, so that one at a time is read
  return counts;
}

export interface JoinJob {
  readonly parts: readonly PackPart[];
  readonly about: PackAbout;
}

/** All as one PDF, in memory of its own. */
export async function joinAll({ parts, about }: JoinJob): Promise<Uint8Array> {
  return new Uint8Array(await joinPdf(parts, about));
}
