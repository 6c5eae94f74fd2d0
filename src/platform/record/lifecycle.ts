/** Decides which state may follow which: tables as data, and the refusal of a step that is not in them. */
import { type Refusal, refuse } from './refusal.js';
import { codeWords } from './code-words.js';

/** The states that may follow each state; none: the end. */
export type Lifecycle<S extends string> = Readonly<Record<S, readonly S[]>>;

/**
 * Whether one state may follow another. A correction may also say that nothing had happened: the state that the corrected
 * report followed still held.
 * @returns the refusal of a step that the table does not have; null where it does
 */
export function stepFault<S extends string>(
  table: Lifecycle<S>,
  step: {
    readonly from: S;
    readonly to: S;
    /** The report that it corrects; null: none. */
    readonly corrects: string | null;
    readonly subject: string;
    readonly field: string;
  },
): Refusal | null {
  const { from, to, corrects, subject, field } = step;
  const open = table[from];
  if (open.includes(to) || (corrects !== null && from === to)) return null;
  const next = open.length ? `It can become ${open.map(codeWords).join(' or ')}.` : 'That is the end of it.';
  return refuse(
    'STEP_NOT_OPEN',
    `${subject} is ${codeWords(from)} and cannot become ${codeWords(to)}. ${next}`,
    ['input', field],
    subject,
  );
}
