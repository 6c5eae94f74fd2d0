/** Declares evidence: what is said of an exercise that gathers it, whether that can be true, and by which rules it is written. */
import type { Kind } from '../platform/kind/kind.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import type { Problem } from '../platform/record/problem.js';
import { list, maybe, needed, type Pointer, type Term } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import { amends, creates, reports } from '../programme/kind/derived-rules.js';
import { severalOf } from '../programme/kind/pointers.js';
import { contradictions } from './evidence-counts.js';
import type { DocumentRow, EvidenceStatement, ParticipantRow } from './evidence.entity.js';
import { EVIDENCE_LIFE, type EvidenceState } from './evidence-kinds.js';

type Terms = Omit<EvidenceStatement, keyof DatedReport | 'evidenceId'>;
type Maybe<T> = T | null | undefined;

/** A participant, and a document, as an input names them. */
interface ParticipantSaid {
  readonly organisationId: string;
  readonly interviews?: Maybe<number>;
  readonly individuals?: Maybe<number>;
  readonly note?: Maybe<string>;
}
interface DocumentSaid {
  readonly title: string;
  readonly authorId?: Maybe<string>;
  readonly month?: Maybe<string>;
  readonly note?: Maybe<string>;
}

export const EVIDENCE: Kind<Terms, 'evidenceId', EvidenceState> = {
  name: 'Evidence',
  table: 'evidence',
  prefix: 'E',
  key: 'evidenceId',
  terms: {
    kind: needed(),
    title: needed(),
    method: maybe(),
    beganOn: maybe(),
    endedOn: maybe(),
    interviews: maybe(),
    individuals: maybe(),
    organisations: maybe(),
    participants: participants(),
    documents: documents(),
    limitations: maybe(),
    supports: severalOf(),
  },
  life: { first: 'PLANNED', next: EVIDENCE_LIFE },
  faults: (terms) => [...backwards(terms), ...contradictions(terms)],
};

export const EVIDENCE_RULES = {
  recordEvidence: creates(EVIDENCE),
  amendEvidence: amends(EVIDENCE),
  reportEvidence: reports(EVIDENCE),
};

function participants(): Term<ParticipantRow[]> {
  const read = ({ organisationId, interviews, individuals, note }: ParticipantSaid): ParticipantRow => ({
    organisationId: plainId(organisationId),
    interviews: interviews ?? null,
    individuals: individuals ?? null,
    note: note ?? null,
  });
  return {
    ...list((said: readonly ParticipantSaid[]) => said.map(read)),
    points: (rows: readonly ParticipantRow[]) =>
      rows.map(({ organisationId }, index) => organisation(organisationId, index, 'organisationId')),
  };
}

function documents(): Term<DocumentRow[]> {
  const read = ({ title, authorId, month, note }: DocumentSaid): DocumentRow => ({
    title,
    authorId: authorId == null ? null : plainId(authorId),
    month: month ?? null,
    note: note ?? null,
  });
  return {
    ...list((said: readonly DocumentSaid[]) => said.map(read)),
    points: (rows: readonly DocumentRow[]) =>
      rows.flatMap(({ authorId }, index) => (authorId === null ? [] : [organisation(authorId, index, 'authorId')])),
  };
}

function organisation(id: string, index: number, field: string): Pointer {
  return { kind: 'ORGANISATION', id, path: [String(index), field] };
}

function backwards({ beganOn, endedOn }: Terms): readonly Problem[] {
  if (beganOn === null || endedOn === null || endedOn >= beganOn) return [];
  const message = `The work ended on ${endedOn}, before it began on ${beganOn}. Swap the two dates, or leave out what is unknown.`;
  return [{ code: 'END_BEFORE_START', message, path: ['input', 'endedOn'], subject: null }];
}
