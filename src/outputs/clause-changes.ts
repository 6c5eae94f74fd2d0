/** Decides what a list of changes makes of the clauses of a version: all of them or, where one cannot be done, none. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { clauseFaults } from './clause.mapper.js';
import type { ClauseKind } from './output-kinds.js';

/** One change; exactly one of its members is given. Clauses are named by id, or by the name an earlier addition gave. */
export interface ClauseChange {
  readonly add?: AddClause;
  readonly reword?: RewordClause;
  readonly move?: MoveClause;
  readonly remove?: { readonly clauseId: string };
}

export interface Sourcing {
  readonly citation?: string | null;
  readonly assumed?: boolean | null;
}

export interface AddClause extends Sourcing {
  readonly kind: ClauseKind;
  readonly text: string;
  /** The clause it comes after; null: it comes first; left out: last. */
  readonly after?: string | null;
  /** A name by which later changes of the list may point at it. */
  readonly name?: string | null;
}

export interface RewordClause extends Sourcing {
  readonly clauseId: string;
  readonly text: string;
}

export interface MoveClause {
  readonly clauseId: string;
  readonly after?: string | null;
}

/** A clause as it will stand. `stated`: its words are new and have to be recorded. */
export interface DraftClause {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly text: string;
  readonly stated: Sourcing | null;
  readonly isNew: boolean;
}

export interface ClauseDraft {
  readonly clauses: readonly DraftClause[];
  readonly problems: readonly Problem[];
}

type InForce = Pick<DraftClause, 'id' | 'kind' | 'text'>;

/** The clauses after the changes, taken in their order; `newId` gives the id of each that is added. */
export function draftClauses(
  snapshot: readonly InForce[],
  changes: readonly ClauseChange[],
  newId: () => string,
): ClauseDraft {
  const names = new Map<string, string>();
  let clauses: readonly DraftClause[] = snapshot.map(({ id, kind, text }) => ({
    id,
    kind,
    text,
    stated: null,
    isNew: false,
  }));
  const problems: Problem[] = [];
  changes.forEach((change, index) => {
    const done = applied(clauses, change, names, newId);
    if (isFault(done)) problems.push({ ...done, path: ['input', 'changes', `${index}`], subject: null });
    else clauses = done;
  });
  if (problems.length === 0) {
    problems.push(...clauseFaults(clauses).map((fault) => ({ ...fault, path: ['input', 'changes'], subject: null })));
  }
  return { clauses, problems };
}

interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
}

const isFault = (done: readonly DraftClause[] | Fault): done is Fault => 'code' in done;

const UNKNOWN: Fault = {
  code: 'CLAUSE_UNKNOWN',
  message: 'This version has no such clause. Read the version again.',
};

function applied(
  clauses: readonly DraftClause[],
  change: ClauseChange,
  names: Map<string, string>,
  newId: () => string,
): readonly DraftClause[] | Fault {
  const placeOf = (named: string): number => {
    const id = names.get(named) ?? named;
    return clauses.findIndex((clause) => clause.id === id);
  };
  if (change.add) {
    const { kind, text, after, name, citation, assumed } = change.add;
    const place = after === undefined ? clauses.length : after === null ? 0 : placeOf(after) + 1;
    if (after != null && place === 0) return UNKNOWN;
    const id = newId();
    if (name) {
      if (names.has(name)) return { code: 'NAME_TAKEN', message: `Two additions are named ${name}. Name them apart.` };
      names.set(name, id);
    }
    const added = { id, kind, text: oneLine(text), stated: { citation, assumed }, isNew: true };
    return [...clauses.slice(0, place), added, ...clauses.slice(place)];
  }
  const clauseId = (change.reword ?? change.move ?? change.remove)?.clauseId ?? '';
  const place = placeOf(clauseId);
  if (place < 0) return UNKNOWN;
  if (change.reword) return reworded(clauses, place, change.reword);
  if (change.move) return moved(clauses, place, change.move, placeOf);
  return clauses.filter((_, index) => index !== place);
}

function reworded(clauses: readonly DraftClause[], place: number, said: RewordClause): readonly DraftClause[] | Fault {
  const text = oneLine(said.text);
  const clause = clauses[place]!;
  if (text === clause.text) {
    return { code: 'NOTHING_CHANGED', message: `“${text}” reads so already. Leave the change out.` };
  }
  const stated = { citation: said.citation, assumed: said.assumed };
  return clauses.with(place, { ...clause, text, stated });
}

/** A heading takes its section with it, and goes behind the whole section of the clause that it is to come after. */
function moved(
  clauses: readonly DraftClause[],
  place: number,
  { after }: MoveClause,
  placeOf: (named: string) => number,
): readonly DraftClause[] | Fault {
  const heading = clauses[place]!.kind === 'HEADING';
  const end = heading ? sectionEnd(clauses, place + 1) : place + 1;
  const block = clauses.slice(place, end);
  const rest = [...clauses.slice(0, place), ...clauses.slice(end)];
  if (after === undefined) return [...rest, ...block];
  if (after === null) return [...block, ...rest];
  const target = clauses[placeOf(after)];
  if (!target) return UNKNOWN;
  const behind = rest.indexOf(target);
  if (behind < 0) return { code: 'MOVE_INTO_ITSELF', message: 'A section cannot come after a clause of its own.' };
  const to = heading ? sectionEnd(rest, behind + 1) : behind + 1;
  return [...rest.slice(0, to), ...block, ...rest.slice(to)];
}

function sectionEnd(clauses: readonly DraftClause[], from: number): number {
  const next = clauses.findIndex((clause, index) => index >= from && clause.kind === 'HEADING');
  return next < 0 ? clauses.length : next;
}

/**
 * The text of a clause: white space as single spaces, none at the ends. A soft hyphen and the like only say where a word may
 * be broken; they cannot be seen, and two texts that differ in them read the same.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
