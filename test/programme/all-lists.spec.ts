import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { startCast } from '../support/people.js';

/** Lists that page, each with the list of before, what tells its rows apart, and arguments that both take. */
const LISTS: readonly (readonly [now: string, before: string, row: string, more: string])[] = [
  ['allAccessTokens', 'accessTokens', 'id', ''],
  ['allBodies', 'bodies', 'code', 'asAt: "2020-01-01", knownAt: "2100-01-01T00:00:00Z"'],
  ['allOrganisations', 'organisations', 'name', ''],
  ['allPeople', 'people', 'name', ''],
  ['allProgrammes', 'programmes', 'code', ''],
  ['allProjects', 'projects', 'code', 'asAt: "2020-01-01", knownAt: "2100-01-01T00:00:00Z"'],
  ['allRepresentations', 'representations', 'id', ''],
  ['allRoleGrants', 'roleGrants', 'id', 'ended: true'],
  ['journalEntries', 'journal', 'revision', ''],
];

describe('a list of the whole tracker', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    const cast = await startCast(app);
    const group = { code: 'GROUP', name: 'A group', kind: 'ADVISORY', projectCode: 'ALPHA' };
    await app.saved(cast.secretary, 'establishBody', group);
    await app.saved(ADMIN_TOKEN, 'startProgramme', { code: 'A', title: 'Another', ownerOrganisationId: await owner() });
  });
  afterAll(() => app.stop());

  const ask = async (fields: string) => (await app.gql(ADMIN_TOKEN, `{ ${fields} }`)).body;
  const owner = async (): Promise<string> =>
    (await ask('allOrganisations { nodes { id } }')).data.allOrganisations.nodes[0].id;

  it.each([...LISTS])('%s pages through what %s answers at once', async (now, before, row, more) => {
    const given = more && `, ${more}`;
    const whole = (await ask(`${before}${more && `(${more})`} { ${row} }`)).data[before] as Record<string, unknown>[];
    const found: unknown[] = [];
    let after: string | null = null;
    do {
      const place: string = after === null ? '' : `, after: "${after}"`;
      const page = `nodes { ${row} } edges { node { ${row} } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount`;
      const { data, errors } = await ask(`${now}(first: 1${place}${given}) { ${page} }`);
      expect(errors).toBeUndefined();
      const list = data[now];
      expect(list.totalCount).toBe(whole.length);
      expect(list.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(list.edges.map(({ node }: { node: unknown }) => node)).toEqual(list.nodes);
      found.push(...list.nodes);
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(
      now === 'allProgrammes' ? whole.sort((a, b) => (String(a['code']) < String(b['code']) ? -1 : 1)) : whole,
    );
  });

  it.each(LISTS)('%s takes no page size or cursor that cannot be', async (now) => {
    for (const args of ['first: 0', 'first: 101', 'first: 10, after: "nowhere"']) {
      const { errors } = await ask(`${now}(${args}) { totalCount }`);
      expect(errors?.map((error: any) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});
