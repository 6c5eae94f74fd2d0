import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const SEVERAL = `mutation($input: ReportMilestonesInput!) { reportMilestones(input: $input) {
  saved problems { code message path subject } milestones { code version forecastDate actualDate reports { narrative recordedBy } }
  consequences { summary finishBefore finishAfter moved { code from to } } } }`;
const PREVIEW = `query($input: ReportMilestonesInput!) { previewMilestoneReports(input: $input) {
  problems { code path } consequences { summary finishBefore finishAfter moved { code from to } } } }`;
const TASKS = `mutation($input: ReportTasksInput!) { reportTasks(input: $input) {
  saved problems { code path } tasks { code actualStart } consequences { summary } } }`;
const MILESTONES = `{ project(code: "ALPHA") { milestones(first: 50) { nodes { id code version forecastDate } } } }`;

/** Three tasks one after the other, each with a milestone behind it. */
const PLAN = [1, 2, 3].flatMap((n) => [
  { addTask: { code: `T${n}`, title: `Work ${n}`, duration: { days: 10 } } },
  { addMilestone: { code: `M${n}`, title: `Done ${n}` } },
  { addLink: { from: `T${n}`, to: `M${n}` } },
  ...(n > 1 ? [{ addLink: { from: `M${n - 1}`, to: `T${n}` } }] : []),
]);

