/** Decides what an exercise was after a change: the former terms, changed where something is said, and whether they can be true. */
import type { Problem } from '../platform/record/problem.js';
import { recordId } from '../platform/record/view-id.js';
import type { Register } from '../programme/register.js';
import type { SubjectRef } from '../programme/record-subject.js';
import { registeredOrganisation } from '../stakeholders/registered.js';
import { contradictions } from './evidence-counts.js';
import type { DocumentRow, EvidenceStatement, ParticipantRow } from './evidence.entity.js';
import type { EvidenceKind } from './evidence-kinds.js';

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

/** What an input says: left out stays, null clears. */
export interface EvidenceSaid {
  readonly kind?: EvidenceKind;
  readonly title?: string;
  readonly method?: Maybe<string>;
  readonly beganOn?: Maybe<string>;
  readonly endedOn?: Maybe<string>;
  readonly interviews?: Maybe<number>;
  readonly individuals?: Maybe<number>;
  readonly organisations?: Maybe<number>;
  readonly participants?: Maybe<
    readonly {
      readonly organisationId: string;
      readonly interviews?: Maybe<number>;
      readonly individuals?: Maybe<number>;
      readonly note?: Maybe<string>;
    }[]
  >;
  readonly documents?: Maybe<
    readonly {
      readonly title: string;
      readonly authorId?: Maybe<string>;
      readonly month?: Maybe<string>;
      readonly note?: Maybe<string>;
    }[]
  >;
  readonly limitations?: Maybe<string>;
  readonly supports?: Maybe<readonly SubjectRef[]>;
}

const or = <T>(said: Maybe<T>, former: T | null): T | null => (said === undefined ? former : said);
const text = (said: Maybe<string>, former: string | null): string | null =>
  said === undefined ? former : (said?.trim() ?? null);

/** The terms after a change; `former` is null for a new exercise. @throws Refusal NOT_FOUND for an unknown organisation */
export function evidenceTerms(former: EvidenceTerms | null, said: EvidenceSaid, register: Register): EvidenceTerms {
  return {
    kind: said.kind ?? former?.kind ?? 'OTHER',
    title: said.title?.trim() ?? former?.title ?? '',
    method: text(said.method, former?.method ?? null),
    beganOn: or(said.beganOn, former?.beganOn ?? null),
    endedOn: or(said.endedOn, former?.endedOn ?? null),
    interviews: or(said.interviews, former?.interviews ?? null),
    individuals: or(said.individuals, former?.individuals ?? null),
    organisations: or(said.organisations, former?.organisations ?? null),
    participants: said.participants === undefined ? (former?.participants ?? []) : participants(said, register),
    documents: said.documents === undefined ? (former?.documents ?? []) : documents(said, register),
    limitations: text(said.limitations, former?.limitations ?? null),
    supports:
      said.supports === undefined
        ? (former?.supports ?? [])
        : (said.supports ?? []).map(({ kind, id }) => ({ kind, id: recordId(id) ?? id })),
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

function participants(said: EvidenceSaid, register: Register): readonly ParticipantRow[] {
  return (said.participants ?? []).map((each, index) => ({
    organisationId:
      registeredOrganisation(register, each.organisationId, 'participants', String(index), 'organisationId') ??
      each.organisationId,
    interviews: each.interviews ?? null,
    individuals: each.individuals ?? null,
    note: each.note?.trim() ?? null,
  }));
}

function documents(said: EvidenceSaid, register: Register): readonly DocumentRow[] {
  return (said.documents ?? []).map((each, index) => ({
    title: each.title.trim(),
    authorId: registeredOrganisation(register, each.authorId, 'documents', String(index), 'authorId'),
    month: each.month ?? null,
    note: each.note?.trim() ?? null,
  }));
}
