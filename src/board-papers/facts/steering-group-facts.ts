/** Decides which facts a paper takes from the steering group: its terms, its seats and answers, advice and challenges. */
import type { Register } from '../../programme/register.js';
import type { SubjectKind } from '../../programme/record-subject.js';
import type { ChallengeKind, ChallengeState, Outcome } from '../../steering-group/challenge-life.js';
import type { ChallengeSnapshot } from '../../steering-group/challenges-view.js';
import type { InvitationState } from '../../steering-group/invitation-life.js';
import { answerAwaitedUntil } from '../../steering-group/steering-group-gaps.js';
import { subjectKey, type SeatSnapshot, type SteeringGroupView } from '../../steering-group/steering-group-view.js';
import { firstSaid, type Origin, type PartyFact } from './origin.js';

export interface GroupTermsFact extends Origin {
  readonly quorum: number | null;
  readonly hasChair: boolean;
  /** False: a draft. */
  readonly agreed: boolean;
}

export interface SeatFact extends Origin {
  readonly code: string;
  readonly organisation: PartyFact;
  readonly representative: PartyFact | null;
  readonly state: InvitationState;
  /** Null: nothing was reported yet. */
  readonly since: string | null;
  /** The last report of its invitation. */
  readonly answerId: string | null;
  /** The day up to which an answer is awaited; null: none is. */
  readonly awaitedUntil: string | null;
}

/** An answer that stands. */
export interface AnswerFact {
  readonly reportId: string;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly willDo: string | null;
  readonly by: PartyFact | null;
  readonly on: string;
  /** The write that said it first; papers sealed earlier do not say. */
  readonly said?: number | null;
}

export interface ChallengeFact extends Origin {
  readonly code: string;
  readonly kind: ChallengeKind;
  readonly state: ChallengeState;
  /** Null: what it is about cannot be found any more. */
  readonly subject: { readonly kind: SubjectKind; readonly code: string; readonly title: string } | null;
  readonly question: string;
  readonly raisedBy: PartyFact | null;
  readonly raisedOn: string;
  readonly assumed: boolean;
  /** Who owes the answer; once escalated, the SMT lead. Null: none is owed, or nobody is named. */
  readonly answerer: PartyFact | null;
  /** The row that says by when; null: no answer is owed. */
  readonly due: { readonly reportId: string; readonly on: string; readonly overdue: boolean } | null;
  readonly answers: readonly AnswerFact[];
}

export interface SteeringGroupFacts {
  readonly terms: GroupTermsFact | null;
  /** In their order. */
  readonly seats: readonly SeatFact[];
  /** All but those that were withdrawn, by code. */
  readonly challenges: readonly ChallengeFact[];
}

/** The facts at the view's point. */
export function steeringGroupFacts(view: SteeringGroupView, register: Register): SteeringGroupFacts {
  const { terms } = view;
  return {
    terms: terms && {
      recordId: terms.groupId,
      reportId: terms.statement.id,
      citation: terms.statement.citation,
      assumed: terms.statement.assumed,
      quorum: terms.statement.quorum,
      hasChair: terms.statement.chairId !== null,
      agreed: terms.statement.agreedOn !== null,
    },
    seats: view.seats.flatMap((seat) => seatFact(seat, register) ?? []),
    challenges: view.challenges
      .filter((challenge) => challenge.state !== 'WITHDRAWN')
      .map((challenge) => challengeFact(challenge, view, register)),
  };
}

function seatFact(seat: SeatSnapshot, register: Register): SeatFact | null {
  const { terms, report } = seat;
  const found = register.organisations.get(terms.organisationId);
  if (!found) return null;
  const { organisationId, id, citation, name, shortName } = found;
  return {
    recordId: seat.id,
    reportId: terms.id,
    citation: terms.citation,
    assumed: terms.assumed,
    code: seat.code,
    organisation: { recordId: organisationId, reportId: id, citation, name, post: shortName },
    representative: person(terms.representativeId, register),
    state: seat.state,
    since: seat.since,
    answerId: report?.id ?? null,
    awaitedUntil: answerAwaitedUntil(seat),
  };
}

function challengeFact(challenge: ChallengeSnapshot, view: SteeringGroupView, register: Register): ChallengeFact {
  const { asked, assigned, escalated, dueOn } = challenge;
  const subject = view.subjects.get(subjectKey(asked));
  const smtLead = register.projects.get(challenge.projectId)?.smtLeadId ?? null;
  const asks = escalated ?? assigned;
  return {
    recordId: challenge.id,
    reportId: asked.id,
    citation: asked.citation,
    code: challenge.code,
    kind: asked.kind,
    state: challenge.state,
    subject: subject ? { kind: subject.kind, code: subject.code, title: subject.title } : null,
    question: asked.question,
    raisedBy: person(asked.raisedById, register),
    raisedOn: asked.effectiveOn,
    assumed: asked.assumed,
    answerer: dueOn === null ? null : person(escalated ? smtLead : (assigned?.answererId ?? null), register),
    due: asks && dueOn !== null ? { reportId: asks.id, on: dueOn, overdue: challenge.overdue } : null,
    answers: challenge.acts.flatMap((row): AnswerFact[] =>
      row.outcome === null
        ? []
        : [
            {
              reportId: row.id,
              outcome: row.outcome,
              reasons: row.words ?? '',
              willDo: row.willDo,
              by: person(row.byId, register),
              on: row.effectiveOn,
              said: firstSaid(row),
            },
          ],
    ),
  };
}

function person(id: string | null, register: Register): PartyFact | null {
  const found = id === null ? undefined : register.people.get(id);
  if (!found) return null;
  return { recordId: found.personId, reportId: found.id, citation: found.citation, name: found.name, post: found.post };
}
