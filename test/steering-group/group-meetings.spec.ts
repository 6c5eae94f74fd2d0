import { type ChallengeApp, startChallengeApp } from './challenge-app.js';

const GROUP = `{ project(code: "ALPHA") { steeringGroup {
  body { code name quorum } gaps { code message } termsOfReference { id version } seats { id version } } } }`;
const CHECK = `{ meeting(code: "GROUP-2010-01-20") { quorum { quorate } seatCheck {
  present quorum quorate seats { code organisation attendance } findings { code subject } } } }`;

describe('the meetings of a steering group', () => {
  let all: ChallengeApp;
  const as = <T>(field: string, input: object, selection: string): Promise<T> =>
    all.app.saved<T>(all.cast.lead, field, input, selection);
  const group = async () => (await all.app.query(all.cast.lead, GROUP)).project.steeringGroup;
  const body = async (code: string, kind: string, more = {}) => {
    const input = { code, name: `Body ${code}`, kind, effectiveOn: '2010-01-04', projectCode: 'ALPHA', ...more };
    return (await as<{ body: { id: string } }>('establishBody', input, 'body { id }')).body.id;
  };
  const amendTerms = async (bodyId: string) => {
    const { termsOfReference } = await group();
    const input = { termsOfReferenceId: termsOfReference.id, expectedVersion: termsOfReference.version, bodyId };
    return all.run('amendTermsOfReference', { ...input, effectiveOn: '2010-01-05' });
  };
  let bodyId = '';

  beforeAll(async () => {
    all = await startChallengeApp();
    const terms = { projectCode: 'ALPHA', purpose: 'To question.', quorum: 1, paperDays: 5, effectiveOn: '2010-01-04' };
    await as('stateTermsOfReference', terms, '');
    const seat = {
      projectCode: 'ALPHA',
      organisationId: all.cast.organisationId,
      representativeId: all.cast.personIds['Rita Reviewer'],
      effectiveOn: '2010-01-04',
    };
    const made = await as<{ seat: { id: string; version: number } }>('addSeat', seat, 'seat { id version }');
    const input = { seatId: made.seat.id, state: 'INVITED', effectiveOn: '2010-01-05' };
    const { seat: invited } = await as<{ seat: { version: number } }>(
      'reportInvitation',
      { ...input, expectedVersion: made.seat.version },
      'seat { version }',
    );
    await as('reportInvitation', { ...input, state: 'ACCEPTED', expectedVersion: invited.version }, '');
    bodyId = await body('GROUP', 'ADVISORY', { quorum: 3, clearDays: 5 });
  });
  afterAll(() => all.app.stop());

  it('are those of an advisory body of the project, and of no deciding one', async () => {
    expect((await group()).body).toBeNull();
    const refused = await amendTerms(await body('DECIDER', 'DECIDING'));
    expect(refused.problems).toMatchObject([{ code: 'NOT_ADVISORY', path: ['input', 'bodyId'] }]);
    expect(await amendTerms(bodyId)).toMatchObject({ saved: true });
    const { body: linked, gaps } = await group();
    expect(linked).toEqual({ code: 'GROUP', name: 'Body GROUP', quorum: 3 });
    expect(gaps.map((gap: { code: string }) => gap.code)).toContain('BODY_DIFFERS');
  });

  it('are held against seats and the quorum of the terms of reference once attendance is on record', async () => {
    const planned = await as<{ meeting: { id: string; version: number } }>(
      'planMeeting',
      { bodyCode: 'GROUP', meetsOn: '2010-01-20', effectiveOn: '2010-01-05' },
      'meeting { id version }',
    );
    expect((await all.app.query(all.cast.reviewer, CHECK)).meeting.seatCheck).toBeNull();
    const held = { meetingId: planned.meeting.id, expectedVersion: planned.meeting.version, effectiveOn: '2010-01-20' };
    const attendees = [
      { personId: all.cast.personIds['Rita Reviewer'], kind: 'PRESENT' },
      { name: 'Nina Newcomer', kind: 'PRESENT' },
    ];
    await as('recordAttendance', { ...held, attendees }, '');
    const { meeting } = await all.app.query(all.cast.reviewer, CHECK);
    expect(meeting.quorum.quorate).toBe(false);
    expect(meeting.seatCheck).toEqual({
      present: 1,
      quorum: 1,
      quorate: true,
      seats: [{ code: 'SEAT-1', organisation: 'Standards for England', attendance: 'PRESENT' }],
      findings: [{ code: 'NO_SEAT_FOR_MEMBER', subject: null }],
    });
  });

  it('may have actions, which an answer to a challenge can point at', async () => {
    const raised = await all.raise();
    const input = { projectCode: 'ALPHA', text: 'Send the drafts', effectiveOn: '2010-01-12' };
    const { action } = await as<{ action: { id: string; code: string } }>('raiseAction', input, 'action { id code }');
    const answer = { outcome: 'ACCEPTED', reasons: 'Agreed.', willDo: 'Send them.', actionId: action.id };
    const done = await all.act(all.cast.lead, 'answerChallenge', raised.challenge.code, answer);
    expect(done.problems).toEqual([]);
    expect(done.challenge.answer).toMatchObject({ action: { code: action.code }, willDo: 'Send them.' });
  });
});
