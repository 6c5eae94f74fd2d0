/** Decides whether changes to clauses, made all at once, can be made: each by itself, and what they leave behind. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { adopterText, type ClauseStatement } from './adopter-text.js';
import type { AdoptionState } from './adoption-states.js';
import type { CanonicalClause } from './canonical.js';

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
    const message = `${subject} is ${state}, so its text is not open to change. Report it as CONSIDERING first.`;
    return { code: 'NOT_ADAPTABLE', message, path: [], subject };
  }
  return hasVersion ? null : versionNeeded(subject);
}

/** What is missing where nobody said which version the adopter measures itself against. */
export function versionNeeded(subject: string): Problem {
  const message = `Nobody has said which version of the output ${subject} goes by. Amend it with outputVersionId.`;
  return { code: 'VERSION_NEEDED', message, path: [], subject };
}

/** Why the changes cannot be made, each fault with its place in `changes`; none: they can. */
export function changeFaults(
  base: readonly CanonicalClause[],
  standing: readonly ClauseStatement[],
  changes: readonly ClauseChange[],
): readonly Problem[] {
  const canonical = new Map(base.map((clause) => [clause.originId, clause]));
  const additions = new Set([...standing, ...changes].filter((row) => row.addition).map((row) => row.clauseKey));
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
  const before = new Set(adopterText(base, standing).problems.map(identityOf));
  const after = adopterText(base, restated(standing, changes)).problems;
  return after
    .filter((problem) => !before.has(identityOf(problem)))
    .map((problem) => ({ ...problem, path: ['input', 'changes'] }));
}

/** The statements in force once the changes are made. */
export function restated(
  standing: readonly ClauseStatement[],
  changes: readonly ClauseChange[],
): readonly ClauseStatement[] {
  const made = new Map(changes.map((change) => [change.clauseKey, change]));
  const kept = standing.map((row) => made.get(row.clauseKey) ?? row);
  const known = new Set(standing.map((row) => row.clauseKey));
  return [...kept, ...changes.filter((change) => !known.has(change.clauseKey))];
}

const identityOf = ({ code, subject }: Problem): string => `${code} ${subject ?? ''}`;

type At = (field: string, code: ProblemCode, message: string) => Problem[];

function ownFault(change: ClauseChange, canonical: CanonicalClause | null, at: At): Problem[] | null {
  const { treatment, addition, isNew, text, note } = change;
  if (!addition && canonical === null) {
    return at(
      'clauseId',
      'CLAUSE_UNKNOWN',
      'clauseId names no clause of this version, nor an addition. Read the clauses again.',
    );
  }
  const open = addition ? (isNew ? ['ADDED'] : ['ADDED', 'OMITTED']) : ['KEPT', 'REWORDED', 'OMITTED'];
  if (!open.includes(treatment)) {
    const what = addition ? 'A clause of the adopter’s own' : 'A clause of the version';
    return at(
      'treatment',
      'WRONG_TREATMENT',
      `${what} cannot be ${treatment} here. What can be said of it: ${open.join(', ')}.`,
    );
  }
  const needsText = treatment === 'REWORDED' || treatment === 'ADDED';
  if (needsText && text === null)
    return at('text', 'TEXT_NEEDED', `Give the adopter’s own text of what is ${treatment}.`);
  if (!needsText && text !== null)
    return at(
      'text',
      'TEXT_NOT_WANTED',
      `What is ${treatment} has no text of its own. Leave text out, or say REWORDED.`,
    );
  if (treatment === 'REWORDED' && text === canonical?.text)
    return at('text', 'NOT_REWORDED', 'The text is that of the version. Say KEPT, or give other words.');
  if (treatment === 'OMITTED' && note === null)
    return at('note', 'REASON_NEEDED', 'Say in note why the clause is omitted.');
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
  if (afterKey === null)
    return at('afterClauseId', 'PLACE_NEEDED', 'Say in afterClauseId which clause the addition follows.');
  if (afterKey !== clauseKey && (canonical.has(afterKey) || additions.has(afterKey))) return null;
  return at(
    'afterClauseId',
    'CLAUSE_UNKNOWN',
    'afterClauseId names no other clause of this text. Read the clauses again.',
  );
}
