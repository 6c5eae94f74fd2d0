import { NOBODY } from '../support/client.js';
import { statementsDuring } from '../support/statements.js';
import { type ChallengeApp, CHALLENGE, startChallengeApp } from './challenge-app.js';

const ANSWER = { outcome: 'ACCEPTED_IN_PART', reasons: 'The first draft is out already.', effectiveOn: '2010-01-13' };

describe('advice and challenges over GraphQL', () => {
  let all: ChallengeApp;
  const { raise, act, challenge } = {
    raise: (...args: Parameters<ChallengeApp['raise']>) => all.raise(...args),
    act: (...args: Parameters<ChallengeApp['act']>) => all.act(...args),
    challenge: (...args: Parameters<ChallengeApp['challenge']>) => all.challenge(...args),
  };
  const codesOf = (problems: { code: string }[]): string[] => problems.map((problem) => problem.code);
  const listed = async (token: string, args: string) => {
    const data = await all.app.query(token, `{ project(code: "ALPHA") { challenges${args} { nodes { code } } } }`);
    return data.project.challenges.nodes.map((each: { code: string }) => each.code).join(' ');
  };
  const mine = async (token: string, share: string) => {
    const data = await all.app.query(token, `{ myChallenges(share: ${share}) { nodes { code projectCode } } }`);
    return data.myChallenges.nodes.map((each: { code: string }) => each.code).join(' ');
  };

  beforeAll(async () => {
    all = await startChallengeApp();
  });
  afterAll(() => all.app.stop());

  it('are raised on a record and wait for the project lead, for ten working days', async () => {
    const done = await raise();
    expect(done).toMatchObject({ saved: true, problems: [] });
    expect(done.challenge).toMatchObject({
      code: 'CH1',
      projectCode: 'ALPHA',
      subject: { kind: 'MILESTONE', code: 'M1', title: 'Invitations sent' },
      raisedBy: { name: 'Rita Reviewer' },
      raisedOn: '2010-01-11',
      answerer: { name: 'Leo Lead' },
      dueOn: '2010-01-25',
      overdue: true,
      state: 'OPEN',
      nextStates: ['ANSWERED', 'ESCALATED', 'WITHDRAWN'],
      answer: null,
      satisfied: null,
    });
    expect(done.challenge.thread.map((row: any) => `${row.act} ${row.recordedBy}`)).toEqual([
      'RAISED Rita Reviewer',
      'ASSIGNED Rita Reviewer',
    ]);
    const then = await challenge('CH1', { asAt: '2010-01-20' });
    expect(then).toMatchObject({ overdue: false, nextStates: ['ANSWERED', 'WITHDRAWN'] });
    expect(then.nextActs).toEqual(['ASSIGNED', 'ANSWERED', 'WITHDRAWN']);
    expect(await challenge('CH1', { asAt: '2010-01-10' })).toBeNull();
  });

  it('go to the SMT lead where the project lead raised them, and to whoever is named by when is named', async () => {
    const own = await raise({}, all.cast.lead);
    expect(own.challenge).toMatchObject({ code: 'CH2', answerer: { name: 'Dora Director' } });
    const named = { answererId: all.cast.personIds['Sara Secretary'], answerBy: '2010-02-05', kind: 'ADVICE' };
    const done = await raise(named);
    expect(done.challenge).toMatchObject({ kind: 'ADVICE', answerer: { name: 'Sara Secretary' }, dueOn: '2010-02-05' });
  });

  it('are answered by the person named, with reasons, and a past date keeps its own', async () => {
    const done = await act(all.cast.lead, 'answerChallenge', 'CH1', { ...ANSWER, willDo: 'Send the next draft.' });
    expect(done.problems).toEqual([]);
    expect(done.challenge).toMatchObject({
      state: 'ANSWERED',
      dueOn: null,
      overdue: false,
      nextStates: ['CLOSED', 'ESCALATED', 'WITHDRAWN'],
      answer: {
        outcome: 'ACCEPTED_IN_PART',
        reasons: 'The first draft is out already.',
        willDo: 'Send the next draft.',
        action: null,
        by: { name: 'Leo Lead' },
        on: '2010-01-13',
        final: false,
      },
    });
    const then = await challenge('CH1', { asAt: '2010-01-12' });
    expect(then).toMatchObject({ id: `${done.challenge.id}@2010-01-12`, state: 'OPEN', answer: null });
  });

  it('keep an answer and its correction, and what was known when', async () => {
    const [clock] = await all.app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
    const { answer } = await challenge('CH1');
    const corrected = { ...ANSWER, outcome: 'DECLINED', reasons: 'No time.', corrects: answer.id };
    const done = await act(all.cast.lead, 'answerChallenge', 'CH1', corrected);
    expect(done.problems).toEqual([]);
    expect(done.challenge).toMatchObject({ state: 'ANSWERED', answer: { outcome: 'DECLINED' } });
    const answers = done.challenge.thread.filter((row: any) => row.act === 'ANSWERED');
    expect(answers).toHaveLength(2);
    expect(answers[0].correctedBy).toBe(answers[1].id);
    const before = await challenge('CH1', { knownAt: clock!.at.toISOString() });
    expect(before).toMatchObject({ answer: { outcome: 'ACCEPTED_IN_PART' } });
    const again = await act(all.cast.lead, 'answerChallenge', 'CH1', corrected);
    expect(codesOf(again.problems)).toContain('ALREADY_CORRECTED');
  });

  it('stay with the challenger, who may say what they make of it and go to the director, whose answer is final', async () => {
    const not = await act(all.cast.reviewer, 'judgeAnswer', 'CH1', { satisfied: false, effectiveOn: '2010-01-14' });
    expect(not.challenge).toMatchObject({ state: 'ANSWERED', satisfied: false });
    const reason = 'The lead has not said when.';
    const up = await act(all.cast.reviewer, 'escalateChallenge', 'CH1', { reason, effectiveOn: '2010-01-15' });
    expect(up.challenge).toMatchObject({
      state: 'ESCALATED',
      answerer: { name: 'Dora Director' },
      dueOn: '2010-01-29',
      nextStates: ['CLOSED', 'WITHDRAWN'],
    });
    expect(up.challenge.thread.at(-1)).toMatchObject({ act: 'ESCALATED', text: reason, reason });
    const lead = await act(all.cast.lead, 'answerChallenge', 'CH1', { ...ANSWER, effectiveOn: '2010-01-18' });
    expect(lead.problems).toMatchObject([{ code: 'NOT_YOURS_TO_ANSWER', path: ['input', 'challengeId'] }]);
    expect(lead.problems[0]!.message).toContain('the director of the project');
    const end = await act(all.cast.director, 'answerChallenge', 'CH1', { ...ANSWER, effectiveOn: '2010-01-19' });
    expect(end.challenge).toMatchObject({
      state: 'CLOSED',
      nextStates: [],
      answer: { final: true, by: { name: 'Dora Director' } },
    });
  });

  it('close when the challenger is satisfied', async () => {
    await raise();
    await act(all.cast.lead, 'answerChallenge', 'CH4', ANSWER);
    const done = await act(all.cast.reviewer, 'judgeAnswer', 'CH4', { satisfied: true, remark: 'Good.' });
    expect(done.challenge).toMatchObject({ state: 'CLOSED', satisfied: true, nextActs: [] });
  });

  it('can be given to somebody else or another day, with the reason in the thread', async () => {
    await raise();
    const reason = 'It is about papers.';
    const answererId = all.cast.personIds['Sara Secretary'];
    const done = await act(all.cast.director, 'assignChallenge', 'CH5', {
      answererId,
      reason,
      effectiveOn: '2010-01-12',
    });
    expect(done.challenge).toMatchObject({ answerer: { name: 'Sara Secretary' }, dueOn: '2010-01-25' });
    expect(done.challenge.thread.at(-1)).toMatchObject({ act: 'ASSIGNED', text: reason, answerer: 'Sara Secretary' });
    const later = await act(all.cast.secretary, 'assignChallenge', 'CH5', { answerBy: '2010-02-26', reason });
    expect(later.challenge).toMatchObject({
      answerer: { name: 'Sara Secretary' },
      dueOn: '2010-02-26',
      overdue: false,
    });
    expect((await act(all.cast.lead, 'answerChallenge', 'CH5', ANSWER)).problems).toMatchObject([
      { code: 'LATER_REPORT_STANDS', path: ['input', 'effectiveOn'] },
    ]);
    const refused = await act(all.cast.lead, 'answerChallenge', 'CH5', { ...ANSWER, effectiveOn: '2010-01-26' });
    expect(refused.problems[0]).toMatchObject({ code: 'NOT_YOURS_TO_ANSWER' });
    expect(refused.problems[0]!.message).toContain('Sara Secretary');
  });

  it('are withdrawn only by who raised them, and stay to be seen', async () => {
    const reason = 'Settled on the telephone.';
    const other = await act(all.cast.lead, 'withdrawChallenge', 'CH5', { reason });
    expect(other.problems).toMatchObject([{ code: 'NOT_YOUR_CHALLENGE', path: ['input', 'challengeId'] }]);
    const done = await act(all.cast.reviewer, 'withdrawChallenge', 'CH5', { reason });
    expect(done.challenge).toMatchObject({ state: 'WITHDRAWN', nextStates: [], dueOn: null });
    expect(done.challenge.thread.at(-1)).toMatchObject({ act: 'WITHDRAWN', text: reason });
    expect(codesOf((await act(all.cast.reviewer, 'withdrawChallenge', 'CH5', { reason })).problems)).toEqual([
      'STEP_NOT_OPEN',
    ]);
  });

  it('can be escalated without an answer once it is overdue, not before', async () => {
    await raise({ answerBy: '2010-01-20' });
    const up = { reason: 'No answer.' };
    const early = await act(all.cast.reviewer, 'escalateChallenge', 'CH6', { ...up, effectiveOn: '2010-01-20' });
    expect(early.problems).toMatchObject([{ code: 'NOT_YET_DUE', path: ['input', 'challengeId'] }]);
    const done = await act(all.cast.reviewer, 'escalateChallenge', 'CH6', { ...up, answerBy: '2010-01-28' });
    expect(done.challenge).toMatchObject({ state: 'ESCALATED', dueOn: '2010-01-28' });
  });

  it('are about records that the project can name beforehand', async () => {
    const record = async (id: string) => {
      const document = `{ project(code: "ALPHA") { record(subject: { kind: MILESTONE, id: "${id}" }) { code title } } }`;
      return (await all.app.query(all.cast.reviewer, document)).project.record;
    };
    expect(await record(all.milestoneId)).toEqual({ code: 'M1', title: 'Invitations sent' });
    expect(await record(NOBODY)).toBeNull();
  });

  it('are listed by state, lateness, subject and share', async () => {
    const cursor = async (code: string): Promise<string> => {
      const query = '{ project(code: "ALPHA") { challenges { edges { cursor node { code } } } } }';
      const { body } = await all.app.gql(all.cast.reviewer, query);
      return body.data.project.challenges.edges.find((edge: any) => edge.node.code === code).cursor;
    };
    const on = (id: string) => `(subject: { kind: MILESTONE, id: "${id}" })`;
    expect(await listed(all.cast.reviewer, '')).toBe('CH1 CH2 CH3 CH4 CH5 CH6');
    expect(await listed(all.cast.reviewer, '(states: [OPEN, ESCALATED])')).toBe('CH2 CH3 CH6');
    expect(await listed(all.cast.reviewer, '(overdue: true)')).toBe('CH2');
    expect(await listed(all.cast.reviewer, on(all.milestoneId))).toBe('CH1 CH2 CH3 CH4 CH5 CH6');
    expect(await listed(all.cast.reviewer, on(NOBODY))).toBe('');
    expect(await listed(all.cast.reviewer, '(kind: ADVICE)')).toBe('CH3');
    const director = `(answererId: "${all.cast.personIds['Dora Director']}")`;
    expect(await listed(all.cast.reviewer, director)).toBe('CH1 CH2 CH6');
    expect(await listed(all.cast.reviewer, '(sort: DUE)')).toBe('CH2 CH6 CH3 CH1 CH4 CH5');
    expect(await listed(all.cast.reviewer, `(mine: RAISED_BY_ME, first: 2, after: "${await cursor('CH1')}")`)).toBe(
      'CH3 CH4',
    );
    expect(await listed(all.cast.director, '(mine: TO_ANSWER)')).toBe('CH2 CH6');
    expect(await mine(all.cast.director, 'TO_ANSWER')).toBe('CH2 CH6');
    expect(await mine(all.cast.secretary, 'TO_ANSWER')).toBe('CH3');
    expect(await mine(all.cast.lead, 'RAISED_BY_ME')).toBe('CH2');
    expect(await mine(all.cast.stranger, 'TO_ANSWER')).toBe('');
    expect(await mine(all.cast.reviewer, 'RAISED_BY_ME')).toBe('CH6 CH3 CH1 CH4 CH5');
  });

  it.each<[string, object, string]>([
    ['SUBJECT_UNKNOWN', { subject: { kind: 'MILESTONE', id: NOBODY } }, 'subject'],
    ['SUBJECT_UNKNOWN', { subject: { kind: 'RISK', id: "x' OR 1=1" } }, 'subject'],
    ['NOT_FOUND', { answererId: NOBODY }, 'answererId'],
    ['DUE_TOO_EARLY', { answerBy: '2010-01-10' }, 'answerBy'],
    ['CODE_TAKEN', { code: 'CH1' }, 'code'],
    ['FUTURE_DATE', { effectiveOn: '2010-02-01' }, 'effectiveOn'],
    ['BAD_USER_INPUT', { question: '  ' }, 'question'],
    ['BAD_USER_INPUT', { wanted: 'x'.repeat(1001) }, 'wanted'],
  ])('refuses to raise one with %s', async (code, input, field) => {
    expect((await raise(input)).problems).toMatchObject([{ code, path: ['input', field] }]);
  });

  it('refuses an answerer who raised it, or who could not read it, and a project that names nobody', async () => {
    const { personIds } = all.cast;
    const own = await raise({ answererId: personIds['Rita Reviewer'] });
    expect(own.problems).toMatchObject([{ code: 'ANSWERER_RAISED_IT', path: ['input', 'answererId'] }]);
    for (const name of ['Gus Guest', 'Sid Stranger']) {
      const blind = await raise({ answererId: personIds[name] });
      expect(blind.problems).toMatchObject([{ code: 'CANNOT_READ_PROJECT', path: ['input', 'answererId'] }]);
    }
    const beta = { projectCode: 'BETA', subject: { kind: 'PROJECT', id: all.cast.projectIds.BETA } };
    const nobody = await raise(beta, all.cast.stranger);
    expect(nobody.problems).toMatchObject([{ code: 'NO_ANSWERER', path: ['input', 'answererId'] }]);
  });

  it('refuses to answer, judge or assign what is not open to it, and changes nothing', async () => {
    const before = await challenge('CH1');
    const reason = 'x';
    expect(
      codesOf(
        (await act(all.cast.director, 'answerChallenge', 'CH1', { ...ANSWER, effectiveOn: '2010-01-26' })).problems,
      ),
    ).toEqual(['STEP_NOT_OPEN']);
    expect(codesOf((await act(all.cast.reviewer, 'judgeAnswer', 'CH1', { satisfied: true })).problems)).toEqual([
      'STEP_NOT_OPEN',
    ]);
    expect(codesOf((await act(all.cast.lead, 'judgeAnswer', 'CH1', { satisfied: true })).problems)).toEqual([
      'NOT_YOUR_CHALLENGE',
      'STEP_NOT_OPEN',
    ]);
    expect(
      codesOf((await act(all.cast.lead, 'assignChallenge', 'CH1', { answerBy: '2010-03-01', reason })).problems),
    ).toEqual(['STEP_NOT_OPEN']);
    expect(codesOf((await act(all.cast.lead, 'assignChallenge', 'CH3', { reason })).problems)).toEqual([
      'NOTHING_TO_CHANGE',
    ]);
    const stale = await act(all.cast.director, 'answerChallenge', 'CH2', { ...ANSWER, expectedVersion: 1 });
    expect(stale.problems).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }]);
    const action = await act(all.cast.director, 'answerChallenge', 'CH2', { ...ANSWER, actionId: NOBODY });
    expect(action.problems).toMatchObject([{ code: 'SUBJECT_UNKNOWN', path: ['input', 'actionId'] }]);
    const wrong = await act(all.cast.director, 'answerChallenge', 'CH2', { ...ANSWER, corrects: before.answer.id });
    expect(codesOf(wrong.problems)).toContain('NOT_FOUND');
    const blank = await act(all.cast.director, 'answerChallenge', 'CH2', { ...ANSWER, reasons: ' ' });
    expect(blank.problems).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'reasons'] }]);
    expect(await challenge('CH1')).toEqual(before);
  });

  it('refuses who raised it as its answerer, whatever role they hold', async () => {
    await raise({}, all.cast.director);
    const answer = await act(all.cast.director, 'answerChallenge', 'CH7', ANSWER);
    expect(answer.problems).toMatchObject([{ code: 'NOT_YOURS_TO_ANSWER' }]);
    expect(answer.problems[0]!.message).toContain('You raised it');
  });

  it('are hidden from those who may not read the project', async () => {
    const done = await act(all.cast.stranger, 'answerChallenge', 'CH2', ANSWER);
    expect(done.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'challengeId'] }]);
  });

  it('change no other record: nothing but a challenge is touched', async () => {
    const rows = await all.app.sql.rows<{ kind: string }>(
      'test-touched',
      `SELECT DISTINCT subject ->> 'kind' AS kind FROM journal_entry, jsonb_array_elements(subjects) subject
        WHERE operation ~ 'Challenge$' OR operation = 'judgeAnswer'`,
    );
    expect(rows.map((row) => row.kind)).toEqual(['Challenge']);
  });

  it('show what they are about as it was, where it has gone since', async () => {
    const { project } = await all.app.query(all.cast.lead, '{ project(code: "ALPHA") { plan { version } } }');
    const changes = [{ withdrawItem: { code: 'M1' } }];
    const plan = { projectCode: 'ALPHA', expectedVersion: project.plan.version, effectiveOn: '2010-01-26', changes };
    await all.app.saved(all.cast.lead, 'revisePlan', plan);
    expect(await challenge('CH1')).toMatchObject({ subject: { code: 'M1', title: 'Invitations sent' } });
    expect((await raise({ effectiveOn: '2010-01-26' })).problems).toMatchObject([{ code: 'SUBJECT_UNKNOWN' }]);
  });

  it('let one of two people win who answer at once, and keep hostile text as it came', async () => {
    const { id, version } = await challenge('CH3');
    const reasons = `<img src=x onerror=alert(1)> =HYPERLINK("x") '); DROP TABLE challenge; --`;
    const input = { ...ANSWER, challengeId: id, expectedVersion: version, reasons };
    const both = await Promise.all([1, 2].map(() => all.run('answerChallenge', input, all.cast.secretary)));
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
    expect((await challenge('CH3')).answer.reasons).toBe(reasons);
  });

  it('ask the database as often for thirty as for three', async () => {
    const documents = [
      `{ project(code: "ALPHA") { challenges(first: 50) { nodes { ${CHALLENGE} } } } }`,
      `{ myChallenges(share: RAISED_BY_ME) { nodes { ${CHALLENGE} } } }`,
    ];
    const asked = async () => {
      const counts: number[] = [];
      for (const document of documents) {
        await all.app.saved(all.cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
        counts.push((await statementsDuring(() => all.app.query(all.cast.reviewer, document))).statements.length);
      }
      return counts;
    };
    await asked();
    const few = await asked();
    const subject = { kind: 'PROJECT', id: all.cast.projectIds.ALPHA };
    for (let count = 0; count < 27; count++) expect((await raise({ subject })).saved).toBe(true);
    expect(await asked()).toEqual(few);
  });

  it('have an assignment put right, the first too, for as long as nothing has followed from it', async () => {
    const { challenge: raised } = await raise();
    const { code } = raised;
    const first = raised.thread.at(-1).id;
    const right = {
      answererId: all.cast.personIds['Sara Secretary'],
      reason: 'It was for the secretary.',
      corrects: first,
    };
    const early = await act(all.cast.lead, 'assignChallenge', code, { ...right, effectiveOn: '2010-01-06' });
    expect(early.problems).toMatchObject([{ code: 'LATER_REPORT_STANDS', path: ['input', 'effectiveOn'] }]);
    const done = await act(all.cast.lead, 'assignChallenge', code, { ...right, effectiveOn: '2010-01-11' });
    expect(done.challenge).toMatchObject({ answerer: { name: 'Sara Secretary' }, dueOn: raised.dueOn });
    expect(done.challenge.thread.map((row: any) => [row.act, row.correctedBy !== null])).toEqual([
      ['RAISED', false],
      ['ASSIGNED', true],
      ['ASSIGNED', false],
    ]);
    const last = done.challenge.thread.at(-1).id;
    const day = { corrects: last, answerBy: '2010-02-01', reason: 'Misheard.', effectiveOn: '2010-01-11' };
    expect((await act(all.cast.lead, 'assignChallenge', code, day)).challenge).toMatchObject({
      answerer: { name: 'Sara Secretary' },
      dueOn: '2010-02-01',
    });
    const answered = { ...ANSWER, effectiveOn: '2010-01-18' };
    const { challenge: then, problems } = await act(all.cast.secretary, 'answerChallenge', code, answered);
    expect(problems).toEqual([]);
    const corrects = then.thread.findLast((row: any) => row.act === 'ASSIGNED').id;
    const late = await act(all.cast.lead, 'assignChallenge', code, { ...day, corrects });
    expect(codesOf(late.problems)).toEqual(['NOT_THE_LAST']);
    const answer = await act(all.cast.secretary, 'answerChallenge', code, { ...answered, corrects });
    expect(codesOf(answer.problems)).toContain('NOT_FOUND');
  });
});