describe('several reports at once', () => {
  let app: TestApp;
  let cast: Cast;

  const several = async (reports: readonly object[], more: object = {}, token = cast.lead) =>
    (await app.gql(token, SEVERAL, { input: { projectCode: 'ALPHA', reports, ...more } })).body;
  const now = async (): Promise<{ id: string; code: string; version: number; forecastDate: string }[]> =>
    (await app.gql(cast.lead, MILESTONES)).body.data.project.milestones.nodes;
  const entries = async (): Promise<number> => {
    const [row] = await app.sql.rows<{ n: number }>('test-entries', 'SELECT count(*)::int AS n FROM journal_entry');
    return row!.n;
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-04' });
    cast = await startCast(app);
    await app.saved(cast.lead, 'revisePlan', { projectCode: 'ALPHA', expectedVersion: 0, changes: PLAN }, '');
    app.clock.set('2010-01-26');
  });
  afterAll(() => app.stop());

  it('say together what they do, and save it as one change, by code as by id', async () => {
    const [m1, m2] = await now();
    const before = await entries();
    const reports = [
      { milestone: 'M1', actualDate: '2010-01-20', narrative: 'Done two days late.', expectedVersion: m1!.version },
      { milestone: m2!.id, forecastDate: '2010-02-10' },
    ];
    const { data: foreseen } = await app
      .gql(cast.lead, PREVIEW, { input: { projectCode: 'ALPHA', reports } })
      .then(({ body }) => body);
    expect(await entries()).toBe(before);
    const { data } = await several(reports);
    expect(data.reportMilestones).toMatchObject({
      saved: true,
      milestones: [
        { code: 'M1', actualDate: '2010-01-20', reports: [{ narrative: 'Done two days late.' }] },
        { code: 'M2', forecastDate: '2010-02-10' },
      ],
    });
    expect(data.reportMilestones.consequences).toEqual(foreseen.previewMilestoneReports.consequences);
    expect(data.reportMilestones.consequences.moved.map(({ code }: { code: string }) => code)).toContain('M3');
    expect(await entries()).toBe(before + 1);
    const [entry] = await app.sql.rows<{ reason: string; subjects: { code: string }[] }>(
      'test-last-entry',
      'SELECT reason, subjects FROM journal_entry ORDER BY revision DESC LIMIT 1',
    );
    expect(entry!.reason).toBe('M1, M2 reported');
    expect(entry!.subjects.map(({ code }) => code)).toEqual(['M1', 'M2']);
  });

  it.each([
    ['names none', { milestone: 'M9', narrative: 'x' }, 'NOT_FOUND', 'milestone'],
    ['names a task', { milestone: 'T1', narrative: 'x' }, 'NOT_FOUND', 'milestone'],
    ['names one twice', { milestone: 'M2', narrative: 'x' }, 'REPORTED_TWICE', 'milestone'],
    ['says nothing', { milestone: 'M3' }, 'EMPTY_REPORT', 'forecastDate'],
    ['is of a day to come', { milestone: 'M3', actualDate: '2010-02-01' }, 'ACTUAL_AFTER_REPORT', 'actualDate'],
    [
      'was read before another',
      { milestone: 'M3', narrative: 'x', expectedVersion: 0 },
      'VERSION_CONFLICT',
      'expectedVersion',
    ],
    [
      'moves the plan past all dates',
      { milestone: 'M3', forecastDate: '2199-12-31' },
      'PAST_LATEST_DATE',
      'forecastDate',
    ],
  ])('save nothing where one %s, and say which', async (_what, wrong, code, field) => {
    const before = [await entries(), await now()];
    const sound = { milestone: 'M2', forecastDate: '2010-02-12' };
    const { data } = await several([sound, wrong]);
    if (code === 'PAST_LATEST_DATE' && data.reportMilestones.saved) return; // the last day that can be calculated
    expect(data.reportMilestones).toMatchObject({ saved: false, consequences: null });
    expect(data.reportMilestones.problems).toEqual([
      expect.objectContaining({ code, path: ['input', 'reports', '1', field] }),
    ]);
    expect([await entries(), await now()]).toEqual(before);
  });

  it('tell all that is wrong at once, each at its place', async () => {
    const { data } = await several([{ milestone: 'M2' }, { milestone: 'M3', actualDate: '2010-02-01' }]);
    expect(data.reportMilestones.problems.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'input.reports.0.forecastDate',
      'input.reports.1.actualDate',
    ]);
  });

  it('of whoever may not report them are refused, also by the id of another project', async () => {
    const reports = [{ milestone: 'M2', narrative: 'x' }];
    const refused = async (more: object, token: string) => {
      const { errors, data } = await several(reports, more, token);
      return errors?.[0]?.extensions.code ?? data.reportMilestones.problems[0].code;
    };
    expect(await refused({}, cast.reviewer)).toBe('FORBIDDEN');
    expect(await refused({}, cast.stranger)).toBe('NOT_FOUND');
    expect(await refused({ projectCode: 'NONE' }, cast.lead)).toBe('NOT_FOUND');
    const [m1] = await now();
    const { data } = await several([{ milestone: m1!.id, narrative: 'x' }], { projectCode: 'BETA' }, cast.stranger);
    expect(data.reportMilestones.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('of tasks are saved alike', async () => {
    const reports = ['T2', 'T3'].map((task) => ({ task, narrative: 'On course.' }));
    const { body } = await app.gql(cast.lead, TASKS, { input: { projectCode: 'ALPHA', reports } });
    expect(body.data.reportTasks).toMatchObject({ saved: true, tasks: [{ code: 'T2' }, { code: 'T3' }] });
    const wrong = [{ task: 'M1', narrative: 'x' }];
    const refused = await app.gql(cast.lead, TASKS, { input: { projectCode: 'ALPHA', reports: wrong } });
    expect(refused.body.data.reportTasks.problems).toEqual([
      { code: 'NOT_FOUND', path: ['input', 'reports', '0', 'task'] },
    ]);
  });

  it('sent twice under one key are saved once', async () => {
    const before = await entries();
    const send = () =>
      fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${cast.lead}`,
          'idempotency-key': 'ten-reports-of-january',
        },
        body: JSON.stringify({
          query: SEVERAL,
          variables: { input: { projectCode: 'ALPHA', reports: [{ milestone: 'M3', narrative: 'Once.' }] } },
        }),
      }).then((answer) => answer.json() as Promise<{ data: { reportMilestones: { saved: boolean } } }>);
    const first = await send();
    const again = await send();
    expect([first.data.reportMilestones.saved, again.data.reportMilestones.saved]).toEqual([true, true]);
    expect(await entries()).toBe(before + 1);
  });
});
