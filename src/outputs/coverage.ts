/** Decides which principles of a framework the clauses of a version cover, and which none does. */
import type { ClauseSnapshot } from './clauses-snapshot.js';
import type { Framework, Principle } from './frameworks/framework.js';

export interface PrincipleCoverage {
  readonly principle: Principle;
  /** The clauses aligned to it, in their order; a heading stands for its section. */
  readonly clauses: readonly ClauseSnapshot[];
}

/** The coverage table of one framework, a row for each of its principles. */
export function coverageOf(framework: Framework, clauses: readonly ClauseSnapshot[]): readonly PrincipleCoverage[] {
  const numbers = clauses.map((clause) => ({
    clause,
    principles: clause.alignments.find((row) => row.framework === framework.code)?.principles ?? [],
  }));
  return framework.principles.map((principle) => ({
    principle,
    clauses: numbers.filter(({ principles }) => principles.includes(principle.number)).map(({ clause }) => clause),
  }));
}

/** The clauses of a version and, behind them, those of its parts. */
export function allClauses(version: {
  readonly clauses: readonly ClauseSnapshot[];
  readonly parts: readonly { readonly clauses: readonly ClauseSnapshot[] }[];
}): readonly ClauseSnapshot[] {
  return [version, ...version.parts].flatMap((one) => one.clauses);
}
