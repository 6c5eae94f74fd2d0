/** Decides which facts a committee report takes: the text that is adopted, clause by clause, and what the record says of its adopter. */
import type { AdoptionState, Treatment } from '../../adoption/adoption-states.js';
import type { AdoptionClause } from '../../adoption/adoption.entity.js';
import type { AdoptionSnapshot } from '../../adoption/adoption-view.js';
import { clausesInForce, type AdoptedClause } from '../../adoption/adopter-text.js';
import { FRAMEWORKS } from '../../outputs/frameworks/frameworks.js';
import type { ClauseKind } from '../../outputs/output-kinds.js';
import type { Origin } from './origin.js';

/** A clause of the adopter's text; its origin is the row that gives its words. */
export interface ClauseFact extends Origin {
  readonly kind: ClauseKind;
  /** Null for a statement or lead-in. */
  readonly number: string | null;
  readonly text: string;
  readonly treatment: Treatment;
}

/** Its origin is the statement of who the adopter is. */
export interface ReportFacts extends Origin {
  readonly code: string;
  readonly adopter: string;
  readonly invented: boolean;
  readonly stage: AdoptionState;
  readonly stageReportId: string | null;
  readonly since: string | null;
  /** What it wants the text for, and what of its own the text goes with; null: not on record. */
  readonly purpose: string | null;
  readonly relatesTo: string | null;
  readonly output: Origin & { readonly title: string; readonly label: string };
  /** In their order, without what was omitted. */
  readonly clauses: readonly ClauseFact[];
  readonly omitted: number;
  /** Titles of the frameworks that some clause of the version is aligned to, oldest first. */
  readonly frameworks: readonly string[];
  readonly members: number;
  readonly signed: number;
}

/** The facts; null where the adopter goes by no version, or its text has no words. */
export function reportFacts(adoption: AdoptionSnapshot): ReportFacts | null {
  const { id, code, terms, state: stage, stateReport: stageReport, outputVersion, text } = adoption;
  const clauses = text ? clausesInForce(text) : [];
  if (!outputVersion || clauses.length === 0) return null;
  const rows = new Map(outputVersion.clauses.map((clause) => [clause.id, clause.statement]));
  const aligned = new Set(outputVersion.clauses.flatMap((clause) => clause.alignments.map((row) => row.framework)));
  return {
    recordId: id,
    reportId: terms.id,
    citation: terms.citation,
    ...{
      code,
      adopter: terms.name,
      invented: terms.invented,
      stage,
      purpose: terms.purpose,
      relatesTo: terms.relatesTo,
    },
    stageReportId: stageReport?.id ?? null,
    since: stageReport?.effectiveOn ?? null,
    output: {
      recordId: outputVersion.id,
      reportId: null,
      citation: null,
      title: outputVersion.outputTitle,
      label: outputVersion.label,
    },
    clauses: clauses.map((clause) => clauseFact(clause, rows)),
    omitted: text?.counts.OMITTED ?? 0,
    frameworks: FRAMEWORKS.filter(({ code: framework }) => aligned.has(framework)).map(({ title }) => title),
    members: adoption.members.length,
    signed: adoption.members.filter(({ state }) => state === 'SIGNED').length,
  };
}

type Row = Pick<Origin, 'citation'> & { readonly id: string };

function clauseFact(
  clause: AdoptedClause<AdoptionClause> & { readonly text: string },
  rows: ReadonlyMap<string, Row>,
): ClauseFact {
  const { key, kind, number, text, treatment, canonical, statement } = clause;
  // an adopter's own words come from its statement, all others from the version's
  const row = treatment === 'KEPT' ? canonical && rows.get(canonical.id) : statement;
  return {
    recordId: canonical?.id ?? key,
    reportId: row?.id ?? null,
    citation: row?.citation ?? null,
    ...{ kind, number, text, treatment },
  };
}
