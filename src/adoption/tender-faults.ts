/** Decides whether a tender's dates and the evidence given for its values hold together. */
import type { Problem } from '../platform/record/problem.js';
import type { Value } from './tenders-view.js';

/** Why the terms of a tender cannot be; null: they can. */
export function tenderFault({
  issuedOn,
  closesOn,
}: {
  readonly issuedOn: string | null;
  readonly closesOn: string | null;
}): Problem | null {
  if (issuedOn === null || closesOn === null || issuedOn <= closesOn) return null;
  const message = `The tender would close on ${closesOn}, before it is issued on ${issuedOn}. Correct one of the two.`;
  return { code: 'CLOSES_BEFORE_ISSUE', message, path: ['input', 'closesOn'], subject: null };
}

/** Why evidence for values cannot be recorded, each fault with its place; none: it can. */
export function evidenceFaults(keys: readonly string[], values: readonly Value[]): readonly Problem[] {
  const known = new Set(values.map((value) => value.key));
  const seen = new Set<string>();
  return keys.flatMap((key, index): Problem[] => {
    const path = ['input', 'evidence', `${index}`, 'valueId'];
    if (!known.has(key)) {
      const message = 'This text has no such value. Read the tender’s values again.';
      return [{ code: 'VALUE_UNKNOWN', message, path, subject: key }];
    }
    if (seen.has(key)) {
      return [
        { code: 'DUPLICATE_VALUE', message: 'The value is named twice. Give its evidence once.', path, subject: key },
      ];
    }
    seen.add(key);
    return [];
  });
}
