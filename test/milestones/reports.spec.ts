import { startTestApp, type TestApp } from '../support/app.js';
import { decided } from '../support/decided.js';
import { type Cast, startCast } from '../support/people.js';

const MILESTONE = `id code title baselineDate forecastDate ownerForecastDate networkDate actualDate slipWorkingDays rag
  ragReason critical totalFloat freeFloat version reports { id reportedOn forecastDate narrative recordedBy corrects }`;
const REPORT = `mutation($input: ReportMilestoneInput!) { reportMilestone(input: $input) {
  saved problems { code message path } milestone { ${MILESTONE} }
  consequences { summary finishBefore finishAfter finishMovedWorkingDays moved { code from to workingDays } becameCritical } } }`;
const PROJECT = `query($asAt: Date, $knownAt: DateTime) { project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) {
  id asAt rag ragReason plan { version finish criticalPath problems { code message } baselines { name } }
  milestones(first: 10) { totalCount nodes { ${MILESTONE} } } } }`;

/** Ten working days of work, a milestone behind it, ten more, and the end. */
const PLAN = [
  { addStage: { code: 'S1', title: 'Work' } },
  { addTask: { code: 'T1', title: 'Draft', duration: { days: 10 }, stage: 'S1' } },
  { addMilestone: { code: 'M1', title: 'Draft agreed', stage: 'S1' } },
  { addTask: { code: 'T2', title: 'Refine', duration: { days: 10 }, stage: 'S1' } },
  { addMilestone: { code: 'M2', title: 'Refined', stage: 'S1' } },
  { addLink: { from: 'T1', to: 'M1' } },
  { addLink: { from: 'M1', to: 'T2' } },
  { addLink: { from: 'T2', to: 'M2' } },
];

interface Milestone {
  id: string;
  code: string;
  version: number;
  [field: string]: unknown;
}

