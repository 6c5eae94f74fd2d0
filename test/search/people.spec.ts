import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from '../pages/visitor.js';
import { WHO, type Who } from '../pages/list/row.js';
import { wordsOf } from '../pages/html-reader.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Part {
  readonly roles: readonly string[];
  readonly thing: { readonly kind: string; readonly subjectId: string; readonly path: string | null };
}

const SIGNED_IN = WHO.filter((who) => who !== 'public');

describe('the pages of people and organisations of the demonstration', () => {
  let app: TestApp;
  const visitors = new Map<Who, Visitor>();
  const tokens = new Map<Who, string>();
  let all: readonly { readonly page: string; readonly one: Named }[];

  beforeAll(async () => {
    app = await startPages();
    for (const who of WHO) visitors.set(who, await new Visitor(app.url).signInAs(who));
    for (const who of SIGNED_IN) tokens.set(who, await visitors.get(who)!.token());
    const { people, organisations } = await app.query(
      tokens.get('secretary')!,
      '{ people { id name } organisations { id name } }',
    );
    all = [
      ...(people as Named[]).map((one) => ({ page: `/people/${one.id}`, one })),
      ...(organisations as Named[]).map((one) => ({ page: `/organisations/${one.id}`, one })),
    ];
  }, LOADING_MS);
  afterAll(() => app.stop());

  const parts = async (who: Who, id: string): Promise<readonly Part[]> => {
    const document = `query($id: ID!) { involvements(of: $id, first: 100) { nodes { roles thing { kind subjectId path } } } }`;
    return (await app.query(tokens.get(who)!, document, { id })).involvements.nodes;
  };

  it('open to everybody who holds a role, and to nobody else', async () => {
    for (const { page, one } of all) {
      const answer = await visitors.get('reviewer')!.get(page);
      expect([page, answer.status]).toEqual([page, 200]);
      expect(wordsOf(await answer.text())).toContain(one.name);
    }
    const [first] = all;
    expect((await visitors.get('public')!.get(first!.page)).status).toBe(303);
    for (const page of [
      '/people/x',
      '/organisations/00000000-0000-0000-0000-000000000000',
      first!.page.replace('people', 'organisations'),
    ]) {
      expect([page, (await visitors.get('secretary')!.get(page)).status]).toEqual([page, 404]);
    }
  });

  it('name what the reader may read one by one, and nothing else', async () => {
    for (const who of SIGNED_IN) {
      for (const { one } of all) {
        for (const { thing } of await parts(who, one.id)) {
          const { node } = await app.query(tokens.get(who)!, `{ node(id: "${thing.subjectId}") { id } }`);
          expect([who, one.name, thing.kind, node?.id]).toEqual([who, one.name, thing.kind, thing.subjectId]);
        }
      }
    }
  });

  it('lead to what the person leads, owns and attends, and to who works for an organisation', async () => {
    const roles = new Set<string>();
    for (const { one } of all)
      for (const part of await parts('secretary', one.id)) part.roles.forEach((role) => roles.add(role));
    for (const role of ['LEADS', 'SMT_LEAD', 'SPONSORS', 'OWNS', 'SITS', 'ITSELF', 'WORKS_FOR', 'RAISED']) {
      expect([...roles]).toContain(role);
    }
  });
});
