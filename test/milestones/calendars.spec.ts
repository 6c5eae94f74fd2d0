import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const ANSWER = 'problems { code message path } consequences { finishAfter }';

describe('the calendar of a project', () => {
  let app: TestApp;
  let cast: Cast;

  beforeAll(async () => {
    app = await startTestApp({ today: '2026-11-02' });
    cast = await startCast(app);
    const { version } = (await ask(cast.secretary, '{ project(code: "ALPHA") { version } }')) as { version: number };
    const terms = { projectCode: 'ALPHA', expectedVersion: version, start: '2026-06-01', targetEnd: null };
    await ask(cast.secretary, 'mutation($input: AmendProjectInput!) { amendProject(input: $input) { saved } }', terms);
    await revise([
      { addStage: { code: 'S1', title: 'All' } },
      { addTask: { code: 'T1', title: 'Work', duration: { days: 11 }, stage: 'S1' } },
    ]);
    // Begun on the first day, so that the status date moves nothing.
    const [task] = (await plan()).tasks;
    const input = { taskId: task.id, expectedVersion: task.version, reportedOn: '2026-11-02', remainingDays: 11 };
    await ask(cast.lead, 'mutation($input: ReportTaskInput!) { reportTask(input: $input) { saved } }', input);
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
        `{ project(code: "ALPHA") { plan { version finish problems { code message subject } tasks { id version start finish startReason }
          calendar { region progressLogic worked { name from to } holidays { name from } } } } }`,
      )
    ).plan;
  const revise = async (changes: readonly object[]): Promise<any> =>
    ask(cast.lead, `mutation($input: RevisePlanInput!) { revisePlan(input: $input) { saved ${ANSWER} } }`, {
      ...{ projectCode: 'ALPHA', expectedVersion: (await plan()).version, changes },
    });
  const calendar = async (change: object, operation = 'changeCalendar'): Promise<any> => {
    const kind = operation === 'changeCalendar' ? 'mutation' : 'query';
    const saved = operation === 'changeCalendar' ? 'saved' : '';
    const document = `${kind}($input: ChangeCalendarInput!) { ${operation}(input: $input) { ${saved} ${ANSWER} } }`;
    return ask(cast.lead, document, { projectCode: 'ALPHA', expectedVersion: (await plan()).version, ...change });
  };

  it.each([
    ['ENGLAND_AND_WALES', 'Summer bank holiday', '2026-08-31', true],
    ['ENGLAND_AND_WALES', 'World Cup: Scotland', '2026-06-15', false],
    ['SCOTLAND', 'World Cup: Scotland', '2026-06-15', true],
    ['SCOTLAND', 'Summer bank holiday', '2026-08-03', true],
    ['NORTHERN_IRELAND', "Battle of the Boyne (Orangemen's Day)", '2026-07-13', true],
  ])('of %s: %s is kept on %s: %s', async (region, name, from, kept) => {
    const preview = await calendar({ region }, 'previewCalendar');
    expect(preview.consequences).not.toBeNull();
    expect(await calendar({ region })).toMatchObject({ saved: true, consequences: preview.consequences });
    const found = (await plan()).calendar;
    expect(found.region).toBe(region);
    expect(found.holidays.some((each: object) => JSON.stringify(each) === JSON.stringify({ name, from }))).toBe(kept);
  });

  it('works a Saturday by exception, and takes it back', async () => {
    await calendar({ region: 'ENGLAND_AND_WALES' });
    expect((await plan()).finish).toBe('2026-11-16');
    const worked = [{ name: 'Saturday opening', from: '2026-11-07', to: '2026-11-07' }];
    expect(await calendar({ worked })).toMatchObject({ saved: true, consequences: { finishAfter: '2026-11-13' } });
    expect((await plan()).calendar.worked).toEqual(worked);
    expect(await calendar({ worked: [] })).toMatchObject({ saved: true, consequences: { finishAfter: '2026-11-16' } });
  });

  it.each(['closures', 'worked'])('refuses with CLOSURE_TOO_LONG %s of 300 years', async (field) => {
    const span = { name: 'For ever', from: '1900-01-01', to: '2199-12-31' };
    const answer = await calendar({ [field]: [span] });
    expect(answer).toMatchObject({ saved: false, problems: [{ code: 'CLOSURE_TOO_LONG' }] });
    expect(answer.problems[0].path).toEqual(['input', field, '0', 'to']);
  });

  it('names with BANK_HOLIDAYS_NOT_LISTED the first year without a list, and says so in the answer', async () => {
    const answer = await revise([{ addTask: { code: 'T2', title: 'Long', duration: { days: 1200 } } }]);
    const told = expect.objectContaining({
      code: 'BANK_HOLIDAYS_NOT_LISTED',
      message: expect.stringContaining('into 2031'),
    });
    expect(answer.problems).toContainEqual(told);
    expect((await plan()).problems).toContainEqual(told);
    await calendar({ region: 'NONE' });
    expect((await plan()).problems).not.toContainEqual(told);
    await calendar({ region: 'ENGLAND_AND_WALES' });
    await revise([{ withdrawItem: { code: 'T2' } }]);
  });

  it('says how progress out of sequence is planned, retained logic at first', async () => {
    expect((await plan()).calendar.progressLogic).toBe('RETAINED_LOGIC');
    await revise([
      { addTask: { code: 'T3', title: 'Before', duration: { days: 20 } } },
      { addTask: { code: 'T4', title: 'After', duration: { days: 5 } } },
      { addLink: { from: 'T3', to: 'T4' } },
    ]);
    const task = (await plan()).tasks[2];
    const report = { taskId: task.id, expectedVersion: task.version, actualStart: '2026-11-02' };
    const answer = await ask(
      cast.lead,
      'mutation($input: ReportTaskInput!) { reportTask(input: $input) { problems { code message } task { finish } } }',
      report,
    );
    expect(answer.problems).toContainEqual({
      code: 'REPORT_CONTRADICTS_NETWORK',
      message: expect.stringContaining('What is left of it is planned to wait for that.'),
    });
    const retained = (await plan()).tasks[2].finish;
    await calendar({ progressLogic: 'PROGRESS_OVERRIDE' });
    const override = await plan();
    expect(override.tasks[2].finish).toBe('2026-11-06');
    expect(retained > override.tasks[2].finish).toBe(true);
    expect(override.problems).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('The plan goes on as if the link were not there.') }),
    );
  });

  const HELD = { kind: 'START_NO_EARLIER_THAN', date: '2026-10-26' };
  it('tells a forecast that the network cannot keep, in the answer to the report', async () => {
    await revise([
      { addTask: { code: 'T5', title: 'Long', duration: { days: 20 }, constraint: HELD } },
      { addMilestone: { code: 'M5', title: 'Agreed' } },
      { addLink: { from: 'T5', to: 'M5' } },
    ]);
    const document = `{ project(code: "ALPHA") { milestones { nodes { id code version } } } }`;
    const { nodes } = (await ask(cast.lead, document)).milestones;
    const report = async (forecastDate: string): Promise<any> => {
      const [milestone] = (await ask(cast.lead, document)).milestones.nodes;
      return ask(
        cast.lead,
        'mutation($input: ReportMilestoneInput!) { reportMilestone(input: $input) { saved problems { code } } }',
        { milestoneId: milestone.id, expectedVersion: milestone.version, forecastDate },
      );
    };
    expect(nodes).toHaveLength(1);
    const early = await report('2026-11-10');
    expect(early).toMatchObject({ saved: true });
    expect(early.problems).toContainEqual({ code: 'FORECAST_BEFORE_NETWORK' });
    expect((await report('2026-10-10')).problems).toContainEqual({ code: 'FORECAST_PASSED' });
    const problems = (await plan()).problems as { code: string; subject: string | null }[];
    expect(problems).toContainEqual(expect.objectContaining({ code: 'START_PASSED', subject: 'T5' }));
  });

  it('holds what is in a stage not to start before its day, and refuses with CONSTRAINT_NOT_FOR_STAGE the rest', async () => {
    await revise([{ addTask: { code: 'T6', title: 'Inside', duration: { days: 2 }, stage: 'S1' } }]);
    const constraint = (kind: string): object => ({
      reviseItem: { code: 'S1', constraint: { kind, date: '2026-12-07' } },
    });
    expect(await revise([constraint('START_NO_EARLIER_THAN')])).toMatchObject({ saved: true });
    const inside = (await plan()).tasks.at(-1);
    expect(inside).toMatchObject({ start: '2026-12-07', finish: '2026-12-08' });
    expect(inside.startReason).toContain('stage S1 is not to start before 7 December 2026');
    for (const kind of ['START_FIXED', 'FINISH_FIXED', 'START_NO_LATER_THAN', 'FINISH_NO_EARLIER_THAN']) {
      const answer = await revise([constraint(kind)]);
      expect(answer).toMatchObject({ saved: false, problems: [{ code: 'CONSTRAINT_NOT_FOR_STAGE' }] });
      expect(answer.problems[0].path).toEqual(['input', 'changes', '0', 'reviseItem', 'constraint']);
    }
  });
});
