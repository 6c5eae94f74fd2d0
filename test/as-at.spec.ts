import type { GraphQLObjectType } from 'graphql';
import { DemoStepsService } from '../src/demo/demo-steps.service.js';
import { LoadDemoService } from '../src/demo/load-demo.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from './support/app.js';
import { everything } from './support/everything.js';

/** Loading ends with a paper in five formats, which a busy machine takes its time for. */
const LOADING_MS = 240_000;
/** How many steps of loading lie between two looks. */
const STRIDE = 25;
const PROJECTS = ['CFPS', 'MCC'];
const DAYS = ['2010-01-12', '2010-01-26'];

interface Look {
  readonly projectCode: string;
  readonly asAt: string;
  readonly knownAt: string;
  /** What was seen then. */
  readonly seen: unknown;
}

/** A view's ids say of which view they are; nothing else may differ. */
const plain = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replaceAll(/@\d{4}-\d{2}-\d{2}(~\d+)?(?=")/gu, '')) as unknown;

/**
 * While the first programme is loaded, by some hundred writes of every domain, everything that a project shows is looked
 * at again and again. Afterwards each look is asked for once more, by its date and by the instant it was taken at.
 */
describe('the state on a past date, as known then', () => {
  let app: TestApp;
  let question: string;
  const looks: Look[] = [];

  const ask = async (projectCode: string, asAt: string, knownAt: string | null) => {
    const { body } = await app.gql(ADMIN_TOKEN, question, { projectCode, asAt, knownAt });
    if (body.errors?.some((error) => error.extensions.code !== 'NOT_FOUND'))
      throw new Error(JSON.stringify(body.errors));
    return plain(body.data);
  };
  const look = async () => {
    const [clock] = await app.sql.rows<{ at: Date }>('test-clock', 'SELECT at FROM record_clock');
    const knownAt = clock!.at.toISOString();
    for (const projectCode of PROJECTS) {
      for (const asAt of DAYS) looks.push({ projectCode, asAt, knownAt, seen: await ask(projectCode, asAt, null) });
    }
  };

  beforeAll(async () => {
    const limits = { LIMIT_TOKENS: '50000', LIMIT_COST: '10000000', LIMIT_DEPTH: '50', LIMIT_ALIASES: '1000' };
    app = await startTestApp({ env: { DEMO: '1', ...limits } });
    const schema = app.schema();
    const all = everything(schema.getType('Project') as GraphQLObjectType, 5, ['reportingDate', 'asAt']);
    question = `query($projectCode: String!, $asAt: Date, $knownAt: DateTime) {
      project(code: $projectCode, asAt: $asAt, knownAt: $knownAt) ${all} }`;
    const steps = app.app.get(DemoStepsService);
    const once = steps.once.bind(steps);
    let taken = 0;
    steps.once = async (...step) => {
      await once(...step);
      taken += 1;
      if (taken % STRIDE === 0) await look();
    };
    await app.app.get(LoadDemoService).load();
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('was looked at while most of the programme was still to come, and again with all of it', () => {
    const seen = looks.map((each) => JSON.stringify(each.seen).length);
    expect(looks.length).toBeGreaterThan(10);
    expect(Math.max(...seen)).toBeGreaterThan(4 * Math.min(...seen.filter((length) => length > 100)));
  });

  it(
    'is the same to the letter, however the record has moved on',
    async () => {
      for (const { projectCode, asAt, knownAt, seen } of looks) {
        expect(await ask(projectCode, asAt, knownAt)).toEqual(seen);
      }
    },
    LOADING_MS,
  );
});
