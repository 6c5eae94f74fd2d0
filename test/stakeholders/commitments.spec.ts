import { statementsDuring } from '../support/statements.js';
import { type Alpha, startAlpha } from '../support/alpha.js';
import { NOBODY, refusal } from '../support/client.js';

const COMMITMENT = `id code what state open dueOn firstDueOn overdue overdueWorkingDays nextStates ownerTeam version
  to { kind code title } owner { name } milestone { kind code title } milestoneDate problems { code }
  moves { from to workingDays account effectiveOn }
  history { id state dueOn account releasedBy effectiveOn recordedBy corrects correctedBy }`;

describe('commitments over GraphQL', () => {
  let asking: Alpha;
  let stakeholderId: string;
  let milestoneId: string;

  const all = async (variables = {}, open = '') =>
    (await asking.project(`commitments${open} { totalCount nodes { ${COMMITMENT} } }`, variables)).commitments;
  const one = async (code: string, variables = {}) =>
    (await all(variables)).nodes.find((each: { code: string }) => each.code === code);
  const make = (input: object, token?: string) => {
    const whole = { projectCode: 'ALPHA', stakeholderId, what: 'The findings', effectiveOn: '2010-01-11', ...input };
    return asking.run('makeCommitment', whole, token);
  };
  const about = async (field: string, code: string, input: object, token?: string) => {
    const { id, version } = await one(code);
    return asking.run(field, { commitmentId: id, expectedVersion: version, ...input }, token);
  };
  const move = (code: string, dueOn: string | null, effectiveOn: string, more = {}) =>
    about('changeCommitmentDue', code, { dueOn, effectiveOn, account: 'They asked for it.', ...more });
  const keep = (code: string, effectiveOn: string, more = {}) =>
    about('dischargeCommitment', code, { effectiveOn, account: 'Sent by letter.', ...more });
  const release = (code: string, effectiveOn: string, more = {}) =>
    about('releaseCommitment', code, { effectiveOn, releasedBy: 'Their clerk', account: 'Not needed.', ...more });

  beforeAll(async () => {
    asking = await startAlpha({ today: '2010-05-28', reads: { Commitment: COMMITMENT, Stakeholder: 'id' } });
    const { app, cast } = asking;
    const changes = [
      {
        addMilestone: {
          ...{ code: 'M1', title: 'Findings shared' },
          constraint: { kind: 'FINISH_FIXED', date: '2010-03-26' },
        },
      },
    ];
    const plan = { projectCode: 'ALPHA', expectedVersion: 0, effectiveOn: '2010-01-04', changes };
    await app.saved(cast.lead, 'revisePlan', plan);
    milestoneId = (await asking.project('milestones { nodes { id } }')).milestones.nodes[0].id;
    const input = {
      projectCode: 'ALPHA',
      groupName: 'The Committee',
      stake: 'Asked for it.',
      effectiveOn: '2010-01-04',
    };
    stakeholderId = (await asking.done('identifyStakeholder', input)).id;
  });
  afterAll(() => asking.app.stop());

  it('are made to a stakeholder, with a date or without', async () => {
    const made = await make({ milestoneId, ownerId: asking.cast.personIds['Leo Lead'] });
    expect(made['commitment']).toMatchObject({
      ...{ code: 'C1', state: 'OPEN', open: true, dueOn: null, overdue: false, overdueWorkingDays: null },
      to: { kind: 'STAKEHOLDER', code: 'SH1', title: 'The Committee' },
      milestone: { kind: 'MILESTONE', code: 'M1', title: 'Findings shared' },
      owner: { name: 'Leo Lead' },
      nextStates: ['CHANGED', 'DISCHARGED', 'RELEASED'],
      problems: [{ code: 'NO_DUE_DATE' }],
    });
    expect(await one('C1', { asAt: '2010-01-11' })).toMatchObject({ milestoneDate: '2010-03-26' });
    const dated = await make({ dueOn: '2010-03-01', milestoneId }, asking.cast.director);
    expect(dated['commitment']).toMatchObject({ code: 'C2', dueOn: '2010-03-01', firstDueOn: '2010-03-01' });
  });

  it('become overdue by themselves, counted in working days of the project', async () => {
    const codes = async (asAt: string) =>
      (await one('C2', { asAt })).problems.map((each: { code: string }) => each.code);
    expect(await one('C2', { asAt: '2010-03-01' })).toMatchObject({ overdue: false });
    expect(await one('C2', { asAt: '2010-03-02' })).toMatchObject({ overdue: true, overdueWorkingDays: 1 });
    expect(await one('C2', { asAt: '2010-04-06' })).toMatchObject({ overdueWorkingDays: 24 }); // Easter is not counted
    expect(await codes('2010-02-26')).toEqual(['NO_COMMITMENT_OWNER', 'PLAN_MISSES_COMMITMENT']);
    expect(await codes('2010-03-02')).toEqual(['COMMITMENT_OVERDUE', 'NO_COMMITMENT_OWNER', 'PLAN_MISSES_COMMITMENT']);
  });

  it('move by so many working days, and a past date keeps its own', async () => {
    const done = await move('C2', '2010-04-06', '2010-02-15');
    expect(done['commitment']).toMatchObject({ state: 'CHANGED', dueOn: '2010-04-06', firstDueOn: '2010-03-01' });
    expect(done['commitment'].moves).toEqual([
      {
        from: '2010-03-01',
        to: '2010-04-06',
        workingDays: 24,
        account: 'They asked for it.',
        effectiveOn: '2010-02-15',
      },
    ]);
    await move('C2', null, '2010-03-10');
    await move('C2', '2010-03-31', '2010-03-15');
    const { moves } = await one('C2');
    expect(moves.map((each: { workingDays: number }) => each.workingDays)).toEqual([24, null, null]);
    const then = await one('C2', { asAt: '2010-02-14' });
    expect(then).toMatchObject({ state: 'OPEN', dueOn: '2010-03-01', moves: [] });
    expect(then.id).toMatch(/@2010-02-14$/u);
    expect(await one('C2', { asAt: '2010-03-12' })).toMatchObject({ state: 'CHANGED', dueOn: null });
  });

  it('are kept, or let go by those to whom they were made', async () => {
    const kept = await keep('C2', '2010-03-30');
    expect(kept['commitment']).toMatchObject({
      state: 'DISCHARGED',
      open: false,
      overdue: false,
      problems: [],
      nextStates: [],
    });
    await make({});
    const gone = await release('C3', '2010-04-01');
    expect(gone['commitment']).toMatchObject({ state: 'RELEASED', open: false });
    expect(gone['commitment'].history.at(-1)).toMatchObject({ releasedBy: 'Their clerk', account: 'Not needed.' });
    const codes = (page: { nodes: { code: string }[] }) => page.nodes.map((each) => each.code);
    expect(codes(await all({}, '(open: true)'))).toEqual(['C1']);
    expect(codes(await all({}, '(open: false)'))).toEqual(['C2', 'C3']);
    expect(codes(await all())).toEqual(['C1', 'C2', 'C3']);
    expect(codes(await all({ asAt: '2010-03-31' }, '(open: true)'))).toEqual(['C1', 'C3']);
  });

  it('keep a report and its correction, and what was known when', async () => {
    const knownAt = await asking.app.now();
    const { history } = await one('C3');
    const done = await keep('C3', '2010-04-02', { corrects: history.at(-1).id, account: 'It was sent after all.' });
    expect(done['commitment']).toMatchObject({ state: 'DISCHARGED' });
    expect(done['commitment'].history).toHaveLength(2);
    expect(done['commitment'].history[0].correctedBy).toBe(done['commitment'].history[1].id);
    expect(await one('C3', { knownAt })).toMatchObject({ state: 'RELEASED' });
  });

  it('are amended while they are open', async () => {
    const done = await about('amendCommitment', 'C1', {
      what: 'All the findings',
      ownerId: null,
      ownerTeam: 'Research',
      milestoneId: null,
    });
    expect(done['commitment']).toMatchObject({
      what: 'All the findings',
      owner: null,
      ownerTeam: 'Research',
      milestone: null,
    });
    const same = await about('amendCommitment', 'C1', {});
    expect(same['commitment']).toMatchObject({ what: 'All the findings', ownerTeam: 'Research' });
  });

  it.each([
    ['CODE_TAKEN', { code: 'C1' }, 'code'],
    ['SUBJECT_UNKNOWN', { stakeholderId: NOBODY }, 'stakeholderId'],
    ['SUBJECT_UNKNOWN', { milestoneId: NOBODY }, 'milestoneId'],
    ['NOT_FOUND', { ownerId: NOBODY }, 'ownerId'],
    ['DUE_IN_THE_PAST', { dueOn: '2010-01-10' }, 'dueOn'],
    ['FUTURE_DATE', { effectiveOn: '2010-06-01' }, 'effectiveOn'],
    ['BAD_USER_INPUT', { what: '' }, 'what'],
  ])('are not made: %s', async (code, input, field) => {
    const before = await all();
    expect(await make(input)).toMatchObject(refusal(code, field));
    expect(await all()).toEqual(before);
  });

  it.each([
    ['STEP_NOT_OPEN', 'dischargeCommitment', 'C2', { account: 'x' }, 'commitmentId'],
    ['STEP_NOT_OPEN', 'changeCommitmentDue', 'C2', { account: 'x', dueOn: '2010-06-30' }, 'commitmentId'],
    ['COMMITMENT_CLOSED', 'amendCommitment', 'C2', { what: 'x' }, 'commitmentId'],
    ['NOT_FOUND', 'amendCommitment', 'C1', { effectiveOn: '2010-01-05' }, 'effectiveOn'],
    ['SUBJECT_UNKNOWN', 'amendCommitment', 'C1', { milestoneId: NOBODY }, 'milestoneId'],
    ['NOT_FOUND', 'amendCommitment', 'C1', { ownerId: NOBODY }, 'ownerId'],
    ['DUE_UNCHANGED', 'changeCommitmentDue', 'C1', { account: 'x' }, 'dueOn'],
    [
      'DUE_IN_THE_PAST',
      'changeCommitmentDue',
      'C1',
      { account: 'x', dueOn: '2010-05-27', effectiveOn: '2010-05-28' },
      'dueOn',
    ],
    ['LATER_REPORT_STANDS', 'dischargeCommitment', 'C2', { account: 'x', effectiveOn: '2010-03-29' }, 'effectiveOn'],
    ['NOT_FOUND', 'dischargeCommitment', 'C1', { account: 'x', corrects: NOBODY }, 'corrects'],
    ['NOT_FOUND', 'dischargeCommitment', 'C1', { account: 'x', commitmentId: NOBODY }, 'commitmentId'],
    [
      'VERSION_CONFLICT',
      'releaseCommitment',
      'C1',
      { account: 'x', releasedBy: 'y', expectedVersion: 1 },
      'expectedVersion',
    ],
    ['BAD_USER_INPUT', 'releaseCommitment', 'C1', { account: 'x', releasedBy: ' ' }, 'releasedBy'],
  ])('refuse with %s what cannot be: %s of %s', async (code, field, subject, input, path) => {
    const before = await all();
    expect(await about(field, subject, input)).toMatchObject(refusal(code, path));
    expect(await all()).toEqual(before);
  });

  it('refuse to correct what others have followed', async () => {
    const [first] = (await one('C2')).history;
    const done = await move('C2', '2010-04-07', '2010-02-15', { corrects: first.id });
    expect(done).toMatchObject(refusal('NOT_THE_LAST', 'corrects'));
  });

  it('let one of two people win who write at once', async () => {
    const both = await Promise.all([keep('C1', '2010-05-28'), keep('C1', '2010-05-28')]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
  });

  it('ask the database as often for thirty as for three', async () => {
    const asked = async () => {
      await asking.app.saved(asking.cast.administrator, 'addPerson', { name: 'Somebody' });
      const { statements } = await statementsDuring(() => all());
      return statements.length;
    };
    const few = await asked();
    for (let count = 0; count < 30; count++) await make({ milestoneId });
    expect((await all()).totalCount).toBeGreaterThan(30);
    expect(await asked()).toBe(few);
  });
});
