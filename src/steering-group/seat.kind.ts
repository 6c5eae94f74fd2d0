/** Declares seats, and decides whose each is, who sits on it, and how the invitation to it stands. */
import { Role } from '../platform/auth/role.js';
import type { Life } from '../platform/kind/kind.js';
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { correctionFaults, orderFaults } from '../platform/record/history.js';
import type { Problem } from '../platform/record/problem.js';
import { refuse } from '../platform/record/refusal.js';
import { inForce } from '../platform/record/in-force.js';
import { firstOf, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import type { Context, KindRule } from '../programme/kind/context.js';
import { amending, everAt, ownOf, requireStep } from '../programme/kind/derived-rules.js';
import { maybeOne, one, pointersOf } from '../programme/kind/pointers.js';
import { holds } from './challenge-rights.js';
import { INVITATION_LIFE, type InvitationState, OWN_ANSWERS } from './invitation-life.js';
import type { SeatStatement } from './steering-group.entity.js';
import type { AddSeatInput, AmendSeatInput, ReportInvitationInput } from './steering-group.input.js';
import { steeringGroupView, type SteeringGroupRows } from './steering-group-view.js';
import { codeWords } from '../platform/record/code-words.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';

export const SEAT = { name: 'Seat', table: 'steering_group_seat', prefix: 'SEAT-', key: 'seatId' } as const;

type Rule<I> = KindRule<SteeringGroupRows, I, NewRow<SteeringGroupRows, 'seatId'>>;
type Terms = Omit<SeatStatement, keyof DatedReport | 'seatId'>;

const TERMS: TermsOf<Terms> = {
  position: needed(),
  organisationId: one('ORGANISATION'),
  representativeId: maybeOne('PERSON'),
  substituteId: maybeOne('PERSON'),
};

const LIFE: Life<InvitationState> = { first: 'TO_BE_INVITED', next: INVITATION_LIFE };

/** A seat comes last where nobody says which place it has. */
const addSeat: Rule<AddSeatInput> = {
  creates: true,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: ({ rows, projectId, before }, input) => {
    const { seats } = steeringGroupView(rows, projectId, before);
    const last = Math.max(0, ...seats.map((seat) => seat.terms.position));
    const terms = firstOf({ ...TERMS, position: needed(last + 1) }, input);
    refuseOn(personFaults(terms));
    return [{ into: 'seatStatements', values: terms }];
  },
};

const amendSeat: Rule<AmendSeatInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const own = ownOf(context.rows.seatStatements, 'seatId', context.id);
    const terms = { terms: TERMS, faults: personFaults };
    return amending(context, own, terms, saidOf(TERMS, input)).map((row) => ({ into: 'seatStatements', ...row }));
  },
};

/** How the invitation to a seat stood on a day. */
const reportInvitation: Rule<ReportInvitationInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const { rows, id, code, before, effectiveOn } = context;
    const statements = ownOf(rows.seatStatements, 'seatId', id);
    if (inForce(statements, before).length === 0) {
      const message = `${code} was not there on ${effectiveOn}. Give a later day.`;
      throw refuse('NOT_FOUND', message, ['input', 'effectiveOn']);
    }
    const own = ownOf(rows.invitations, 'seatId', id);
    const corrects = input.corrects ? recordId(input.corrects) : null;
    const ever = everAt(context);
    // who sits there by now answers, whatever day the answer is of
    const representativeId = inForce(statements, ever).at(-1)?.representativeId ?? null;
    const stands = inForce(own, ever);
    refuseOn([
      ...rightFaults(context, input.state, representativeId),
      ...correctionFaults(own, corrects, ['input', 'corrects']),
      ...orderFaults(stands, effectiveOn, corrects),
      ...answerByFaults(input, effectiveOn),
    ]);
    const last = stands.filter((row) => row.id !== corrects).at(-1);
    requireStep(LIFE, last, { to: input.state, corrects, subject: code, field: 'state' });
    const { state, answerBy = null, note } = input;
    return [{ into: 'invitations', corrects, values: { state, answerBy, note: note?.trim() ?? null } }];
  },
};

export const SEAT_RULES = { addSeat, amendSeat, reportInvitation };

/** Who is not project lead may only report answers, and only those of the seat they hold. */
function rightFaults(
  { actor, code, projectId }: Pick<Context, 'actor' | 'code' | 'projectId'>,
  state: InvitationState,
  representativeId: string | null,
): Problem[] {
  if (holds(actor, Role.PROJECT_LEAD, projectId)) return [];
  if (actor.personId !== representativeId) {
    const message = `You do not sit on ${code}. Its answer is reported by its representative or by the project lead.`;
    return [{ code: 'NOT_YOUR_SEAT', message, path: ['input', 'seatId'], subject: code }];
  }
  if (OWN_ANSWERS.includes(state)) return [];
  const message = `A representative can report ${OWN_ANSWERS.map(codeWords).join(' or ')}. Ask the project lead to report ${codeWords(state)}.`;
  return [{ code: 'NOT_YOUR_SEAT', message, path: ['input', 'state'], subject: code }];
}

function answerByFaults({ state, answerBy }: ReportInvitationInput, effectiveOn: string): Problem[] {
  if (answerBy === undefined || answerBy === null) return [];
  const path = ['input', 'answerBy'];
  if (state !== 'INVITED') {
    return [
      { code: 'NO_ANSWER_WANTED', message: 'Only an invitation has a date to answer by. Leave the date blank.', path },
    ];
  }
  if (answerBy >= effectiveOn) return [];
  const message = `The date to answer by is before the invitation of ${formatIsoDate(effectiveOn)}. Enter that date or a later one.`;
  return [{ code: 'DUE_TOO_EARLY', message, path }];
}

function personFaults({ representativeId, substituteId }: Terms): Problem[] {
  if (representativeId === null || representativeId !== substituteId) return [];
  const message = 'Representative and substitute are the same person. Name somebody else as substitute, or nobody.';
  return [{ code: 'SAME_PERSON', message, path: ['input', 'substituteId'], subject: substituteId }];
}
