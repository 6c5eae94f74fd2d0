import { DemoStepsService } from '../../src/demo/demo-steps.service.js';
import { LoadDemoService } from '../../src/demo/load-demo.service.js';
import { ReportService } from '../../src/milestones/report.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp, type TestAppOptions } from '../support/app.js';

const RECORD = `{ projects { code title asAt narratives { topic paragraphs } plan { finish
  tasks { code start finish rag reports { narrative recordedBy } } links { from to type lag } baselines { name finish } }
  milestones(first: 100) { nodes { code forecastDate actualDate rag reports { reportedOn narrative recordedBy } } } }
  boardPapers { nodes { reference state } } }`;

describe('loading the demonstration', () => {
  const apps: TestApp[] = [];
  const start = async (options: TestAppOptions = {}) => {
    const app = await startTestApp(options);
    apps.unshift(app); // the one that owns the database stops last
    return app;
  };
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.stop();
  });
  const load = (app: TestApp) => app.app.get(LoadDemoService).load();
  const writes = async (app: TestApp) => {
    const [count] = await app.sql.rows<{ n: number }>('test-writes', 'SELECT count(*)::int AS n FROM journal_entry');
    return count?.n;
  };
  const record = async (app: TestApp) => (await app.gql(ADMIN_TOKEN, RECORD)).body.data;

  it('writes nothing when it is loaded already, whichever instance asks', async () => {
    const app = await start();
    expect(await load(app)).toBe(true);
    const before = await writes(app);
    const other = await start({ databaseUrl: app.databaseUrl });
    expect(await Promise.all([load(other), load(app)])).toEqual([true, true]);
    expect(await writes(app)).toBe(before);
  });

  it('is done once when two instances start together, and goes on where it was cut short', async () => {
    const whole = await start();
    const [one, done] = [await start({ databaseUrl: whole.databaseUrl }), await load(whole)];
    expect(done).toBe(true);

    const cut = await start();
    const reports = cut.app.get(ReportService);
    const tell = reports.reportMilestone.bind(reports);
    let told = 0;
    reports.reportMilestone = (...given) => {
      told += 1;
      if (told > 3) throw new Error('the power fails');
      return tell(...given);
    };
    await expect(load(cut)).rejects.toThrow('the power fails');
    const next = await start({ databaseUrl: cut.databaseUrl });
    reports.reportMilestone = tell;
    expect(await Promise.all([load(next), load(cut)])).toEqual([true, true]);

    expect(await writes(next)).toBe(await writes(one));
    expect(await record(next)).toEqual(await record(one));
  });

  it('leaves a database alone that holds a programme of its own', async () => {
    const app = await start();
    const added = await app.gql<{ addOrganisation: { organisation: { id: string } } }>(
      ADMIN_TOKEN,
      'mutation { addOrganisation(input: { name: "A council" }) { organisation { id } } }',
    );
    const { id } = added.body.data.addOrganisation.organisation;
    const input = { code: 'OWN', title: 'Own programme', ownerOrganisationId: id };
    const starting = 'mutation ($input: StartProgrammeInput!) { startProgramme(input: $input) { saved } }';
    expect((await app.gql(ADMIN_TOKEN, starting, { input })).body.data).toEqual({ startProgramme: { saved: true } });
    const before = await writes(app);
    expect(await load(app)).toBe(false);
    expect(await writes(app)).toBe(before);
    expect(app.log.map((line) => line['msg'])).toContain(
      'This database holds a programme of its own, so the demonstration was not loaded.',
    );
  });

  it('says which step was refused, and why', async () => {
    const app = await start();
    const refused = { saved: false, problems: [{ code: 'X', message: 'It rains.', path: [], subject: null }] };
    const step = app.app.get(DemoStepsService).once(new Map(), 'a walk', null, () => Promise.resolve(refused));
    await expect(step).rejects.toThrow('The demonstration could not be loaded: step "a walk" was refused. It rains.');
  });
});
