/** Decides which state may follow which: tables as data, and the refusal of a step that is not in them. */
import { type Refusal, refuse } from './refusal.js';

/** The states that may follow each state; none: the end. */
export type Lifecycle<S extends string> = Readonly<Record<S, readonly S[]>>;

/** @returns the refusal of a step that the table does not have; null where it does */
export function stepFault<S extends string>(
  table: Lifecycle<S>,
  step: { readonly from: S; readonly to: S; readonly subject: string; readonly field: string },
): Refusal | null {
  const { from, to, subject, field } = step;
  const open = table[from];
  if (open.includes(to)) return null;
  const next = open.length ? `What can follow: ${open.join(', ')}.` : 'Nothing can follow it.';
  return refuse('STEP_NOT_OPEN', `${subject} is ${from} and cannot become ${to}. ${next}`, ['input', field], subject);
}
