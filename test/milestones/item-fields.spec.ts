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

  it('comes in from a file, how much is done as a report of the day of the import, and once only', async () => {
    const rows = [
      'Code,Kind,Title,Working days,Estimated,Notes,Per cent done,Began on,Done on',
      'T5,Task,Print,10,yes,"Ask two.\nThen three.",25,25 1 2010,',
      'M5,Milestone,Printed,,,,,,1 2 2010',
    ];
    const imports = async (operation: string, kind: string) => {
      const { plan } = await asked();
      const content = Buffer.from(rows.join('\n')).toString('base64');
      const input = { projectCode: 'ALPHA', expectedVersion: plan.version, format: 'CSV', content };
      const reads = 'imported { added lines { code says } } problems { code }';
      const { body } = await app.gql(
        cast.lead,
        `${kind}($input: ImportPlanInput!) { answer: ${operation}(input: $input) { ${reads} } }`,
        { input },
      );
      expect(body.errors).toBeUndefined();
      return body.data.answer;
    };
    const preview = await imports('previewPlanImport', 'query');
    expect(preview.imported.lines[0].says).toContain('Reported: begun on 25 January 2010, 25% done.');
    expect(await imports('importPlan', 'mutation')).toMatchObject({ imported: { added: 2 } });
    const { body } = await app.gql(
      cast.lead,
      `{ project(code: "ALPHA") { milestone(code: "M5") { version reports { reportedOn actualDate recordedBy } }
        task(code: "T5") { version notes durationEstimated percentComplete actualStart finish reports { reportedOn } } } }`,
    );
    const { task, milestone } = body.data.project;
    expect(task).toMatchObject({
      ...{ notes: 'Ask two.\nThen three.', durationEstimated: true, percentComplete: 25, actualStart: '2010-01-25' },
      ...{ reports: [{ reportedOn: '2010-02-01' }], finish: '2010-02-10' },
    });
    expect(milestone).toMatchObject({ version: task.version, reports: [{ actualDate: '2010-02-01' }] });
    expect((await imports('importPlan', 'mutation')).problems).toMatchObject([{ code: 'IMPORT_CHANGES_NOTHING' }]);
  });

  it('is dates set by hand, which a link leaves where they are', async () => {
    const dates = { pinned: { start: '2010-02-08', finish: '2010-02-10' } };
    const work = { title: 'Bind', duration: { days: 2 } };
    await revise([
      { addTask: { code: 'T7', title: 'Fold', duration: { days: 30 } } },
      { addTask: { code: 'T8', ...work, ...dates } },
      { addLink: { from: 'T7', to: 'T8' } },
    ]);
    const { body } = await app.gql(
      cast.lead,
      `{ project(code: "ALPHA") { plan { problems { code subject } }
        task(code: "T8") { start finish startReason pinned { start finish } } } }`,
    );
    const { plan, task } = body.data.project;
    expect(task).toEqual({
      start: '2010-02-08',
      finish: '2010-02-10',
      startReason: 'its dates are set by hand',
      ...dates,
    });
    expect(plan.problems).toContainEqual({ code: 'PINNED_DATES_BROKEN', subject: 'T8' });
    for (const [code, pinned, wrong] of [
      ['T8', { finish: '2010-02-10' }, 'PINNED_DATES_NEEDED'],
      ['T8', { start: '2010-02-11', finish: '2010-02-10' }, 'FINISH_BEFORE_START'],
      ['M5', { start: '2010-02-09', finish: '2010-02-10' }, 'NOT_OF_THIS_KIND'],
    ] as const) {
      expect((await revise([{ reviseItem: { code, pinned } }])).problems).toMatchObject([{ code: wrong }]);
    }
    await revise([{ reviseItem: { code: 'T8', pinned: null } }]);
    const freed = await app.gql(
      cast.lead,
      `{ project(code: "ALPHA") { task(code: "T8") { start pinned { finish } } } }`,
    );
    expect(freed.body.data.project.task).toMatchObject({ pinned: null, start: expect.stringMatching(/^2010-0[23]/u) });
  });
});
