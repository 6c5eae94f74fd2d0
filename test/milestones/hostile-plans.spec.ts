import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const ANSWER = 'saved problems { code message path subject }';

/** Dates and lengths at the edges of what may be given, in plans and in reports: each is kept or refused at its field. */
describe('plans at the edges of what may be said', () => {
  let app: TestApp;
  let cast: Cast;

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    expect(await revise([{ addTask: { code: 'T1', title: 'Work', duration: { days: 10 } } }])).toMatchObject({
      saved: true,
    });
    expect(await revise([{ addMilestone: { code: 'M1', title: 'Done' } }])).toMatchObject({ saved: true });
  });
  afterAll(() => app.stop());

  const ask = async (token: string, document: string, input?: object): Promise<any> => {
    const { body } = await app.gql(token, document, input && { input });
    expect(body.errors ?? []).toEqual([]);
    return Object.values(body.data as object)[0];
  };
  const plan = async (): Promise<any> =>
    (
      await ask(
        cast.lead,
        `{ project(code: "ALPHA") { version plan { version finish tasks { id code start finish version } milestones { id code version unknownReason } problems { code } } } }`,
      )
    ).plan;
  const revise = async (changes: readonly object[]): Promise<any> => {
    const { version } = await plan();
    const input = { projectCode: 'ALPHA', expectedVersion: version, changes };
    return ask(cast.lead, `mutation($input: RevisePlanInput!) { revisePlan(input: $input) { ${ANSWER} } }`, input);
  };
  const report = async (said: object): Promise<any> => {
    const task = (await plan()).tasks[0];
    const input = { taskId: task.id, expectedVersion: task.version, ...said };
    return ask(cast.lead, `mutation($input: ReportTaskInput!) { reportTask(input: $input) { ${ANSWER} } }`, input);
  };

  it.each([
    ['the first day that may be given', '1900-01-01'],
    ['a day before computers count', '1969-12-31'],
    ['the day they count from', '1970-01-01'],
    ['the last day that may be given', '2199-12-31'],
  ])('takes %s, %s, as a constraint, a deadline and a forecast', async (_, date) => {
    for (const kind of ['START_NO_EARLIER_THAN', 'FINISH_NO_LATER_THAN', 'START_FIXED', 'FINISH_FIXED']) {
      const answer = await revise([{ reviseItem: { code: 'M1', constraint: { kind, date }, deadline: date } }]);
      expect(answer).toMatchObject({ saved: true });
    }
    expect(await report({ forecastFinish: date })).toMatchObject({ saved: true });
    expect((await plan()).problems.map((each: { code: string }) => each.code)).not.toContain('PLAN_NOT_CALCULABLE');
    await revise([{ reviseItem: { code: 'M1', constraint: null, deadline: null } }]);
  });

  it('calculates the plan of a project that began in 1926', async () => {
    const { version } = await ask(ADMIN_TOKEN, '{ project(code: "ALPHA") { version } }');
    const change = (start: string, expectedVersion: number): Promise<any> =>
      ask(
        cast.secretary,
        `mutation($input: AmendProjectInput!) { amendProject(input: $input) { ${ANSWER} project { version } } }`,
        {
          projectCode: 'ALPHA',
          expectedVersion,
          start,
          effectiveOn: '2010-01-26',
        },
      );
    const amended = await change('1926-01-04', version);
    expect(amended).toMatchObject({ saved: true });
    expect((await plan()).tasks[0].start).not.toBeNull();
    await change('2010-01-04', amended.project.version);
  });

  it.each([
    [
      'a chain of tasks that runs past the last day',
      [{ days: 10_000 }, { days: 10_000 }, { days: 10_000 }, { days: 10_000 }, { days: 10_000 }],
    ],
  ])(
    'refuses with PAST_LATEST_DATE %s, at the change that leads there, and saves nothing of it',
    async (_, lengths) => {
      const before = await plan();
      const changes = lengths.flatMap((duration, index) => [
        { addTask: { code: `L${index}`, title: 'Long', duration } },
        ...(index ? [{ addLink: { from: `L${index - 1}`, to: `L${index}` } }] : []),
      ]);
      const answer = await revise(changes);
      expect(answer).toMatchObject({ saved: false, problems: [{ code: 'PAST_LATEST_DATE', subject: 'L4' }] });
      expect(answer.problems[0].path).toEqual(['input', 'changes', '7', 'addTask']);
      expect(answer.problems[0].message).toContain('31 December 2199');
      expect(await plan()).toEqual(before);
    },
  );

  it('refuses with PAST_LATEST_DATE a lag and a report that lead there, at their fields', async () => {
    await revise([{ reviseItem: { code: 'T1', constraint: { kind: 'START_FIXED', date: '2199-12-02' } } }]);
    const lag = await revise([{ addLink: { from: 'T1', to: 'M1', lag: 10_000 } }]);
    expect(lag).toMatchObject({ saved: false, problems: [{ code: 'PAST_LATEST_DATE' }] });
    expect(lag.problems[0].path).toEqual(['input', 'changes', '0', 'addLink']);
    const left = await report({ remainingDays: 10_000 });
    expect(left).toMatchObject({ saved: false, problems: [{ code: 'PAST_LATEST_DATE' }] });
    expect(left.problems[0].path).toEqual(['input', 'remainingDays']);
    await revise([{ reviseItem: { code: 'T1', constraint: null } }]);
  });

  it.each([
    [3, 2, 5],
    [1, 5, 4],
    [9, 8, 7],
  ])('refuses with ESTIMATE_OUT_OF_ORDER an estimate of %i, %i, %i days, new or revised', async (a, b, c) => {
    const estimate = { optimistic: a, mostLikely: b, pessimistic: c };
    const revised = await revise([{ reviseItem: { code: 'T1', estimate } }]);
    expect(revised).toMatchObject({ saved: false, problems: [{ code: 'ESTIMATE_OUT_OF_ORDER', subject: 'T1' }] });
    expect(revised.problems[0].path).toEqual(['input', 'changes', '0', 'reviseItem', 'estimate']);
    const added = await revise([{ addTask: { code: 'T9', title: 'New', duration: { days: 1 }, estimate } }]);
    expect(added).toMatchObject({ saved: false, problems: [{ code: 'ESTIMATE_OUT_OF_ORDER', subject: 'T9' }] });
  });

  it.each([
    ['a duration of a milestone', { code: 'M1', duration: { days: 3 } }, 'duration'],
    [
      'an estimate of a milestone',
      { code: 'M1', estimate: { optimistic: 1, mostLikely: 2, pessimistic: 3 } },
      'estimate',
    ],
    ['an unknown date of a task', { code: 'T1', dateUnknown: 'Nobody knows' }, 'dateUnknown'],
  ])('refuses with NOT_OF_THIS_KIND %s instead of dropping it', async (_, reviseItem, field) => {
    await revise([{ reviseItem: { code: 'M1', dateUnknown: 'The body has no date yet.' } }]);
    const answer = await revise([{ reviseItem }]);
    expect(answer).toMatchObject({ saved: false, problems: [{ code: 'NOT_OF_THIS_KIND' }] });
    expect(answer.problems[0].path).toEqual(['input', 'changes', '0', 'reviseItem', field]);
    const milestone = (await plan()).milestones[0];
    expect(milestone.unknownReason).toBe('The body has no date yet.');
  });
});
