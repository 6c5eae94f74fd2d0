import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const TASK = `query($asAt: Date) { project(code: "ALPHA", asAt: $asAt) { plan { version finish }
  task(code: "T1") { id version durationDays durationEstimated notes percentComplete finish
    reports { id percentComplete corrects } }
  milestone(code: "M1") { notes } } }`;

describe('what else is said of an item of a plan', () => {
  let app: TestApp;
  let cast: Cast;

  const asked = async (asAt: string | null = null) => {
    const { body } = await app.gql(cast.lead, TASK, { asAt });
    expect(body.errors).toBeUndefined();
    return body.data.project;
  };
  const revise = async (changes: object[], effectiveOn?: string) => {
    const { plan } = (await app.gql(cast.lead, `{ project(code: "ALPHA") { plan { version } } }`)).body.data.project;
    const input = { projectCode: 'ALPHA', expectedVersion: plan.version, changes, ...(effectiveOn && { effectiveOn }) };
    const { body } = await app.gql(
      cast.lead,
      `mutation($input: RevisePlanInput!) { revisePlan(input: $input) { saved problems { code message path } } }`,
      { input },
    );
    expect(body.errors).toBeUndefined();
    return body.data.revisePlan;
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-04' });
    cast = await startCast(app);
    const said = { notes: '  Two people.\nOne leads.  ', durationEstimated: true };
    const { saved } = await revise([
      { addTask: { code: 'T1', title: 'Draft', duration: { days: 10 }, ...said } },
      { addMilestone: { code: 'M1', title: 'Drafted', notes: 'The Board is told.' } },
      { addLink: { from: 'T1', to: 'M1' } },
    ]);
    expect(saved).toBe(true);
    app.clock.set('2010-02-01');
  });

  afterAll(() => app.stop());

  it('is its notes, and that its duration is an estimate', async () => {
    const { task, milestone } = await asked('2010-01-04');
    expect(task).toMatchObject({ durationDays: 10, durationEstimated: true, notes: 'Two people.\nOne leads.' });
    expect(milestone.notes).toBe('The Board is told.');
  });

  it('stays where a change does not speak of it, and a change in the past goes on into what was said later', async () => {
    await revise([{ reviseItem: { code: 'T1', title: 'Draft it' } }], '2010-01-20');
    await revise([{ reviseItem: { code: 'T1', notes: null, durationEstimated: false } }], '2010-01-11');
    expect((await asked('2010-01-06')).task).toMatchObject({ durationEstimated: true, notes: expect.any(String) });
    expect((await asked('2010-01-12')).task).toMatchObject({ durationEstimated: false, notes: null });
    expect((await asked('2010-01-25')).task).toMatchObject({ durationEstimated: false, notes: null });
  });

  it('is no estimate any more where the duration is not known, and never of a milestone', async () => {
    await revise([{ reviseItem: { code: 'T1', durationEstimated: true } }]);
    await revise([{ reviseItem: { code: 'T1', duration: { unknown: 'Nobody can say.' } } }]);
    expect((await asked()).task).toMatchObject({ durationDays: null, durationEstimated: false });
    await revise([{ reviseItem: { code: 'T1', duration: { days: 10 } } }]);
    const { saved, problems } = await revise([{ reviseItem: { code: 'M1', durationEstimated: true } }]);
    expect([saved, problems]).toMatchObject([false, [{ code: 'NOT_OF_THIS_KIND' }]]);
  });

  it('is how much is done: the rest of the duration is left, from the day of the report on', async () => {
    const report = async (said: object) => {
      const { task } = await asked();
      const input = { taskId: task.id, expectedVersion: task.version, reportedOn: '2010-01-18', ...said };
      const reads = 'saved problems { code path }';
      const { body } = await app.gql(
        cast.lead,
        `mutation($input: ReportTaskInput!) { reportTask(input: $input) { ${reads} } }`,
        { input },
      );
      expect(body.errors).toBeUndefined();
      return body.data.reportTask;
    };
    const refused = await report({ percentComplete: 40 });
    expect(refused).toEqual({
      ...{ saved: false },
      problems: [{ code: 'PERCENT_AGAINST_DATES', path: ['input', 'actualStart'] }],
    });
    expect((await report({ percentComplete: 40, actualStart: '2010-01-11' })).saved).toBe(true);
    // six days from Monday 18 January
    const { task } = await asked('2010-01-18');
    expect(task).toMatchObject({ percentComplete: 40, finish: '2010-01-25' });
    const [first] = task.reports;
    expect((await report({ percentComplete: 70, actualStart: '2010-01-11', corrects: first.id })).saved).toBe(true);
    expect((await asked('2010-01-18')).task).toMatchObject({ percentComplete: 70, finish: '2010-01-20' });
    expect((await report({ reportedOn: '2010-01-20', actualFinish: '2010-01-20' })).saved).toBe(true);
    expect((await asked()).task).toMatchObject({ percentComplete: 100, finish: '2010-01-20' });
  });
});
