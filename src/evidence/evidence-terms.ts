/** Decides what an exercise is said to have been, how an input speaks of it, and whether it can be true. */
import type { Problem } from '../platform/record/problem.js';
import { list, maybe, needed, type TermsOf } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import type { Register } from '../programme/register.js';
import type { SubjectRef } from '../programme/record-subject.js';
import { registeredOrganisation } from '../stakeholders/registered.js';
import { contradictions } from './evidence-counts.js';
import type { DocumentRow, EvidenceStatement, ParticipantRow } from './evidence.entity.js';

/** What is said of an exercise. */
export type EvidenceTerms = Pick<
  EvidenceStatement,
  | 'kind'
  | 'title'
  | 'method'
  | 'beganOn'
  | 'endedOn'
  | 'interviews'
  | 'individuals'
  | 'organisations'
  | 'participants'
  | 'documents'
  | 'limitations'
  | 'supports'
>;

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

/** How an input speaks of an exercise; reading it refuses with NOT_FOUND an organisation that is not in the register. */
export function evidenceTerms(register: Register): TermsOf<EvidenceTerms> {
  return {
    kind: needed(),
    title: needed(),
    method: maybe(),
    beganOn: maybe(),
    endedOn: maybe(),
    interviews: maybe(),
    individuals: maybe(),
    organisations: maybe(),
    participants: list((said: readonly ParticipantSaid[]) => participants(said, register)),
    documents: list((said: readonly DocumentSaid[]) => documents(said, register)),
    limitations: maybe(),
    supports: list((said: readonly SubjectRef[]) => said.map(({ kind, id }) => ({ kind, id: plainId(id) }))),
  };
}

/** Why an exercise cannot have been as its terms say. */
export function evidenceFaults(terms: EvidenceTerms): readonly Problem[] {
  const { beganOn, endedOn } = terms;
  const backwards: Problem[] = [];
  if (beganOn !== null && endedOn !== null && endedOn < beganOn) {
    const message = `The work ended on ${endedOn}, before it began on ${beganOn}. Swap the two dates, or leave out what is unknown.`;
    backwards.push({ code: 'END_BEFORE_START', message, path: ['input', 'endedOn'], subject: null });
  }
  return [...backwards, ...contradictions(terms)];
}

function participants(said: readonly ParticipantSaid[], register: Register): ParticipantRow[] {
  return said.map((each, index) => ({
    organisationId:
      registeredOrganisation(register, each.organisationId, 'participants', String(index), 'organisationId') ??
      each.organisationId,
    interviews: each.interviews ?? null,
    individuals: each.individuals ?? null,
    note: each.note ?? null,
  }));
}

function documents(said: readonly DocumentSaid[], register: Register): DocumentRow[] {
  return said.map((each, index) => ({
    title: each.title,
    authorId: registeredOrganisation(register, each.authorId, 'documents', String(index), 'authorId'),
    month: each.month ?? null,
    note: each.note ?? null,
  }));
}
