import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const TASK = `query($asAt: Date) { project(code: "ALPHA", asAt: $asAt) { plan { version finish }
  task(code: "T1") { id version durationDays durationEstimated notes }
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
});
