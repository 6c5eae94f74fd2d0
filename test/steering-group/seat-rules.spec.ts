import { Role } from '../../src/platform/auth/role.js';
import { SEAT_RULES } from '../../src/steering-group/seat.kind.js';
import { TERMS_OF_REFERENCE, TERMS_OF_REFERENCE_RULES } from '../../src/steering-group/terms-of-reference.kind.js';
import { contextOf, said } from '../support/rules.js';
import { invitation, type Parts, PROJECT, rowsOf, seat, terms } from './rows.js';

const RULES = { ...TERMS_OF_REFERENCE_RULES, ...SEAT_RULES };
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const around = { people: ['lead', 'other'], organisations: ['organisation'] };
const BODIES = [
  { id: 'advisory', projectId: PROJECT, code: 'SG', terms: { name: 'The group', kind: 'ADVISORY' } },
  { id: 'deciding', projectId: PROJECT, code: 'SC', terms: { name: 'The committee', kind: 'DECIDING' } },
  { id: 'elsewhere', projectId: 'another', code: 'SG2', terms: { name: 'Their group', kind: 'ADVISORY' } },
];

interface Case {
  readonly rule: keyof typeof RULES;
  readonly input?: object;
  readonly given?: Parts;
  /** Default 20 January 2010. */
  readonly on?: string;
  /** Who writes; default the project lead. */
  readonly by?: 'lead' | 'person-1';
  readonly is: string;
}

/** What a rule comes to for the group, or for seat 1, which is person-1's from 4 January 2010 on. */
function outcome({ rule, input = {}, given = {}, on = '2010-01-20', by = 'lead' }: Case): string {
  const parts = { terms: [terms()], seats: [seat(1)], ...given };
  const base = contextOf({ ...rowsOf(parts), bodies: BODIES as never }, around);
  const id = rule.endsWith('TermsOfReference') ? 'group' : 'seat-1';
  const before = { asAt: on, revision: 1_000_000 };
  const grants = [{ role: by === 'lead' ? Role.PROJECT_LEAD : Role.REVIEWER, projectId: PROJECT }];
  const actor = { ...base.actor, personId: by, grants };
  const context = { ...base, ...{ id, projectId: PROJECT, effectiveOn: on, before, actor } };
  return said(RULES[rule] as never, context, input as never);
}

const invited = invitation(1, 'INVITED', '2010-01-10', null, { id: uuid(1) });
const accepted = invitation(1, 'ACCEPTED', '2010-01-12', null, { id: uuid(2) });
const corrected = invitation(1, 'INVITED', '2010-01-10', null, { id: uuid(3), corrects: uuid(1) });
const answer = { state: 'ACCEPTED' };

describe('the rules of terms of reference', () => {
  it.each<[string, Case]>([
    ['are stated', { rule: 'stateTermsOfReference', input: { purpose: 'To question' }, is: 'writes statements' }],
    ['say what the group is for', { rule: 'stateTermsOfReference', is: 'CANNOT_BE_EMPTY purpose' }],
    [
      'name a chair who is there',
      { rule: 'stateTermsOfReference', input: { purpose: 'To', chairId: 'nobody' }, is: 'NOT_FOUND chairId' },
    ],
    [
      'were agreed by now',
      { rule: 'stateTermsOfReference', input: { purpose: 'To', agreedOn: '2010-01-27' }, is: 'FUTURE_DATE agreedOn' },
    ],
    [
      'name an advisory body',
      { rule: 'amendTermsOfReference', input: { bodyId: 'advisory' }, is: 'writes statements on 2010-01-20' },
    ],
    [
      'name no body that decides',
      { rule: 'amendTermsOfReference', input: { bodyId: 'deciding' }, is: 'NOT_ADVISORY bodyId' },
    ],
    [
      'name no body of another project',
      { rule: 'amendTermsOfReference', input: { bodyId: 'elsewhere' }, is: 'NOT_FOUND bodyId' },
    ],
    ['keep a purpose', { rule: 'amendTermsOfReference', input: { purpose: null }, is: 'CANNOT_BE_EMPTY purpose' }],
    [
      'are not amended before they were there',
      { rule: 'amendTermsOfReference', input: { quorum: 3 }, on: '2010-01-03', is: 'NOT_FOUND effectiveOn' },
    ],
    [
      'are not amended against a later statement',
      {
        rule: 'amendTermsOfReference',
        input: { quorum: 3 },
        given: { terms: [terms(), terms({ effectiveOn: '2010-01-25', quorum: 4 })] },
        is: 'CHANGED_LATER quorum',
      },
    ],
  ])('%s', (_, one) => {
    expect(outcome(one)).toBe(one.is);
  });

  it('are stated once', () => {
    expect(TERMS_OF_REFERENCE.theOnly.already('ALPHA').code).toBe('ALREADY_STATED');
  });
});

