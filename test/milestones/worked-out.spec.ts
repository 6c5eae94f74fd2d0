import { PlanService } from '../../src/milestones/plan.service.js';
import { Recorder } from '../../src/platform/record/recorder.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const PLAN = [
  { addTask: { code: 'T1', title: 'Draft', duration: { days: 10 } } },
  { addMilestone: { code: 'M1', title: 'Draft agreed' } },
  { addMilestone: { code: 'M2', title: 'Draft sent' } },
  { addLink: { from: 'T1', to: 'M1' } },
  { addLink: { from: 'M1', to: 'M2' } },
];
const READ = `query($code: String!) { project(code: $code) { rag plan { version finish criticalPath problems { code } }
  milestones(first: 10) { nodes { id version forecastDate ragReason dateReason } } } }`;
const SELECTION = `{ saved problems { code } milestone { forecastDate } consequences { summary } }`;

/** One time that a plan was worked out. */
interface Time {
  readonly project: string;
  /** Whether all other writes waited meanwhile. */
  readonly held: boolean;
}

describe('how often a plan is worked out', () => {
  let app: TestApp;
  let cast: Cast;
  let times: Time[] = [];
  /** What somebody else does while a plan is worked out for the first time. */
  let meanwhile: (() => Promise<unknown>) | null = null;

  const read = async (code: string) => (await app.gql(cast.administrator, READ, { code })).body.data.project;
  const input = async (code: string, milestone: number, forecastDate: string) => {
    const { id, version } = (await read(code)).milestones.nodes[milestone];
    return { milestoneId: id, expectedVersion: version, forecastDate };
  };
  const send = async (token: string, given: object) => {
    const document = `mutation($input: ReportMilestoneInput!) { reportMilestone(input: $input) ${SELECTION} }`;
    const { body } = await app.gql(token, document, { input: given });
    expect(body.errors).toBeUndefined();
    return body.data.reportMilestone;
  };
  /** What of the plans was worked out by `work`. */
  const during = async (work: () => Promise<unknown>): Promise<readonly Time[]> => {
    times = [];
    await work();
    return times;
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-04' });
    cast = await startCast(app);
    for (const [projectCode, token] of [
      ['ALPHA', cast.lead],
      ['BETA', cast.stranger],
    ] as const) {
      const plan = { projectCode, expectedVersion: 0, changes: PLAN };
      await app.saved(token, 'revisePlan', plan, 'consequences { summary }');
    }
    app.clock.set('2010-01-12');

    let held = false;
    const recorder = app.app.get(Recorder);
    const write = recorder.write.bind(recorder);
    recorder.write = async (author, entry, work) => {
      const other = meanwhile;
      meanwhile = null;
      await other?.();
      return write(author, entry, async (one) => {
        held = true;
        try {
          return await work(one);
        } finally {
          held = false;
        }
      });
    };
    const plans = app.app.get(PlanService);
    const working = plans.working.bind(plans);
    plans.working = (record, row, ...more) => {
      times.push({ project: row.code, held });
      return working(record, row, ...more);
    };
    await Promise.all([read('ALPHA'), read('BETA')]);
  });

  afterAll(() => app.stop());

  it('a view that is kept is read without any working out, however it is asked for', async () => {
    expect(await during(() => read('ALPHA'))).toEqual([]);
    const other = 'query { project(code: "ALPHA") { milestone(code: "M1") { totalFloat } ragReason } }';
    expect(await during(() => app.gql(cast.lead, other))).toEqual([]);
  });

  it('a report works its plan out once, before it holds the clock, and what reads it afterwards not at all', async () => {
    const given = await input('ALPHA', 0, '2010-01-20');
    expect(await during(() => send(cast.lead, given))).toEqual([{ project: 'ALPHA', held: false }]);
    expect(await during(() => read('ALPHA'))).toEqual([]);
    expect((await read('ALPHA')).milestones.nodes[0].forecastDate).toBe('2010-01-20');
  });

  it('a report of another project works out that one alone', async () => {
    const given = await input('BETA', 0, '2010-01-21');
    expect(await during(() => send(cast.stranger, given))).toEqual([{ project: 'BETA', held: false }]);
    expect(await during(() => read('ALPHA'))).toEqual([]);
  });

  it('a write that touches no plan works none out', async () => {
    const write = () => app.saved(cast.administrator, 'addOrganisation', { name: 'B' });
    expect(await during(write)).toEqual([]);
    expect(await during(() => Promise.all([read('ALPHA'), read('BETA')]))).toEqual([]);
  });

  it('somebody else’s write about another project does not have the plan worked out again', async () => {
    const [given, others] = [await input('ALPHA', 0, '2010-01-22'), await input('BETA', 0, '2010-01-25')];
    meanwhile = () => send(cast.stranger, others);
    expect(await during(() => send(cast.lead, given))).toEqual([
      { project: 'ALPHA', held: false },
      { project: 'BETA', held: false },
    ]);
    expect((await read('ALPHA')).milestones.nodes[0].forecastDate).toBe('2010-01-22');
  });

  it('where the plan moved meanwhile it is worked out again as it then is', async () => {
    const [given, others] = [await input('ALPHA', 0, '2010-01-27'), await input('ALPHA', 1, '2010-02-05')];
    meanwhile = () => send(cast.lead, others);
    const worked = await during(async () => {
      const { saved: done, consequences } = await send(cast.lead, given);
      expect([done, consequences.summary]).toEqual([true, expect.stringContaining('1 milestone moves')]);
    });
    expect(worked).toEqual([
      { project: 'ALPHA', held: false },
      { project: 'ALPHA', held: false },
      { project: 'ALPHA', held: true },
    ]);
    const [first, second] = (await read('ALPHA')).milestones.nodes;
    expect([first.forecastDate, second.forecastDate]).toEqual(['2010-01-27', '2010-02-05']);
  });

  it('a preview works out what it would come to, once, beside what stands', async () => {
    const given = await input('ALPHA', 0, '2010-02-01');
    const ofReport =
      'query($input: ReportMilestoneInput!) { previewMilestoneReport(input: $input) { problems { code } } }';
    expect(await during(() => app.gql(cast.lead, ofReport, { input: given }))).toHaveLength(1);
    const { version } = (await read('ALPHA')).plan;
    const changes = [{ reviseItem: { code: 'T1', duration: { days: 12 } } }];
    const change = { projectCode: 'ALPHA', expectedVersion: version, changes };
    const ofPlan = 'query($input: RevisePlanInput!) { previewPlan(input: $input) { problems { code } } }';
    expect(await during(() => app.gql(cast.lead, ofPlan, { input: change }))).toHaveLength(1);
    expect(await during(() => read('ALPHA'))).toEqual([]);
  });
});
