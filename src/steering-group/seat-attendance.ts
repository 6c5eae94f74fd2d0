/** Decides which seats of a steering group were represented at a meeting, and whether by its terms of reference that was enough. */
import type { AttendeePart } from '../meetings/meeting-parts.js';
import type { Problem } from '../platform/record/problem.js';
import { IN_PLAY } from './invitation-life.js';
import type { SeatSnapshot, SteeringGroupView } from './steering-group-view.js';

export const SEAT_ATTENDANCES = ['PRESENT', 'SUBSTITUTE', 'APOLOGIES', 'ABSENT'] as const;
export type SeatAttendance = (typeof SEAT_ATTENDANCES)[number];

export interface SeatAtMeeting {
  readonly seat: SeatSnapshot;
  readonly attendance: SeatAttendance;
}

export interface SeatCheck {
  /** In the order of seats; those that declined or stood down only where somebody came for them. */
  readonly seats: readonly SeatAtMeeting[];
  /** Accepted seats that were represented. */
  readonly present: number;
  /** Null: the terms of reference give none. */
  readonly quorum: number | null;
  readonly quorate: boolean | null;
  readonly findings: readonly Problem[];
}

/** Names as they are printed in findings. */
export interface Names {
  readonly seat: (seat: SeatSnapshot) => string;
  readonly attendee: (attendee: AttendeePart) => string;
}

/**
 * The seats of a group at one of its meetings.
 * @param view the group as it stood on the day of the meeting
 * @param attendees everybody on record for it
 */
export function seatCheck(view: SteeringGroupView, attendees: readonly AttendeePart[], names: Names): SeatCheck {
  const seats = view.seats
    .map((seat) => ({ seat, attendance: attendanceOf(seat, attendees) }))
    .filter(({ seat, attendance }) => IN_PLAY.includes(seat.state) || attendance !== 'ABSENT');
  const there = seats.filter(({ attendance }) => isThere(attendance));
  const present = there.filter(({ seat }) => seat.state === 'ACCEPTED').length;
  const quorum = view.terms?.statement.quorum ?? null;
  const quorate = quorum === null ? null : present >= quorum;
  return {
    seats,
    present,
    quorum,
    quorate,
    findings: [
      ...(quorate === false ? [tooFew(present, quorum ?? 0)] : []),
      ...there.filter(({ seat }) => seat.state !== 'ACCEPTED').map(({ seat }) => notAccepted(seat, names.seat(seat))),
      ...attendees
        .filter((each) => isMember(each) && !view.seats.some((seat) => sitsOn(seat, each)))
        .map((each) => unseated(names.attendee(each), each.personId)),
    ],
  };
}

const isThere = (attendance: SeatAttendance): boolean => attendance === 'PRESENT' || attendance === 'SUBSTITUTE';
const isMember = ({ kind }: AttendeePart): boolean => kind === 'PRESENT' || kind === 'SUBSTITUTE';

/** By person where the seat names one of its two, else by organisation. */
function sitsOn({ terms }: SeatSnapshot, { personId, organisationId }: AttendeePart): boolean {
  if (personId !== null && (personId === terms.representativeId || personId === terms.substituteId)) return true;
  return organisationId !== null && organisationId === terms.organisationId;
}

/** Whether somebody has a seat on a body that is, or may still be, taken up; null: the body has no such seat. */
export function sits(
  { terms, seats }: SteeringGroupView,
  bodyId: string,
  who: Pick<AttendeePart, 'personId' | 'organisationId'>,
): boolean | null {
  const open = seats.filter(({ state }) => IN_PLAY.includes(state));
  return terms?.statement.bodyId !== bodyId || open.length === 0 ? null : open.some((seat) => isTheirs(seat, who));
}

/** Theirs whom the seat names; where it names nobody yet, that of everybody of its organisation. */
function isTheirs(
  { terms: { representativeId, substituteId, organisationId } }: SeatSnapshot,
  who: Pick<AttendeePart, 'personId' | 'organisationId'>,
): boolean {
  const named = [representativeId, substituteId].filter((id) => id !== null);
  return named.length ? named.some((id) => id === who.personId) : organisationId === who.organisationId;
}

function attendanceOf(seat: SeatSnapshot, attendees: readonly AttendeePart[]): SeatAttendance {
  const own = attendees.filter((each) => each.kind !== 'IN_ATTENDANCE' && sitsOn(seat, each));
  const { substituteId } = seat.terms;
  const inStead = (each: AttendeePart): boolean =>
    each.kind === 'SUBSTITUTE' || (substituteId !== null && each.personId === substituteId);
  if (own.some((each) => each.kind === 'PRESENT' && !inStead(each))) return 'PRESENT';
  if (own.some((each) => isMember(each) && inStead(each))) return 'SUBSTITUTE';
  return own.length ? 'APOLOGIES' : 'ABSENT';
}

function tooFew(present: number, quorum: number): Problem {
  const message = `By its terms of reference ${quorum} seats must be represented, and ${present} were. What was said is advice of those present.`;
  return { code: 'NOT_QUORATE', message, path: [], subject: null };
}

function notAccepted(seat: SeatSnapshot, name: string): Problem {
  const message = `${name} was represented but has not accepted its seat, so it does not count. Report its answer.`;
  return { code: 'SEAT_NOT_ACCEPTED', message, path: [], subject: seat.code };
}

function unseated(name: string, personId: string | null): Problem {
  const message = `${name} attended as a member and holds no seat. Amend the seat, or record them as in attendance.`;
  return { code: 'NO_SEAT_FOR_MEMBER', message, path: [], subject: personId };
}
