/** Decides how an adopter's text is set beside the version it goes by: clause by clause, with the words marked that differ. */
import type { Offer } from '../frame/offer.js';
import { type Column, type Listed, type Table, tableOfPage } from '../frame/table.js';
import { treatmentTag, treatmentWords } from './adoption-words.js';
import type { OWN_TEXT } from './adoption.graphql.js';
import type { AnswerTo } from '../frame/question.js';

/** What is said where there is no text. */
export const NO_TEXT = 'No text yet. Change the adopter and select the version it uses.';

/** Words, and in which of the two texts they stand. */
export type Run = AnswerTo<
  typeof OWN_TEXT
>['myPartnerships']['nodes'][number]['clauses']['nodes'][number]['runs'][number];

export type Clause = AnswerTo<typeof OWN_TEXT>['myPartnerships']['nodes'][number]['clauses']['nodes'][number];

/** A clause as the template draws it. */
export interface DrawnClause {
  readonly key: string;
  readonly heading: boolean;
  /** Null: it has none. */
  readonly number: string | null;
  /** How the version has it; empty: the version does not have it. */
  readonly version: readonly Run[];
  /** How the adopter has it; empty: it left it out. */
  readonly adopter: readonly Run[];
  readonly tag: { readonly text: string; readonly classes: string };
  readonly note: string | null;
  readonly acts: readonly Offer[];
}

/**
 * The clauses as they are drawn, and the table of their files.
 * @param acts what may be done with a clause
 */
export function clauseTable(
  list: Listed<Clause>,
  { here, after }: { readonly here: string; readonly after: string | null },
  acts: (clause: Clause) => readonly Offer[],
  empty = NO_TEXT,
): { readonly clauses: readonly DrawnClause[]; readonly table: Table } {
  const table = tableOfPage({ id: 'clauses', caption: 'Clause by clause', empty }, COLUMNS, list, here, after);
  return { table, clauses: list.nodes.map((clause) => drawn(clause, acts(clause))) };
}

const COLUMNS: readonly Column<Clause>[] = [
  { head: 'Number', cell: (clause) => numberOf(clause) ?? 'None' },
  { head: 'The version', cell: ({ canonicalText }) => canonicalText ?? 'Not in it' },
  { head: 'The adopter', cell: ({ text }) => text ?? 'Left out' },
  { head: 'Treatment', cell: ({ treatment }) => treatmentWords(treatment) },
  { head: 'Why', cell: ({ note }) => note ?? '' },
];

function drawn(clause: Clause, acts: readonly Offer[]): DrawnClause {
  const { key, kind, treatment, note } = clause;
  return {
    key,
    heading: kind === 'HEADING',
    number: numberOf(clause),
    version: side(clause, clause.canonicalText, 'ADDED', 'REMOVED'),
    adopter: side(clause, clause.text, 'REMOVED', 'ADDED'),
    tag: treatmentTag(treatment),
    note,
    acts,
  };
}

/** One of the two texts: its own words marked, those of the other left out. */
function side(
  { runs, treatment }: Clause,
  text: string | null,
  without: Run['mark'],
  own: Run['mark'],
): readonly Run[] {
  if (text === null) return [];
  if (runs.length) return runs.filter(({ mark }) => mark !== without);
  return [{ text, mark: treatment === 'KEPT' ? 'EQUAL' : own }];
}

/** Its number, with the one it has in the version where that is another. */
function numberOf({ number, canonicalNumber, treatment }: Clause): string | null {
  if (number !== null && canonicalNumber !== null && number !== canonicalNumber)
    return `${number} (was ${canonicalNumber})`;
  if (number !== null) return number;
  return treatment === 'OMITTED' && canonicalNumber !== null ? `(was ${canonicalNumber})` : null;
}
