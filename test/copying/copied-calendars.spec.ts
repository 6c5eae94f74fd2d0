import { type Alpha, startAlpha } from '../support/alpha.js';

const COPY = 'copy { draft leftOut { part what } things { part code title } }';

describe('the named calendars of a project that is copied', () => {
  let alpha: Alpha;
  beforeAll(async () => {
    alpha = await startAlpha({ today: '2010-01-11' });
    const { app, cast } = alpha;
    const version = async (): Promise<number> =>
      (await app.query(cast.lead, '{ project(code: "ALPHA") { plan { version } } }')).project.plan.version;
    const saved = async (operation: string, input: object) =>
      app.saved(cast.lead, operation, { projectCode: 'ALPHA', expectedVersion: await version(), ...input });
    await saved('addCalendar', { code: 'SAT', name: 'Weekend work', weekend: [7] });
    const task = { code: 'T1', title: 'Print', duration: { days: 6 }, calendar: 'SAT' };
    await saved('revisePlan', { changes: [{ addTask: task }] });
  });
  afterAll(() => alpha.app.stop());

  const copied = async (code: string, parts: readonly string[]) => {
    const { app, cast } = alpha;
    const input = {
      ...{ sourceCode: 'ALPHA', programmeCode: 'PARTNERSHIPS', code, title: 'Second round' },
      ...{ start: '2010-02-01', parts, owners: 'PEOPLE_AND_TEAMS' },
    };
    const { copy } = (await app.run(cast.secretary, 'previewProjectCopy', input, COPY)) as any;
    await app.saved(cast.secretary, 'copyProject', { ...input, draft: copy.draft });
    const plan = 'plan { calendars { code name weekend } tasks { code calendar finish } }';
    const { project } = await app.query(cast.secretary, `{ project(code: "${code}") { ${plan} } }`);
    return { copy, plan: project.plan };
  };

  it('come along with the tasks that name them', async () => {
    const { copy, plan } = await copied('GAMMA', ['CALENDAR', 'PLAN']);
    expect(copy.things).toContainEqual({ part: 'CALENDAR', code: 'SAT', title: 'Weekend work' });
    expect(plan.calendars).toEqual([{ code: 'SAT', name: 'Weekend work', weekend: [7] }]);
    expect(plan.tasks).toEqual([{ code: 'T1', calendar: 'SAT', finish: '2010-02-06' }]);
  });

  it('stay behind where calendars are not copied, and the tasks are on the calendar of the new project', async () => {
    const { copy, plan } = await copied('DELTA', ['PLAN']);
    expect(copy.leftOut).toContainEqual({ part: 'PLAN', what: '1 task or milestone with a calendar of its own' });
    expect(plan.calendars).toEqual([]);
    expect(plan.tasks).toEqual([{ code: 'T1', calendar: null, finish: '2010-02-08' }]);
  });
});