describe('reporting milestones over GraphQL', () => {
  let app: TestApp;
  let cast: Cast;

  const project = async (variables: Record<string, unknown> = {}) => {
    const { body } = await app.gql(cast.lead, PROJECT, variables);
    expect(body.errors).toBeUndefined();
    return body.data.project;
  };
  const milestone = async (code: string, variables = {}): Promise<Milestone> =>
    (await project(variables)).milestones.nodes.find((each: Milestone) => each.code === code);
  const report = async (token: string, input: Record<string, unknown>) => {
    const { body } = await app.gql(token, REPORT, { input });
    return body;
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-04' });
    cast = await startCast(app);
    const input = { projectCode: 'ALPHA', expectedVersion: 0, changes: PLAN };
    const { project: made } = await app.saved(cast.lead, 'revisePlan', input, 'project { plan { version } }');
    const baseline = {
      projectCode: 'ALPHA',
      name: 'Baseline 1',
      reason: 'First',
      decision: await decided(app, cast, '2010-01-04'),
      expectedVersion: made.plan.version,
    };
    await app.saved(cast.director, 'approveBaseline', baseline, 'consequences { summary }');
    app.clock.set('2010-01-12');
  });

  afterAll(() => app.stop());

  it('dates the plan as drawn', async () => {
    expect(await milestone('M1')).toMatchObject({
      baselineDate: '2010-01-15',
      forecastDate: '2010-01-15',
      rag: 'ON_TRACK',
      slipWorkingDays: 0,
      critical: true,
      totalFloat: 0,
    });
    expect((await project()).plan.finish).toBe('2010-01-29');
  });

  it('answers a report with what it moves', async () => {
    const before = await milestone('M1');
    const body = await report(cast.lead, {
      milestoneId: before.id,
      reportedOn: '2010-01-12',
      forecastDate: '2010-01-20',
      narrative: 'Comments are late.',
      expectedVersion: before.version,
    });
    expect(body.errors).toBeUndefined();
    expect(body.data.reportMilestone).toMatchObject({
      saved: true,
      milestone: {
        forecastDate: '2010-01-20',
        ownerForecastDate: '2010-01-20',
        networkDate: '2010-01-15',
        slipWorkingDays: 3,
        rag: 'AMBER',
      },
      consequences: {
        finishBefore: '2010-01-29',
        finishAfter: '2010-02-03',
        finishMovedWorkingDays: 3,
        moved: expect.arrayContaining([{ code: 'M2', from: '2010-01-29', to: '2010-02-03', workingDays: 3 }]),
      },
    });
  });

  it('leaves a past date as it was, with ids of its own', async () => {
    const [then, now] = [await milestone('M1', { asAt: '2010-01-11' }), await milestone('M1')];
    expect(then).toMatchObject({ forecastDate: '2010-01-15', reports: [] });
    expect(then.id).toBe(`${now.id}@2010-01-11`);
  });

  it('answers a preview like the report, and saves nothing', async () => {
    const before = await milestone('M1');
    const input = {
      milestoneId: before.id,
      reportedOn: '2010-01-12',
      forecastDate: '2010-01-22',
      expectedVersion: before.version,
    };
    const { body } = await app.gql(
      cast.reviewer,
      'query($input: ReportMilestoneInput!) { previewMilestoneReport(input: $input) { consequences { finishAfter } problems { code } } }',
      { input },
    );
    expect(body.data.previewMilestoneReport.consequences.finishAfter).toBe('2010-02-05');
    expect(await milestone('M1')).toEqual(before);
  });

  it('lets one of two people win who report at once on one version', async () => {
    const before = await milestone('M2');
    const input = { milestoneId: before.id, forecastDate: '2010-02-10', expectedVersion: before.version };
    const answers = await Promise.all([report(cast.lead, input), report(cast.lead, input)]);
    const payloads = answers.map((body) => body.data.reportMilestone);
    expect(payloads.map((payload) => payload.saved).sort()).toEqual([false, true]);
    const lost = payloads.find((payload) => !payload.saved);
    const won = payloads.find((payload) => payload.saved);
    expect(lost.problems).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }]);
    expect(lost.milestone.version).toBe(won.milestone.version);
    expect((await milestone('M2')).reports).toHaveLength(1);
  });

  it('keeps both a report and its correction, and shows what was known when', async () => {
    const before = await milestone('M1');
    const [first] = before['reports'] as { id: string }[];
    const [{ now }] = (await app.sql.rows<{ now: Date }>('test-now', 'SELECT at AS now FROM record_clock')) as [
      { now: Date },
    ];
    const body = await report(cast.lead, {
      milestoneId: before.id,
      reportedOn: '2010-01-12',
      forecastDate: '2010-01-19',
      corrects: first!.id,
      narrative: 'A slip of the pen.',
      expectedVersion: before.version,
    });
    expect(body.data.reportMilestone).toMatchObject({ saved: true, milestone: { forecastDate: '2010-01-19' } });
    const known = await milestone('M1', { asAt: '2010-01-12', knownAt: now.toISOString() });
    expect(known).toMatchObject({ forecastDate: '2010-01-20' });
    expect(await milestone('M1', { asAt: '2010-01-12' })).toMatchObject({ forecastDate: '2010-01-19' });
    const rows = await app.sql.rows('test-reports', 'SELECT id FROM plan_report WHERE item_id = $1', [before.id]);
    expect(rows).toHaveLength(2);
  });

  it.each([
    ['EMPTY_REPORT', {}],
    ['FUTURE_DATE', { reportedOn: '2010-01-13', forecastDate: '2010-02-01' }],
    ['ACTUAL_AFTER_REPORT', { reportedOn: '2010-01-11', actualDate: '2010-01-12' }],
    ['REPORT_BEFORE_PLAN', { reportedOn: '2010-01-03', forecastDate: '2010-02-01' }],
    ['NOT_FOUND', { corrects: '00000000-0000-4000-8000-000000000000', narrative: 'x' }],
  ])('refuses with %s and changes nothing', async (code, input) => {
    const before = await milestone('M1');
    const body = await report(cast.lead, { milestoneId: before.id, expectedVersion: before.version, ...input });
    expect(body.data.reportMilestone).toMatchObject({ saved: false, consequences: null, problems: [{ code }] });
    expect(await milestone('M1')).toEqual(before);
  });

  it('names the field of a bad value', async () => {
    const body = await report(cast.lead, { milestoneId: 'nonsense', forecastDate: '2010-02-01', expectedVersion: 1 });
    expect(body.data.reportMilestone).toMatchObject({ saved: false, problems: [{ path: ['input', 'milestoneId'] }] });
  });

  it('names a field that the input does not have', async () => {
    const { status, body } = await app.gql(cast.lead, REPORT, {
      input: { milestoneId: 'x', expectedVersion: 1, colour: 'red' },
    });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(body.errors?.[0]?.message).toContain('"colour" is not defined');
  });

  it('hides the milestone from another project’s lead', async () => {
    const before = await milestone('M1');
    const body = await report(cast.stranger, {
      milestoneId: before.id,
      forecastDate: '2010-02-01',
      expectedVersion: before.version,
    });
    expect(body.data.reportMilestone).toMatchObject({
      saved: false,
      milestone: null,
      problems: [{ code: 'NOT_FOUND' }],
    });
  });
});
