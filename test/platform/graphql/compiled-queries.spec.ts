import { MappedItem } from '../../../src/milestones/item.mapper.js';
import { KnownQuestions } from '../../../src/platform/graphql/known-questions.service.js';
import { ProjectViewService } from '../../../src/programme/project-view.service.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';

const PLAN = `fragment Dates on Milestone { baselineDate forecastDate actualDate }
  query Plan($code: String!, $asAt: Date, $withReports: Boolean!, $first: Int = 2) {
    chosen: project(code: $code, asAt: $asAt) {
      __typename code rag start targetEnd sponsors { name } tolerances { amberDays }
      milestones(first: $first) { totalCount nodes { id title ...Dates critical totalFloat reports @include(if: $withReports) { narrative recordedAt } } }
      plan { calendar { weekend holidays { name from } } links { type lagUnit } ... on Plan { finishIsPartial } }
    }
    people { name organisation { name } }
  }`;

describe('queries run as compiled code', () => {
  let app: TestApp;
  let cast: Cast;
  let asked = 0;

  const kept = (): number => app.app.get(KnownQuestions).size;
  /** Asks three times, with a write before each, so that no answer is a kept one. */
  const thrice = async (token: string | null, query: string, variables = {}) => {
    const ask = async () => {
      await app.saved(cast.secretary, 'addOrganisation', { name: `Asked ${(asked += 1)}` });
      const { status, body } = await app.gql(token, query, variables);
      return { status, body };
    };
    return [await ask(), await ask(), await ask()];
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    const changes = [
      { addTask: { code: 'T1', title: 'Work', duration: { days: 5 } } },
      { addMilestone: { code: 'M1', title: 'Done' } },
      { addMilestone: { code: 'M2', title: 'Some day', dateUnknown: 'Nobody can say.' } },
      { addLink: { from: 'T1', to: 'M1' } },
    ];
    const input = { projectCode: 'ALPHA', expectedVersion: 0, effectiveOn: '2010-01-04', changes };
    await app.saved(cast.lead, 'revisePlan', input);
    const { body } = await app.gql(cast.lead, '{ project(code: "ALPHA") { milestones { nodes { id version } } } }');
    const [milestone] = body.data.project.milestones.nodes;
    const report = {
      milestoneId: milestone.id,
      forecastDate: '2010-02-01',
      narrative: 'Slower.',
      expectedVersion: milestone.version,
    };
    await app.saved(cast.lead, 'reportMilestone', report);
  });

  afterAll(() => app.stop());

  it.each([
    ['with reports', { code: 'ALPHA', withReports: true }],
    ['without them', { code: 'ALPHA', withReports: false }],
    ['on a past day', { code: 'ALPHA', withReports: true, asAt: '2010-01-10' }],
    ['with a page size', { code: 'ALPHA', withReports: true, first: 1 }],
  ])('answer as any other: a plan %s', async (_, variables) => {
    const [first, second, third] = await thrice(cast.lead, PLAN, variables);
    expect(kept()).toBeGreaterThan(0);
    expect(first!.body.data.chosen.code).toBe('ALPHA');
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  it.each([
    ['what is not for the role', '{ journal { revision } }', 'FORBIDDEN'],
    [
      'one good and one bad',
      '{ a: project(code: "ALPHA") { code } b: projects(first: 101) { code } }',
      'BAD_USER_INPUT',
    ],
    ['a page too large', '{ projects(first: 101) { code } }', 'BAD_USER_INPUT'],
  ])('fail as any other: %s', async (_, query, code) => {
    const [first, second, third] = await thrice(cast.lead, query);
    expect(first!.body.errors).toMatchObject([{ extensions: { code } }]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  it('are executed once, also where a part of them fails', async () => {
    const views = app.app.get(ProjectViewService);
    const project = views.project.bind(views);
    const asked: string[] = [];
    views.project = (actor, code, ...more) => {
      asked.push(code);
      return project(actor, code, ...more);
    };
    try {
      const query = '{ good: project(code: "ALPHA") { code } bad: project(code: "NONE") { code } }';
      const before = kept();
      await thrice(cast.lead, query);
      expect(kept()).toBe(before + 1);
      expect(asked).toEqual(['ALPHA', 'NONE', 'ALPHA', 'NONE', 'ALPHA', 'NONE']);
    } finally {
      views.project = project;
    }
  });

  it('tell of a fault in what they read as of any other, and the server goes on', async () => {
    const title = Object.getOwnPropertyDescriptor(MappedItem.prototype, 'title')!;
    const query = '{ project(code: "ALPHA") { code milestones { nodes { id title } } } }';
    await thrice(cast.lead, query); // as code by now
    Object.defineProperty(MappedItem.prototype, 'title', {
      get: () => {
        throw new Error('a title that cannot be read');
      },
      configurable: true,
    });
    try {
      const [first] = await thrice(cast.lead, query);
      const codes = (first!.body.errors as readonly { extensions: { code: string } }[]).map(
        ({ extensions }) => extensions.code,
      );
      expect(new Set(codes)).toEqual(new Set(['INTERNAL_SERVER_ERROR']));
      expect(JSON.stringify(first!.body)).not.toContain('cannot be read');
    } finally {
      Object.defineProperty(MappedItem.prototype, 'title', title);
    }
    const [again] = await thrice(cast.lead, query);
    expect(again!.body.data.project.milestones.nodes[0].title).toBe('Done');
  });

  it('are not made of changes, which are saved once each, also where a part of them fails', async () => {
    const change = `mutation($name: String!) { good: addOrganisation(input: { name: $name }) { saved }
      bad: addOrganisation(input: { name: "" }) { saved problems { code } } }`;
    const count = async (): Promise<number> => {
      const [row] = await app.sql.rows<{ count: number }>(
        'test-journal',
        'SELECT count(*)::int AS count FROM journal_entry',
      );
      return row!.count;
    };
    const before = await count();
    for (const name of ['First', 'Second', 'Third']) await app.gql(cast.secretary, change, { name });
    expect(await count()).toBe(before + 3);
  });

  it('refuse a variable of the wrong kind as any other', async () => {
    const variables = { code: 'ALPHA', withReports: true };
    await thrice(cast.lead, PLAN, variables);
    const { status, body } = await app.gql(cast.lead, PLAN, { ...variables, asAt: '2010-02-30' });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('answer each reader by their own rights', async () => {
    const query = '{ me { name } projects { code } }';
    await thrice(cast.lead, query);
    const [, , own] = await thrice(cast.stranger, query);
    expect(own!.body.data).toEqual({ me: { name: 'Sid Stranger' }, projects: [{ code: 'BETA' }] });
  });

  it('are never made for the public, for a change, or for what was asked once', async () => {
    const before = kept();
    await thrice(null, '{ me { name } boardPapers { totalCount } }');
    await thrice(cast.secretary, 'mutation { addOrganisation(input: { name: "Once" }) { saved } }');
    await app.gql(cast.lead, '{ people { name post } }');
    expect(kept()).toBe(before);
  });
});
