/** Decides which promises a paper gives: what the record has still to come, as far as the paper prints it. */
import type { PaperFacts } from '../facts/facts.types.js';
import type { Figure } from '../figures.js';
import type { Promisable, PromiseFact } from './promise.js';

/**
 * What is promised by a paper with these figures, composed from these facts. Where parts of it were composed at several
 * revisions of the record and give two dates for one thing, both are promised.
 */
export function promisesGiven(
  facts: readonly Pick<PaperFacts, 'asAt' | 'revision' | 'promisable'>[],
  figures: readonly Figure[],
): readonly PromiseFact[] {
  const printed = new Set(figures.map((figure) => `${figure.source.revision} ${figure.id}`));
  const given = new Map<string, PromiseFact>();
  for (const { asAt, revision, promisable } of facts) {
    for (const one of promisable) {
      const figureId = [...one.figureIds, ...one.figureIds.map(dayOf)].find((id) => printed.has(`${revision} ${id}`));
      if (figureId !== undefined && isToCome(one, asAt))
        given.set(`${one.recordId} ${one.dueOn}`, promiseOf(one, figureId));
    }
  }
  return [...given.values()];
}

/** The same date printed without its year. */
const dayOf = (id: string): string => `${id}.day`;

/** A day that had passed already is told as overdue, not promised. */
const isToCome = ({ dueOn, doneOn, released }: Promisable, asAt: string): boolean =>
  doneOn === null && !released && (dueOn === null || dueOn >= asAt);

function promiseOf({ kind, recordId, projectId, code, title, dueOn }: Promisable, figureId: string): PromiseFact {
  return { kind, recordId, projectId, code, title, promisedOn: dueOn, figureId };
}