describe('the rules of seats', () => {
  it.each<[string, Case]>([
    ['one is added', { rule: 'addSeat', input: { organisationId: 'organisation' }, is: 'writes seatStatements' }],
    ['one is of an organisation', { rule: 'addSeat', is: 'CANNOT_BE_EMPTY organisationId' }],
    [
      'one is of an organisation that is there',
      { rule: 'addSeat', input: { organisationId: 'none' }, is: 'NOT_FOUND organisationId' },
    ],
    [
      'nobody sits on it who is not there',
      {
        rule: 'addSeat',
        input: { organisationId: 'organisation', representativeId: 'nobody', substituteId: 'no one' },
        is: 'NOT_FOUND representativeId, NOT_FOUND substituteId',
      },
    ],
    [
      'nobody is their own substitute',
      {
        rule: 'addSeat',
        input: { organisationId: 'organisation', representativeId: 'lead', substituteId: 'lead' },
        is: 'SAME_PERSON substituteId',
      },
    ],
    [
      'somebody else sits on it',
      { rule: 'amendSeat', input: { representativeId: 'other' }, is: 'writes seatStatements on 2010-01-20' },
    ],
    [
      'nobody becomes their own substitute on a later day',
      {
        rule: 'amendSeat',
        input: { substituteId: 'other' },
        given: { seats: [seat(1), seat(1, { effectiveOn: '2010-01-25', representativeId: 'other' })] },
        is: 'SAME_PERSON substituteId',
      },
    ],
    [
      'it keeps an organisation',
      { rule: 'amendSeat', input: { organisationId: null }, is: 'CANNOT_BE_EMPTY organisationId' },
    ],
    [
      'it is not amended before it was there',
      { rule: 'amendSeat', input: { position: 2 }, on: '2010-01-03', is: 'NOT_FOUND effectiveOn' },
    ],
    [
      'it is not amended against a later statement',
      {
        rule: 'amendSeat',
        input: { position: 2 },
        given: { seats: [seat(1), seat(1, { effectiveOn: '2010-01-25', position: 3 })] },
        is: 'CHANGED_LATER position',
      },
    ],
  ])('%s', (_, one) => {
    expect(outcome(one)).toBe(one.is);
  });
});

describe('the rules of invitations', () => {
  it.each<[string, Omit<Case, 'rule'>]>([
    ['a seat is invited', { input: { state: 'INVITED', answerBy: '2010-01-30' }, is: 'writes invitations' }],
    ['no seat is invited before it was there', { input: answer, on: '2010-01-03', is: 'NOT_FOUND effectiveOn' }],
    ['an answer follows an invitation', { input: answer, is: 'STEP_NOT_OPEN state' }],
    [
      'whoever sits on it answers',
      { input: answer, given: { invitations: [invited] }, by: 'person-1', is: 'writes invitations' },
    ],
    [
      'nobody else answers',
      {
        input: answer,
        given: { invitations: [invited], seats: [seat(1, { representativeId: 'other' })] },
        by: 'person-1',
        is: 'NOT_YOUR_SEAT seatId',
      },
    ],
    ['whoever sits on it invites nobody', { input: { state: 'INVITED' }, by: 'person-1', is: 'NOT_YOUR_SEAT state' }],
    [
      'an answer is awaited of an invitation alone',
      {
        input: { ...answer, answerBy: '2010-01-30' },
        given: { invitations: [invited] },
        is: 'NO_ANSWER_WANTED answerBy',
      },
    ],
    [
      'an answer is awaited on a later day',
      { input: { state: 'INVITED', answerBy: '2010-01-19' }, is: 'DUE_TOO_EARLY answerBy' },
    ],
    [
      'the last report is put right',
      {
        input: { state: 'DECLINED', corrects: uuid(2) },
        given: { invitations: [invited, accepted] },
        is: `writes invitations for ${uuid(2)}`,
      },
    ],
    [
      'a report is put right to say that nothing had moved',
      {
        input: { state: 'INVITED', corrects: uuid(2) },
        given: { invitations: [invited, accepted] },
        is: `writes invitations for ${uuid(2)}`,
      },
    ],
    [
      'only the last report is put right',
      {
        input: { state: 'INVITED', corrects: uuid(1) },
        given: { invitations: [invited, accepted] },
        is: 'NOT_THE_LAST corrects',
      },
    ],
    [
      'no report is put right twice',
      {
        input: { state: 'INVITED', corrects: uuid(1) },
        given: { invitations: [invited, corrected] },
        is: 'ALREADY_CORRECTED corrects, NOT_THE_LAST corrects',
      },
    ],
    ['no report of another seat is put right', { input: { ...answer, corrects: uuid(9) }, is: 'NOT_FOUND corrects' }],
    [
      'reports come in turn',
      {
        input: answer,
        given: { invitations: [invited] },
        on: '2010-01-09',
        is: 'LATER_REPORT_STANDS effectiveOn',
      },
    ],
  ])('%s', (_, one) => {
    expect(outcome({ ...one, rule: 'reportInvitation' })).toBe(one.is);
  });
});
