import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { asAdmin } from '../support/database.js';
import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const LIST = `{ projects { code rag plan { finish problems { code message } } } }`;

interface Listed {
  readonly code: string;
  readonly rag: string;
  readonly plan: { readonly finish: string | null; readonly problems: readonly { code: string; message: string }[] };
}

describe('one project with impossible dates', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(() => app.stop());

  const start = (code: string, from: string): Promise<unknown> =>
    app.saved(ADMIN_TOKEN, 'startProject', {
      programmeCode: 'PARTNERSHIPS',
      code,
      title: `Project ${code}`,
      start: from,
    });
  const listed = async (of: TestApp): Promise<Map<string, Listed>> => {
    const { body } = await of.gql<{ projects: Listed[] }>(ADMIN_TOKEN, LIST);
    expect(body.errors).toBeUndefined();
    return new Map(body.data.projects.map((project) => [project.code, project]));
  };

  it(
    'shows by itself what is wrong with it, in the list and on the page of the programme, beside all the others',
    async () => {
      const before = await listed(app);
      await start('EARLY', '1900-01-01');
      await start('MISTYPED', '1926-01-04');
      await start('FAR', '2010-01-04');
      await start('BEYOND', '2010-01-04');
      // What no one may write today: rows that an older version or another program left.
      await asAdmin(app.databaseUrl, async (owner) => {
        await owner.query('SET session_replication_role = replica');
        const from = (code: string, date: string) =>
          owner.query(
            `UPDATE project_statement SET start_on = $2
             WHERE project_id = (SELECT id FROM project WHERE code = $1)`,
            [code, date],
          );
        await from('FAR', '1850-03-01');
        await from('BEYOND', '9998-01-01');
      });

      const fresh = await startTestApp({ env: { DEMO: '1' }, databaseUrl: app.databaseUrl });
      try {
        const after = await listed(fresh);
        for (const [code, project] of before) expect(after.get(code)).toEqual(project);
        expect(after.get('EARLY')!.plan.problems.map(({ code }) => code)).not.toContain('PLAN_NOT_CALCULABLE');
        expect(after.get('MISTYPED')!.plan.problems.map(({ code }) => code)).not.toContain('PLAN_NOT_CALCULABLE');
        for (const [code, year] of [
          ['FAR', '1 March 1850'],
          ['BEYOND', '1 January 9998'],
        ] as const) {
          const [problem] = after.get(code)!.plan.problems;
          expect(problem).toMatchObject({ code: 'PLAN_NOT_CALCULABLE' });
          expect(problem!.message).toContain(year);
          expect(problem!.message).toContain('1 January 1900 to 31 December 2199');
        }
        await fresh.app.get(DemoPeopleService).offer();
        const secretary = await new Visitor(fresh.url).signInAs('secretary');
        const page = await secretary.get('/programme');
        expect(page.status).toBe(200);
        const html = await page.text();
        for (const code of [...before.keys(), 'EARLY', 'MISTYPED', 'FAR', 'BEYOND']) {
          expect(html).toContain(`/projects/${code}`);
        }
        for (const code of ['EARLY', 'MISTYPED', 'FAR', 'BEYOND']) {
          for (const path of ['', '/plan', '/plan/gantt']) {
            const { status } = await secretary.get(`/projects/${code}${path}`);
            expect({ code, path, fault: status >= 500 }).toEqual({ code, path, fault: false });
          }
        }
      } finally {
        await fresh.stop();
      }
    },
    LOADING_MS,
  );

  it('is refused at the door where a day lies outside the range, with the range named', async () => {
    for (const day of ['1899-12-31', '2200-01-01']) {
      const { body } = await app.gql(
        ADMIN_TOKEN,
        'mutation($input: StartProjectInput!) { startProject(input: $input) { saved } }',
        { input: { programmeCode: 'PARTNERSHIPS', code: 'NEVER', title: 'Never', start: day } },
      );
      expect(body.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
      expect(body.errors![0]!.message).toContain('1900 to 2199');
    }
  });
});
