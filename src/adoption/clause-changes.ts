/** Decides whether changes to clauses, made all at once, can be made: each by itself, and what they leave behind. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { adopterText, type ClauseStatement } from './adopter-text.js';
import type { AdoptionState } from './adoption-states.js';
import type { CanonicalClause } from './canonical.js';
import { codeWords } from '../platform/record/code-words.js';

/** One change as asked for. */
export interface ClauseChange extends Pick<ClauseStatement, 'clauseKey' | 'treatment' | 'text' | 'afterKey' | 'kind'> {
  /** True: a new clause of the adopter's own, or one that it made before. */
  readonly addition: boolean;
  /** True: the adopter has not said anything of it before. */
  readonly isNew: boolean;
  readonly note: string | null;
}

/** The states in which an adopter may still work on its text. */
export const ADAPTABLE: readonly AdoptionState[] = ['CONSIDERING', 'ADAPTED'];

/** Why an adopter's text cannot be changed at all; null: it can. */
export function adaptingFault(state: AdoptionState, hasVersion: boolean, subject: string): Problem | null {
  if (!ADAPTABLE.includes(state)) {
    const message = `${subject} is ${codeWords(state)}, so its text cannot be changed. Report it as considering first.`;
    return { code: 'NOT_ADAPTABLE', message, path: [], subject };
  }
  return hasVersion ? null : versionNeeded(subject);
}

/** What is missing where nobody said which version the adopter measures itself against. */
export function versionNeeded(subject: string): Problem {
  const message = `No version of the output has been chosen for ${subject}. Change the adopter and select one.`;
  return { code: 'VERSION_NEEDED', message, path: [], subject };
}

/** Why the changes cannot be made, each fault with its place in `changes`; none: they can. */
export function changeFaults(
  base: readonly CanonicalClause[],
  snapshot: readonly ClauseStatement[],
  changes: readonly ClauseChange[],
): readonly Problem[] {
  const canonical = new Map(base.map((clause) => [clause.originId, clause]));
  const additions = new Set([...snapshot, ...changes].filter((row) => row.addition).map((row) => row.clauseKey));
  const seen = new Set<string>();
  const faults = changes.flatMap((change, index): Problem[] => {
    const at = (field: string, code: ProblemCode, message: string): Problem[] => [
      { code, message, path: ['input', 'changes', `${index}`, field], subject: change.clauseKey },
    ];
    if (seen.has(change.clauseKey))
      return at('clauseId', 'DUPLICATE_CHANGE', 'The clause is changed twice. Say once what becomes of it.');
    seen.add(change.clauseKey);
    return (
      ownFault(change, canonical.get(change.clauseKey) ?? null, at) ??
      placeFault(change, canonical, additions, at) ??
      []
    );
  });
  if (faults.length) return faults;
  const before = new Set(adopterText(base, snapshot).problems.map(identityOf));
  const after = adopterText(base, restated(snapshot, changes)).problems;
  return after
    .filter((problem) => !before.has(identityOf(problem)))
    .map((problem) => ({ ...problem, path: ['input', 'changes'] }));
}

/** The statements in force once the changes are made. */
export function restated(
  snapshot: readonly ClauseStatement[],
  changes: readonly ClauseChange[],
): readonly ClauseStatement[] {
  const made = new Map(changes.map((change) => [change.clauseKey, change]));
  const kept = snapshot.map((row) => made.get(row.clauseKey) ?? row);
  const known = new Set(snapshot.map((row) => row.clauseKey));
  return [...kept, ...changes.filter((change) => !known.has(change.clauseKey))];
}

const identityOf = ({ code, subject }: Problem): string => `${code} ${subject ?? ''}`;

type At = (field: string, code: ProblemCode, message: string) => Problem[];

function ownFault(change: ClauseChange, canonical: CanonicalClause | null, at: At): Problem[] | null {
  const { treatment, addition, isNew, text, note } = change;
  if (!addition && canonical === null) {
    return at('clauseId', 'CLAUSE_UNKNOWN', 'This text has no such clause or addition. Read the clauses again.');
  }
  const open = addition ? (isNew ? ['ADDED'] : ['ADDED', 'OMITTED']) : ['KEPT', 'REWORDED', 'OMITTED'];
  if (!open.includes(treatment)) {
    const what = addition ? 'A clause of the adopter’s own' : 'A clause of the version';
    return at(
      'treatment',
      'WRONG_TREATMENT',
      `${what} cannot be ${codeWords(treatment)} here. It can be ${open.map(codeWords).join(' or ')}.`,
    );
  }
  const needsText = treatment === 'REWORDED' || treatment === 'ADDED';
  if (needsText && text === null)
    return at('text', 'TEXT_NEEDED', `Enter the adopter’s own text of the clause that is ${codeWords(treatment)}.`);
  if (!needsText && text !== null)
    return at(
      'text',
      'TEXT_NOT_WANTED',
      `A clause that is ${codeWords(treatment)} has no text of its own. Leave the text blank, or mark the clause as reworded.`,
    );
  if (treatment === 'REWORDED' && text === canonical?.text)
    return at(
      'text',
      'NOT_REWORDED',
      'The text is the same as in the version. Mark the clause as kept, or enter other words.',
    );
  if (treatment === 'OMITTED' && note === null) return at('note', 'REASON_NEEDED', 'Enter why the clause is omitted.');
  return null;
}

function placeFault(
  change: ClauseChange,
  canonical: ReadonlyMap<string, CanonicalClause>,
  additions: ReadonlySet<string>,
  at: At,
): Problem[] | null {
  const { treatment, afterKey, clauseKey } = change;
  if (treatment !== 'ADDED') return null;
  if (afterKey === null) return at('afterClauseId', 'PLACE_NEEDED', 'Select the clause that the addition follows.');
  if (afterKey !== clauseKey && (canonical.has(afterKey) || additions.has(afterKey))) return null;
  return at(
    'afterClauseId',
    'CLAUSE_UNKNOWN',
    'The addition has to follow another clause of this text. Read the clauses again.',
  );
}
