/** Decides who the members of a meeting are: those with a seat on its body, and those whom attendance lists as members. */
import type { MeetingSnapshot } from '../../meetings/meeting-snapshot.js';

type Met = Pick<MeetingSnapshot, 'id' | 'attendance' | 'terms'> & { readonly body: { readonly id: string } };

/** Whom a seat names, as far as it is taken up or may be. */
export interface SeatHolders {
  readonly representativeId: string | null;
  readonly substituteId: string | null;
}

/**
 * The members of a meeting by the ids of people. A body without seats, such as the Board, has for members those whom its last
 * attendance lists as present or with apologies; people listed for the meeting itself count too.
 */
export function membersOf(meeting: Met, all: readonly Met[], seats: readonly SeatHolders[]): readonly string[] {
  const seated = seats.flatMap(({ representativeId, substituteId }) => [representativeId, substituteId]);
  const before = all
    .filter(({ id, body, attendance }) => id !== meeting.id && body.id === meeting.body.id && attendance !== null)
    .filter(({ terms }) => (terms.meetsOn ?? '') <= (meeting.terms.meetsOn ?? ''))
    .sort((a, b) => ((a.terms.meetsOn ?? '') < (b.terms.meetsOn ?? '') ? 1 : -1))[0];
  const listed = (one: Met | undefined, kinds: readonly string[]): (string | null)[] =>
    one?.attendance?.attendees.filter(({ kind }) => kinds.includes(kind)).map(({ personId }) => personId) ?? [];
  const ids = [
    ...seated,
    ...listed(meeting, ['PRESENT', 'APOLOGIES', 'SUBSTITUTE']),
    ...(seats.length === 0 ? listed(before, ['PRESENT', 'APOLOGIES']) : []),
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}
