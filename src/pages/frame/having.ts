/** Decides whether what a page is about was found: a part of the answer that may be missing is there. */
import { NotFoundError } from '../../platform/graphql/errors.js';

/** An answer with a part that is there. */
export type Having<T, Part extends keyof T> = T & { readonly [Name in Part]-?: NonNullable<T[Name]> };

/** @throws NotFoundError with the words, where the part is missing */
export function having<T, Part extends keyof T>(answer: T, part: Part, otherwise: string): Having<T, Part> {
  if (answer[part] === null || answer[part] === undefined) throw new NotFoundError(otherwise);
  return answer as Having<T, Part>;
}
