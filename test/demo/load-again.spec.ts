import { DemoStepsService } from '../../src/demo/demo-steps.service.js';
import { LoadDemoService } from '../../src/demo/load-demo.service.js';
import type { Problem } from '../../src/platform/record/problem.js';
import { ReportService } from '../../src/milestones/report.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp, type TestAppOptions } from '../support/app.js';

const RECORD = `{ projects(first: 2) { code title asAt narratives { topic paragraphs } plan { finish
  tasks { code start finish rag reports { narrative recordedBy } } links { from to type lag } baselines { name finish } }
  milestones(first: 20) { nodes { code forecastDate actualDate rag reports { reportedOn narrative recordedBy } } } }
  boardPapers(first: 5) { nodes { reference state } } }`;

/** Loading ends with a paper in five formats, which a busy machine takes its time for. */
const LOADING_MS = 180_000;

describe('loading the demonstration', () => {
  const apps: TestApp[] = [];
  let whole: TestApp;
  const start = async (options: TestAppOptions = {}) => {
    const app = await startTestApp(options);
    apps.unshift(app); // the one that owns a database stops after the others on it
    return app;
  };
  const load = (app: TestApp) => app.app.get(LoadDemoService).load();
  const writes = async (app: TestApp) => {
    const [count] = await app.sql.rows<{ n: number }>('test-writes', 'SELECT count(*)::int AS n FROM journal_entry');
    return count?.n;
  };
  const record = async (app: TestApp) => {
    const { body } = await app.gql<{ projects: unknown[] }>(ADMIN_TOKEN, RECORD);
    expect(body.errors).toBeUndefined();
    expect(body.data.projects).toHaveLength(2);
    return body.data;
  };

  beforeAll(async () => {
    whole = await start();
    expect(await load(whole)).toBe(true);
  }, LOADING_MS);
  afterAll(async () => {
    for (const app of apps) await app.stop();
  });

  it('writes nothing when it is loaded already, whichever instance asks', async () => {
    const before = await writes(whole);
    const other = await start({ databaseUrl: whole.databaseUrl });
    expect(await Promise.all([load(other), load(whole)])).toEqual([true, true]);
    expect(await writes(whole)).toBe(before);
  });

  it(
    'goes on where it was cut short, and is done once though two instances start together',
    async () => {
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
      reports.reportMilestone = tell;
      const next = await start({ databaseUrl: cut.databaseUrl });
      expect(await Promise.all([load(next), load(cut)])).toEqual([true, true]);
      expect(await writes(next)).toBe(await writes(whole));
      expect(await record(next)).toEqual(await record(whole));
    },
    LOADING_MS,
  );

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
    const refused: { saved: boolean; problems: Problem[] } = {
      saved: false,
      problems: [{ code: 'NOT_FOUND', message: 'It rains.', path: [], subject: null }],
    };
    const step = app.app.get(DemoStepsService).once(new Map(), 'a walk', null, () => Promise.resolve(refused));
    await expect(step).rejects.toThrow('The demonstration could not be loaded: step "a walk" was refused. It rains.');
  });
});
