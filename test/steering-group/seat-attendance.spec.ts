import type { AttendeePart } from '../../src/meetings/meeting-parts.js';
import type { AttendanceKind } from '../../src/meetings/meeting-states.js';
import { seatCheck } from '../../src/steering-group/seat-attendance.js';
import { invitation, seat, terms, view } from './rows.js';

const came = (
  personId: string | null,
  organisationId: string | null = null,
  kind: AttendanceKind = 'PRESENT',
): AttendeePart => ({
  personId,
  organisationId,
  kind,
  name: personId,
  substituteFor: null,
  itemIds: null,
});

const group = view({
  terms: [terms({ quorum: 2 })],
  seats: [seat(1), seat(2, { substituteId: 'deputy-2' }), seat(3), seat(4)],
  invitations: [
    ...[1, 2, 4].flatMap((n) => [invitation(n, 'INVITED', '2010-01-05'), invitation(n, 'ACCEPTED', '2010-01-06')]),
    invitation(3, 'INVITED', '2010-01-05'),
    invitation(4, 'STOOD_DOWN', '2010-01-20'),
  ],
});

describe('a meeting against the seats of its group', () => {
  const check = (attendees: readonly AttendeePart[]) =>
    seatCheck(group, attendees, { seat: (one) => one.code, attendee: (one) => one.personId ?? '' });

  it.each<[string, readonly AttendeePart[], string, boolean, string]>([
    ['nobody came', [], 'ABSENT ABSENT ABSENT', false, 'NOT_QUORATE'],
    ['two representatives', [came('person-1'), came('person-2')], 'PRESENT PRESENT ABSENT', true, ''],
    ['a substitute counts', [came('person-1'), came('deputy-2')], 'PRESENT SUBSTITUTE ABSENT', true, ''],
    [
      'anybody of the organisation counts',
      [came('x', 'organisation-1'), came('y', 'organisation-2', 'SUBSTITUTE')],
      'PRESENT SUBSTITUTE ABSENT',
      true,
      '',
    ],
    [
      'apologies and attendance of others do not count',
      [came('person-1', null, 'APOLOGIES'), came('person-2', null, 'IN_ATTENDANCE')],
      'APOLOGIES ABSENT ABSENT',
      false,
      'NOT_QUORATE',
    ],
    [
      'a seat that has not accepted does not count',
      [came('person-1'), came('person-3')],
      'PRESENT ABSENT PRESENT',
      false,
      'NOT_QUORATE, SEAT_NOT_ACCEPTED SEAT-3',
    ],
    [
      'nor does one that stood down',
      [came('person-1'), came('person-2'), came('person-4')],
      'PRESENT PRESENT ABSENT PRESENT',
      true,
      'SEAT_NOT_ACCEPTED SEAT-4',
    ],
    [
      'a member without a seat',
      [came('person-1'), came('person-2'), came('stranger', 'elsewhere')],
      'PRESENT PRESENT ABSENT',
      true,
      'NO_SEAT_FOR_MEMBER stranger',
    ],
  ])('%s', (_, attendees, attendances, quorate, findings) => {
    const found = check(attendees);
    expect(found.seats.map((each) => each.attendance).join(' ')).toBe(attendances);
    expect(found.quorate).toBe(quorate);
    expect(found.findings.map(({ code, subject }) => (subject ? `${code} ${subject}` : code)).join(', ')).toBe(
      findings,
    );
  });

  it('names the seat whose answer is missing, and who is needed', () => {
    const [few, seatless] = check([came('person-3')]).findings;
    expect(few).toMatchObject({ code: 'NOT_QUORATE', subject: null });
    expect(seatless).toMatchObject({ code: 'SEAT_NOT_ACCEPTED', subject: 'SEAT-3' });
  });

  it('cannot say whether it was quorate where no quorum is settled', () => {
    const open = view({ terms: [terms({ quorum: null })], seats: [seat(1)] });
    const found = seatCheck(open, [], { seat: (one) => one.code, attendee: () => '' });
    expect(found).toMatchObject({ quorum: null, quorate: null, findings: [] });
  });
});
