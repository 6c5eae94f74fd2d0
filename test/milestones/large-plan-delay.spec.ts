import { largeProject, type Reportable } from '../bench/large-project.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { leastHold, LONGEST_HOLD } from '../support/held.js';
import { type Cast, startCast } from '../support/people.js';

const ITEMS = 10_000;
const READ = `query($code: String!, $asAt: Date) { project(code: $code, asAt: $asAt) { rag plan { finish criticalPath problems { code }
  tasks { code title start finish rag totalFloat startReason } milestones { code title forecastDate ragReason } } } }`;
const REPORT = `mutation($input: ReportMilestoneInput!) { reportMilestone(input: $input) { saved consequences { summary } } }`;
const PREVIEW = `query($input: RevisePlanInput!) { previewPlan(input: $input) { consequences { summary } } }`;
const TASKS = `query($code: String!) { project(code: $code) { plan { version tasks { code title } } } }`;
const FILE = `query($input: ImportPlanInput!) { previewPlanImport(input: $input) { imported { changed } consequences { summary } } }`;
const VERSION = `query($code: String!) { project(code: $code) { plan { version } } }`;

describe('a plan of ten thousand items', () => {
  let first: TestApp;
  let app: TestApp;
  let cast: Cast;
  let milestones: readonly Reportable[];
  const code = 'LARGE';

  beforeAll(async () => {
    first = await startTestApp();
    cast = await startCast(first);
    milestones = await largeProject(first, cast, code, ITEMS);
    app = await startTestApp({ databaseUrl: first.databaseUrl, env: { LIMIT_TOKEN_POINTS: '0' } });
  });
  afterAll(async () => {
    await app.stop();
    await first.stop();
  });

  const ask = async (query: string, variables: object): Promise<any> => {
    const { body } = await app.gql(cast.lead, query, variables as Record<string, unknown>);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  it.each<[string, (attempt: number) => Promise<unknown>]>([
    // another day each time, so that no view of before fits
    [
      'is read',
      async (attempt) => {
        const { project } = await ask(READ, { code, asAt: `2010-01-${20 + attempt}` });
        expect([...project.plan.tasks, ...project.plan.milestones].length).toBeGreaterThan(0.9 * ITEMS);
      },
    ],
    [
      'has a milestone reported',
      async (attempt) => {
        const { id: milestoneId, version: expectedVersion } = milestones[attempt]!;
        const { reportMilestone } = await ask(REPORT, {
          input: { milestoneId, expectedVersion, forecastDate: '2010-09-01', narrative: 'As agreed with the team.' },
        });
        expect(reportMilestone.saved).toBe(true);
      },
    ],
    [
      'is previewed with a longer task',
      async (attempt) => {
        const { version: expectedVersion } = (await ask(VERSION, { code })).project.plan;
        const changes = [{ reviseItem: { code: 'T0', duration: { days: 20 + attempt } } }];
        const { previewPlan } = await ask(PREVIEW, { input: { projectCode: code, expectedVersion, changes } });
        expect(previewPlan.consequences).not.toBeNull();
      },
    ],
    [
      'is previewed with every task of another length, from a file',
      async (attempt) => {
        const { version: expectedVersion, tasks } = (await ask(TASKS, { code })).project.plan;
        const rows = tasks.map(
          (one: { code: string; title: string }) => `${one.code},Task,${one.title},${41 + attempt}`,
        );
        const content = Buffer.from(['Code,Kind,Title,Working days', ...rows].join('\n')).toString('base64');
        const { previewPlanImport } = await ask(FILE, {
          input: { projectCode: code, expectedVersion, format: 'CSV', content },
        });
        expect(previewPlanImport.consequences).not.toBeNull();
        expect(previewPlanImport.imported.changed).toBe(tasks.length);
      },
    ],
  ])('leaves the loop to others as it %s', async (_, work) => {
    expect(await leastHold(app.url, work)).toBeLessThan(LONGEST_HOLD);
  });
});
