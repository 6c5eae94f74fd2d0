import { steeringGroupGaps } from '../../src/steering-group/steering-group-gaps.js';
import { invitation, seat, terms, view } from './rows.js';

type Parts = Parameters<typeof view>[0];

const accepted = [invitation(1, 'INVITED', '2010-01-05'), invitation(1, 'ACCEPTED', '2010-01-06')];
const second = [invitation(2, 'INVITED', '2010-01-05'), invitation(2, 'ACCEPTED', '2010-01-06')];
const whole: Parts = { terms: [terms()], seats: [seat(1), seat(2)], invitations: [...accepted, ...second] };

describe('what a steering group lacks', () => {
  const gaps = (parts: Parts, body: { quorum: number | null; clearDays: number | null } | null = null) =>
    steeringGroupGaps(view(parts), (each) => each.terms.organisationId, body)
      .map(({ code, subject }) => (subject ? `${code} ${subject}` : code))
      .join(', ');

  it.each<[string, Parts, string]>([
    ['a project without terms and seats has no group, so no gap', {}, ''],
    ['a whole group lacks nothing', whole, ''],
    ['seats without terms', { ...whole, terms: [] }, 'NO_TERMS_OF_REFERENCE'],
    ['terms without seats can never be quorate', { terms: [terms()] }, 'NO_SEAT, CANNOT_BE_QUORATE'],
    [
      'a draft without chair',
      { ...whole, terms: [terms({ agreedOn: null, chairId: null })] },
      'TERMS_NOT_AGREED, NO_CHAIR',
    ],
    ['no quorum', { ...whole, terms: [terms({ quorum: null })] }, 'NO_QUORUM'],
    ['nobody invited', { ...whole, invitations: [] }, 'NOBODY_INVITED, CANNOT_BE_QUORATE'],
    ['a quorum above the seats that accepted', { ...whole, terms: [terms({ quorum: 3 })] }, 'CANNOT_BE_QUORATE'],
    [
      'an invitation that named no day is unanswered after fourteen days',
      { ...whole, invitations: [...accepted, invitation(2, 'INVITED', '2010-01-11')] },
      'INVITATION_UNANSWERED SEAT-2, CANNOT_BE_QUORATE',
    ],
    [
      'on the fourteenth day it is not yet',
      { ...whole, invitations: [...accepted, invitation(2, 'INVITED', '2010-01-12')] },
      'CANNOT_BE_QUORATE',
    ],
    [
      'an invitation that named a day is unanswered when it has passed',
      { ...whole, invitations: [...accepted, invitation(2, 'INVITED', '2010-01-20', '2010-01-25')] },
      'INVITATION_UNANSWERED SEAT-2, CANNOT_BE_QUORATE',
    ],
    [
      'a seat without a representative, unless it has declined',
      {
        terms: [terms({ quorum: 1 })],
        seats: [seat(1, { representativeId: null }), seat(2, { representativeId: null })],
        invitations: [...accepted, invitation(2, 'INVITED', '2010-01-05'), invitation(2, 'DECLINED', '2010-01-06')],
      },
      'NO_REPRESENTATIVE SEAT-1',
    ],
  ])('%s', (_, parts, expected) => {
    expect(gaps(parts)).toBe(expected);
  });

  it('differs from its body where both give a rule and these are not the same', () => {
    expect(gaps(whole, { quorum: 2, clearDays: 5 })).toBe('');
    expect(gaps(whole, { quorum: 3, clearDays: 5 })).toBe('BODY_DIFFERS');
    expect(gaps(whole, { quorum: 2, clearDays: null })).toBe('BODY_DIFFERS');
    const open = { ...whole, terms: [terms({ paperDays: null })] };
    expect(gaps(open, { quorum: 2, clearDays: 10 })).toBe('');
  });
});
