import { Ask } from '../../src/pages/frame/ask.service.js';
import { DemoTokensService } from '../../src/demo/demo-tokens.service.js';
import { Role } from '../../src/platform/auth/role.js';
import type { TestApp } from '../support/app.js';
import { demonstrationDatabase, LOADING_MS, startPages } from '../support/demonstration.js';
import type { TestDatabase } from '../support/database.js';
import { manyRecords } from '../support/many-records.js';
import { Visitor } from './visitor.js';

const MANY = 400;

/** The rows in the file of a table. */
const rowsIn = (csv: string): string[] =>
  csv
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '');

describe('the file of a list of which the page shows a few', () => {
  let app: TestApp;
  let database: TestDatabase;
  let visitor: Visitor;
  let token: string;

  beforeAll(async () => {
    database = await demonstrationDatabase();
    await manyRecords(database.url, MANY, ['action', 'decision', 'commitment', 'feedback_item']);
    app = await startPages({}, database.url);
    visitor = await new Visitor(app.url).signInAs('secretary');
    const made = await app.app.get(DemoTokensService).renew();
    token = made.find(({ role }) => role === Role.SECRETARY)!.secret;
  }, LOADING_MS);
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const ask = async (document: string): Promise<any> => {
    const { body } = await app.gql(token, document);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  /** What a write gives back. */
  const run = async (
    operation: string,
    input: object,
    selection: string,
    of: (payload: any) => any = (payload) => payload,
  ): Promise<any> => {
    const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${operation}(input: $input) { saved problems { message } ${selection} } }`;
    const { body } = await app.gql(token, document, { input });
    expect(body.data?.[operation]).toMatchObject({ saved: true, problems: [] });
    return of(body.data[operation]);
  };
  const csv = async (address: string): Promise<string> => {
    const answer = await visitor.get(address);
    expect([address, answer.status]).toEqual([address, 200]);
    return answer.text();
  };
  /** The thing of a list that has most of what is counted of each. */
  const fullest = <T extends { readonly of: { readonly totalCount: number } }>(things: readonly T[]): T =>
    things.toSorted((a, b) => b.of.totalCount - a.of.totalCount)[0]!;

  /** Lists that a page shows the first few of: the address of the file, how many there are, and how many the page asks for. */
  const lists: Readonly<Record<string, () => Promise<readonly [string, number, number]>>> = {
    async 'decisions of a meeting'() {
      const { bodies } = await ask(
        '{ bodies { meetings(first: 100) { nodes { code of: decisions(first: 1) { totalCount } } } } }',
      );
      const { code, of } = fullest<any>(bodies.flatMap(({ meetings }: any) => meetings.nodes));
      return [`/meetings/${code}?file=decisions.csv`, of.totalCount, 100];
    },
    async 'open actions of a project'() {
      const { project } = await ask(
        '{ project(code: "CFPS") { actions(first: 1, filter: { open: true }) { totalCount } } }',
      );
      return ['/projects/CFPS/steering-group?file=actions.csv', project.actions.totalCount, 50];
    },
    async 'promises to a stakeholder'() {
      const { project } = await ask('{ project(code: "CFPS") { stakeholders(first: 100) { nodes { id code } } } }');
      const counted = await ask(
        `{ project(code: "CFPS") { ${project.stakeholders.nodes
          .map(({ id }: any, at: number) => `s${at}: commitments(first: 1, stakeholderId: "${id}") { totalCount }`)
          .join(' ')} } }`,
      );
      const found = project.stakeholders.nodes.map(({ code }: any, at: number) => ({
        code,
        of: counted.project[`s${at}`],
      }));
      const { code, of } = fullest<any>(found);
      return [`/projects/CFPS/stakeholders/${code}?file=promises.csv`, of.totalCount, 100];
    },
    async 'meetings of every body'() {
      for (const day of ['2010-01-05', '2010-01-06', '2010-01-07', '2010-01-08']) {
        const planned = { bodyCode: 'BOARD', meetsOn: day, effectiveOn: '2010-01-04' };
        const { id, version } = await run('planMeeting', planned, 'meeting { id version }', ({ meeting }) => meeting);
        const off = { meetingId: id, expectedVersion: version, state: 'CANCELLED', effectiveOn: '2010-01-04' };
        await run('reportMeeting', off, 'meeting { id }');
      }
      const { bodies } = await ask('{ bodies { meetings(awaited: false, first: 1) { totalCount } } }');
      const counts: number[] = bodies.map(({ meetings }: any) => meetings.totalCount);
      expect(Math.max(...counts)).toBeGreaterThan(3);
      return ['/meetings?file=past.csv', counts.reduce((sum, one) => sum + one, 0), 3];
    },
  };

  it.each(Object.keys(lists))('has all of the %s', async (name) => {
    const [address, count, shown] = await lists[name]!();
    expect([name, count > shown]).toEqual([name, true]);
    const rows = rowsIn(await csv(address));
    expect([name, rows.length, new Set(rows).size]).toEqual([name, count, count]);
  });

  it('says how many of how many it has where it has not all', async () => {
    const { actions } = await ask('{ actions(first: 1) { totalCount } }');
    const asking = app.app.get(Ask);
    const most = asking.mostInFile;
    asking.mostInFile = 120;
    try {
      const lines = (await csv('/actions?file=actions.csv')).trimEnd().split('\r\n');
      expect(lines).toHaveLength(1 + 120 + 1);
      expect(lines.at(-1)).toContain(`Not all: these are 120 of ${actions.totalCount} rows`);
    } finally {
      asking.mostInFile = most;
    }
    expect(await csv('/actions?file=actions.csv')).not.toContain('Not all');
  });

  it('and minutes have every decision of their meeting', async () => {
    const { bodies } = await ask(
      '{ bodies { meetings(first: 100) { nodes { id code state version of: decisions(first: 1) { totalCount } } } } }',
    );
    const { id, code, state, version, of } = fullest<any>(bodies.flatMap(({ meetings }: any) => meetings.nodes));
    expect([state, of.totalCount > 100]).toEqual(['HELD', true]);
    const notes = [{ text: 'The chair opened the meeting.' }];
    await run('draftMinutes', { meetingId: id, expectedVersion: version, notes }, 'meeting { id }');
    const answer = await fetch(`${app.url}/minutes/${code}.md`, { headers: { authorization: `Bearer ${token}` } });
    const text = (await answer.text()).replaceAll('\\', '').replaceAll('\u00a0', ' ');
    const codes: string[] = [];
    for (let after: string | null = null; codes.length < of.totalCount;) {
      const behind: string = after === null ? '' : `, after: "${after}"`;
      const { meeting } = await ask(
        `{ meeting(code: "${code}") { decisions(first: 100${behind}) { nodes { code } pageInfo { endCursor } } } }`,
      );
      codes.push(...meeting.decisions.nodes.map((one: any) => one.code));
      after = meeting.decisions.pageInfo.endCursor;
    }
    expect([code, codes.filter((one) => !text.includes(one))]).toEqual([code, []]);
  });
});
