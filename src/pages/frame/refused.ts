/** Decides what of an error is told on a form: what the interface has against the answers. Everything else stays an error. */
import { planned } from '../../platform/graphql/trouble.js';

export interface Refused {
  readonly saved?: boolean;
  readonly problems: readonly { readonly code?: string; readonly message: string; readonly path: readonly string[] }[];
}

/** The problems of an input that the interface does not take. @throws the error where it is none of that kind */
export function refusedWith(error: unknown): Refused['problems'] {
  const problems = planned(error)?.details.problems;
  if (!Array.isArray(problems)) throw error;
  return problems as Refused['problems'];
}
