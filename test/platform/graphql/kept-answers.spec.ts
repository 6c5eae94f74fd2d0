import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';
import { statementsDuring } from '../../support/statements.js';

const QUERY = '{ me { name } projects { code title asAt } organisations { name } }';

describe('answers that are kept', () => {
  let app: TestApp;
  let cast: Cast;

  const ask = (token: string | null, query = QUERY) => statementsDuring(() => app.gql(token, query));

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
  });

  afterAll(() => app.stop());

  it('cost one statement, the one that says who asks', async () => {
    const first = await ask(cast.lead);
    const second = await ask(cast.lead);
    expect(first.statements.length).toBeGreaterThan(1);
    expect(second.statements).toHaveLength(1);
    expect(second.result.body).toEqual(first.result.body);
  });

  it('are given to nobody else', async () => {
    expect((await ask(cast.lead)).result.body.data).toMatchObject({
      me: { name: 'Leo Lead' },
      projects: [{ code: 'ALPHA' }],
    });
    expect((await ask(cast.stranger)).result.body.data).toMatchObject({
      me: { name: 'Sid Stranger' },
      projects: [{ code: 'BETA' }],
    });
    expect((await ask(null)).result.body.errors).toMatchObject([
      { path: ['projects'], extensions: { code: 'UNAUTHENTICATED' } },
      { path: ['organisations'], extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('are not given any more once the reader’s rights have changed', async () => {
    const { body } = await app.gql(cast.administrator, '{ roleGrants { id personId role } }');
    const grant = (body.data.roleGrants as { id: string; personId: string }[]).find(
      (each) => each.personId === cast.personIds['Rita Reviewer'],
    );
    expect((await ask(cast.reviewer)).result.body.data.projects).toHaveLength(1);
    await app.saved(cast.administrator, 'withdrawRole', { grantId: grant!.id });
    expect((await ask(cast.reviewer)).result.body.errors).toMatchObject([
      { path: ['projects'], extensions: { code: 'FORBIDDEN' } },
      { path: ['organisations'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('are not given any more after a write', async () => {
    await ask(cast.lead);
    const { version } = (await app.gql(cast.secretary, '{ project(code: "ALPHA") { version } }')).body.data.project;
    const input = { projectCode: 'ALPHA', title: 'Another title', expectedVersion: version };
    await app.saved(cast.secretary, 'amendProject', input);
    expect((await ask(cast.lead)).result.body.data.projects).toMatchObject([{ title: 'Another title' }]);
  });

  it('are not given any more on another day', async () => {
    expect((await ask(cast.lead)).result.body.data.projects).toMatchObject([{ asAt: '2010-01-26' }]);
    app.clock.set('2010-01-27');
    expect((await ask(cast.lead)).result.body.data.projects).toMatchObject([{ asAt: '2010-01-27' }]);
  });

  it('are told apart by their variables', async () => {
    const query = 'query($asAt: Date) { project(code: "ALPHA", asAt: $asAt) { asAt } }';
    for (const asAt of ['2010-01-20', '2010-01-21', '2010-01-20']) {
      expect((await app.gql(cast.lead, query, { asAt })).body.data.project).toEqual({ asAt });
    }
  });

  it('are never those of a mutation or of a question that failed', async () => {
    const wrong = '{ projects(first: 101) { code } }';
    const [first, second] = [await ask(cast.lead, wrong), await ask(cast.lead, wrong)];
    expect(second.result.body).toEqual(first.result.body);
    expect(second.result.body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const add = 'mutation { addOrganisation(input: { name: "Twice" }) { saved problems { code } } }';
    expect((await ask(cast.secretary, add)).result.body.data.addOrganisation.saved).toBe(true);
    expect((await ask(cast.secretary, add)).result.body.data.addOrganisation).toMatchObject({
      saved: false,
      problems: [{ code: 'NAME_TAKEN' }],
    });
  });
});
