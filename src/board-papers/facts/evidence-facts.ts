/** Decides which facts a paper takes from evidence: what was done with how many, and what in it does not add up. */
import type { EvidenceSnapshot, EvidenceView } from '../../evidence/evidence-view.js';
import type { EvidenceKind, EvidenceState } from '../../evidence/evidence-kinds.js';
import type { Register } from '../../programme/register.js';
import type { Origin, PartyFact } from './origin.js';

export interface DocumentFact {
  readonly title: string;
  /** Null: unknown. */
  readonly author: PartyFact | null;
  /** `yyyy-mm`; null: unknown. */
  readonly month: string | null;
}

/** One exercise. Its report is the statement that describes it. */
export interface EvidenceFact extends Origin {
  readonly code: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly state: EvidenceState;
  /** The report that gives the state; null: none was made. */
  readonly stateReportId: string | null;
  /** As the source says; null: it does not. */
  readonly interviews: number | null;
  readonly individuals: number | null;
  /** As the source says, else as listed; null: neither. */
  readonly organisations: number | null;
  /** In the order of the source. */
  readonly participants: readonly (PartyFact & { readonly note: string | null })[];
  readonly documents: readonly DocumentFact[];
  readonly limitations: string | null;
  /** What in its counts does not add up, in words. */
  readonly gaps: readonly string[];
}

export interface EvidenceFacts {
  /** By code. */
  readonly evidence: readonly EvidenceFact[];
}

/** The facts at the view's point. */
export function evidenceFacts({ evidence }: EvidenceView, register: Register): EvidenceFacts {
  return { evidence: evidence.map((one) => evidenceFact(one, register)) };
}

function evidenceFact(
  { id, code, terms, state, stateReport, problems }: EvidenceSnapshot,
  register: Register,
): EvidenceFact {
  const listed = terms.participants.length;
  return {
    recordId: id,
    reportId: terms.id,
    citation: terms.citation,
    assumed: stateReport?.assumed ?? terms.assumed,
    code,
    kind: terms.kind,
    title: terms.title,
    state,
    stateReportId: stateReport?.id ?? null,
    interviews: terms.interviews,
    individuals: terms.individuals,
    organisations: terms.organisations ?? (listed > 0 ? listed : null),
    participants: terms.participants.flatMap(({ organisationId, note }) => {
      const found = organisation(organisationId, register);
      return found ? [{ ...found, note }] : [];
    }),
    documents: terms.documents.map(({ title, authorId, month }) => ({
      title,
      author: authorId === null ? null : organisation(authorId, register),
      month,
    })),
    limitations: terms.limitations,
    gaps: problems.map(({ message }) => finding(message, code)),
  };
}

/** The finding itself, without the code before it and the advice behind it. */
function finding(message: string, code: string): string {
  const [said = message] = message.replace(`${code}: `, '').split('. ');
  return said;
}

function organisation(id: string, register: Register): PartyFact | null {
  const found = register.organisations.get(id);
  if (!found) return null;
  return { recordId: id, reportId: found.id, citation: found.citation, name: found.name, post: found.shortName };
}
