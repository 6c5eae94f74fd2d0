/** Decides what a steering group lacks: terms, a chair, invitations, answers, representatives, or seats for its quorum. */
import { toDayNumber, toIsoDate } from '../platform/calendar/iso-date.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { IN_PLAY } from './invitation-life.js';
import type { SeatSnapshot, SteeringGroupView } from './steering-group-view.js';
import { isPast } from '../milestones/late.js';

/** Calendar days after which an unanswered invitation is a gap where it named no day: a convention of this tracker. */
export const SILENT_DAYS = 14;

/** The rules by which the body that holds a group's meetings meets. */
export interface BodyRules {
  readonly quorum: number | null;
  readonly clearDays: number | null;
}

/**
 * The gaps of a group; none for a project that has neither terms nor seats.
 * @param nameOf gives a seat's organisation
 * @param body the rules of the body that holds its meetings; null: none is named, or they are not asked about
 */
export function steeringGroupGaps(
  view: SteeringGroupView,
  nameOf: (seat: SeatSnapshot) => string,
  body: BodyRules | null,
): readonly Problem[] {
  if (!hasGroup(view)) return [];
  return [...termsGaps(view), ...seatGaps(view, nameOf), ...quorumGaps(view), ...bodyGaps(view, body)];
}

/** Whether the project has a steering group, be it on paper only. */
export function hasGroup({ terms, seats }: SteeringGroupView): boolean {
  return terms !== null || seats.length > 0;
}

/** The last day on which the answer to an open invitation is no gap; null: none is awaited. */
export function answerAwaitedUntil(seat: SeatSnapshot): string | null {
  if (seat.state !== 'INVITED' || seat.since === null) return null;
  return seat.answerBy ?? toIsoDate(toDayNumber(seat.since) + SILENT_DAYS);
}

function gap(code: ProblemCode, message: string, subject: string | null = null): Problem {
  return { code, message, path: [], subject };
}

function termsGaps({ terms }: SteeringGroupView): Problem[] {
  if (terms === null) {
    return [gap('NO_TERMS_OF_REFERENCE', 'The steering group has no terms of reference. State them.')];
  }
  const { agreedOn, chairId } = terms.statement;
  return [
    ...(agreedOn === null
      ? [
          gap(
            'TERMS_NOT_AGREED',
            'The terms of reference are a draft. Amend them with the day on which they are agreed.',
          ),
        ]
      : []),
    ...(chairId === null ? [gap('NO_CHAIR', 'The steering group has no chair. Amend the terms of reference.')] : []),
  ];
}

function seatGaps({ seats, point }: SteeringGroupView, nameOf: (seat: SeatSnapshot) => string): Problem[] {
  if (seats.length === 0) return [gap('NO_SEAT', 'The steering group has no seat. Add the organisations.')];
  const nobody = seats.every((seat) => seat.state === 'TO_BE_INVITED');
  return [
    ...(nobody
      ? [gap('NOBODY_INVITED', 'Nobody has been invited to the steering group yet. Send the invitations.')]
      : []),
    ...seats.flatMap((seat) => {
      const until = answerAwaitedUntil(seat);
      if (!isPast(until, point.asAt)) return [];
      const message = `${nameOf(seat)} was invited on ${seat.since} and has not answered. Ask again, or report the answer.`;
      return [gap('INVITATION_UNANSWERED', message, seat.code)];
    }),
    ...seats
      .filter((seat) => IN_PLAY.includes(seat.state) && seat.terms.representativeId === null)
      .map((seat) =>
        gap(
          'NO_REPRESENTATIVE',
          `${nameOf(seat)} has no representative yet. Amend the seat when one is named.`,
          seat.code,
        ),
      ),
  ];
}

function quorumGaps({ terms, seats }: SteeringGroupView): Problem[] {
  if (terms === null) return [];
  const { quorum } = terms.statement;
  if (quorum === null) {
    return [gap('NO_QUORUM', 'The terms of reference give no quorum. Amend them with the number of seats needed.')];
  }
  const accepted = seats.filter((seat) => seat.state === 'ACCEPTED').length;
  const possible = seats.filter((seat) => IN_PLAY.includes(seat.state)).length;
  if (accepted >= quorum) return [];
  const hope =
    possible >= quorum
      ? `${quorum - accepted} more have to accept.`
      : `Only ${possible} are or may be taken up: add seats or lower the quorum.`;
  const message = `The quorum is ${quorum}, and ${accepted} of ${seats.length} seats have accepted. ${hope}`;
  return [gap('CANNOT_BE_QUORATE', message)];
}

/** Terms of reference and the body's own rules must say the same, or notices and quorum are counted by different numbers. */
function bodyGaps({ terms }: SteeringGroupView, body: BodyRules | null): Problem[] {
  if (terms === null || body === null) return [];
  const { quorum, paperDays } = terms.statement;
  const differs = [
    ...(quorum !== null && body.quorum !== quorum ? [`the quorum is ${quorum}`] : []),
    ...(paperDays !== null && body.clearDays !== paperDays ? [`papers go out ${paperDays} clear days before`] : []),
  ];
  if (differs.length === 0) return [];
  const message = `By the terms of reference ${differs.join(' and ')}, and its body says otherwise. Amend the one or the other.`;
  return [gap('BODY_DIFFERS', message)];
}
