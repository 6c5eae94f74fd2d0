import type { AttendeePart } from '../../src/meetings/meeting-parts.js';
import type { AttendanceKind } from '../../src/meetings/meeting-states.js';
import { seatCheck, sits } from '../../src/steering-group/seat-attendance.js';
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

describe('who sits on the body of a group', () => {
  const open = view({
    terms: [terms({ bodyId: 'body' })],
    seats: [seat(1, { substituteId: 'deputy-1' }), seat(2, { representativeId: null }), seat(3)],
    invitations: [invitation(3, 'INVITED', '2010-01-05'), invitation(3, 'DECLINED', '2010-01-06')],
  });
  const first = 'organisation-1';
  const second = 'organisation-2';
  it.each<[string, string | null, string | null, boolean]>([
    ['a representative', 'person-1', null, true],
    ['a substitute', 'deputy-1', null, true],
    ['somebody else of an organisation whose seat names its two', 'other', first, false],
    ['anybody of an organisation whose seat names nobody yet', 'other', second, true],
    ['who declined', 'person-3', null, false],
    ['nobody of the register', null, null, false],
  ])('%s', (_, personId, organisationId, expected) => {
    expect(sits(open, 'body', { personId, organisationId })).toBe(expected);
  });

  it('cannot be said of another body, nor where there is no seat', () => {
    const who = { personId: 'person-1', organisationId: null };
    expect(sits(open, 'another', who)).toBeNull();
    expect(sits(view({ terms: [terms({ bodyId: 'body' })] }), 'body', who)).toBeNull();
  });
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
