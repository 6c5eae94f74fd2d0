/** Decides the number of each clause: from its place and nothing else, so that a number is never typed and never wrong. */
import type { ClauseKind } from './output-kinds.js';

/** Where a clause stands. */
export interface Numbered {
  /** "2" for the second heading, "2.4" for the fourth clause under it; null for a statement or a lead-in. */
  readonly number: string | null;
  /** The heading it stands under, counted from 1; 0 before the first. */
  readonly sectionNumber: number;
}

/** The clauses in their order, each with its number. */
export function numbered<T extends { readonly kind: ClauseKind }>(clauses: readonly T[]): (T & Numbered)[] {
  let section = 0;
  let place = 0;
  return clauses.map((clause) => {
    if (clause.kind === 'HEADING') {
      section += 1;
      place = 0;
      return { ...clause, number: `${section}`, sectionNumber: section };
    }
    if (clause.kind !== 'CLAUSE') return { ...clause, number: null, sectionNumber: section };
    place += 1;
    return { ...clause, number: `${section}.${place}`, sectionNumber: section };
  });
}

/** How people cite a clause: its number, or what it is in its section. */
export function citedAs(clause: Numbered & { readonly kind: ClauseKind }): string {
  if (clause.number !== null) return clause.number;
  return `${clause.sectionNumber}, ${clause.kind === 'STATEMENT' ? 'statement' : 'lead-in'}`;
}
