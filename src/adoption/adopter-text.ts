/** Decides what an adopter's own text is: the clauses of the version, as kept, reworded, omitted or added to, numbered again. */
import { numbered } from '../outputs/clause-numbers.js';
import type { ClauseKind } from '../outputs/output-kinds.js';
import type { Problem } from '../platform/record/problem.js';
import type { AdoptionClause } from './adoption.entity.js';
import type { Treatment } from './adoption-states.js';
import type { CanonicalClause } from './canonical.js';

/** What an adopter says of one clause: the part of its row that the text hangs on. */
export type ClauseStatement = Pick<
  AdoptionClause,
  'clauseKey' | 'addition' | 'treatment' | 'text' | 'afterKey' | 'kind'
>;

/** One clause of the version or of the adopter's own, in the order of the adopter's text. */
export interface AdoptedClause<S extends ClauseStatement = ClauseStatement> {
  /** The origin of the clause; of an addition its own id. */
  readonly key: string;
  readonly kind: ClauseKind;
  /** Its number in the adopter's text; null where it was omitted, and of a statement or lead-in. */
  readonly number: string | null;
  readonly treatment: Treatment;
  /** How the adopter has it; null where it was omitted. */
  readonly text: string | null;
  /** How the version has it; null for an addition. */
  readonly canonical: CanonicalClause | null;
  /** The statement in force; null: nothing was said, so it is kept. */
  readonly statement: S | null;
}

export interface AdopterText<S extends ClauseStatement = ClauseStatement> {
  /** Omitted clauses stand in their place; additions that were taken back do not. */
  readonly clauses: readonly AdoptedClause<S>[];
  /** What does not fit together; none: all does. */
  readonly problems: readonly Problem[];
  readonly counts: Readonly<Record<Treatment, number>>;
}

/**
 * The text of an adopter.
 * @param statements the statement in force about each clause; of additions after the same clause in the order in which
 * they were first made
 */
export function adopterText<S extends ClauseStatement>(
  base: readonly CanonicalClause[],
  statements: readonly S[],
): AdopterText<S> {
  const said = new Map(statements.map((row) => [row.clauseKey, row]));
  const additions = statements.filter((row) => row.addition);
  const placed = new Set<string>();
  const unnumbered: AdoptedClause<S>[] = [];
  const follow = (key: string): void => {
    for (const row of additions) {
      if (row.afterKey !== key || placed.has(row.clauseKey)) continue;
      placed.add(row.clauseKey);
      if (row.treatment === 'ADDED') unnumbered.push(added(row));
      follow(row.clauseKey);
    }
  };
  for (const clause of base) {
    unnumbered.push(fromVersion(clause, said.get(clause.originId) ?? null));
    follow(clause.originId);
  }
  const lost = additions.filter((row) => row.treatment === 'ADDED' && !placed.has(row.clauseKey));
  const clauses = renumbered([...unnumbered, ...lost.map(added)]);
  return {
    clauses,
    problems: [
      ...headless(clauses),
      ...lost.map(unplaced),
      ...orphans(
        base,
        statements.filter((row) => !row.addition),
      ),
    ],
    counts: countsOf(clauses),
  };
}

/** The adopter's text as readers see it: without what was omitted. */
export function clausesInForce<S extends ClauseStatement>(
  text: AdopterText<S>,
): readonly (AdoptedClause<S> & { readonly text: string })[] {
  return text.clauses.flatMap((clause) => (clause.text === null ? [] : [{ ...clause, text: clause.text }]));
}

/** The sections of the adopter's text: each states a value. */
export function valuesOf<S extends ClauseStatement>(text: AdopterText<S>) {
  return clausesInForce(text).filter((clause) => clause.kind === 'HEADING');
}

function fromVersion<S extends ClauseStatement>(canonical: CanonicalClause, statement: S | null): AdoptedClause<S> {
  const treatment = statement?.treatment ?? 'KEPT';
  const own = treatment === 'REWORDED' ? (statement?.text ?? canonical.text) : canonical.text;
  const text = treatment === 'OMITTED' ? null : own;
  return { key: canonical.originId, kind: canonical.kind, number: null, treatment, text, canonical, statement };
}

function added<S extends ClauseStatement>(row: S): AdoptedClause<S> {
  const { clauseKey: key, kind, text } = row;
  return { key, kind: kind ?? 'CLAUSE', number: null, treatment: 'ADDED', text, canonical: null, statement: row };
}

/** The numbers that an output's own clauses have, given to those that stand. */
function renumbered<S extends ClauseStatement>(clauses: readonly AdoptedClause<S>[]): readonly AdoptedClause<S>[] {
  const numbers = new Map(
    numbered(clauses.filter((clause) => clause.text !== null)).map((clause) => [clause.key, clause.number]),
  );
  return clauses.map((clause) => ({ ...clause, number: numbers.get(clause.key) ?? null }));
}

function countsOf(clauses: readonly AdoptedClause[]): Readonly<Record<Treatment, number>> {
  const counts = { KEPT: 0, REWORDED: 0, OMITTED: 0, ADDED: 0 };
  for (const { treatment } of clauses) counts[treatment] += 1;
  return counts;
}

/** Sections whose heading was omitted while something in them still stands. */
function headless(clauses: readonly AdoptedClause[]): readonly Problem[] {
  const problems: Problem[] = [];
  let omitted: AdoptedClause | null = null;
  for (const clause of clauses) {
    if (clause.kind === 'HEADING') omitted = clause.treatment === 'OMITTED' ? clause : null;
    else if (omitted && clause.text !== null) {
      const message = `The heading of section ${omitted.canonical?.number ?? ''} is omitted, but clauses in it still stand. Omit them too, or keep the heading.`;
      problems.push({ code: 'SECTION_NOT_EMPTY', message, path: [], subject: omitted.key });
      omitted = null;
    }
  }
  return problems;
}

function unplaced({ clauseKey, text }: ClauseStatement): Problem {
  const message = `“${text ?? ''}” follows a clause that the version does not have, so it stands at the end. Say after which clause it is to come.`;
  return { code: 'ADDITION_UNPLACED', message, path: [], subject: clauseKey };
}

/** Statements about clauses that the version no longer has. */
function orphans(base: readonly CanonicalClause[], rows: readonly ClauseStatement[]): readonly Problem[] {
  const known = new Set(base.map((clause) => clause.originId));
  return rows.flatMap(({ clauseKey, treatment }): Problem[] => {
    if (treatment === 'KEPT' || known.has(clauseKey)) return [];
    const message = `A clause that was ${treatment.toLowerCase()} is not in this version. Nothing is lost: it counts again with a version that has it.`;
    return [{ code: 'CLAUSE_GONE', message, path: [], subject: clauseKey }];
  });
}
