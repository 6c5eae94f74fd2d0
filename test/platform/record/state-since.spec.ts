import { getNamedType, type GraphQLObjectType, isObjectType } from 'graphql';
import { ADMIN_TOKEN, type TestApp } from '../../support/app.js';
import { LOADING_MS, startDemonstration } from '../../support/demonstration.js';

interface Stands {
  readonly code: string;
  readonly state: string;
  readonly since: string | null;
}
type Lists = Readonly<Record<string, { readonly nodes: readonly Stands[] }>>;

describe('the day since when a thing is in its state', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startDemonstration();
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** The lists of a project whose things have states, one after another. */
  const lists = (): string[] => {
    const project = app.schema().getType('Project') as GraphQLObjectType;
    return Object.values(project.getFields()).flatMap(({ name, type }) => {
      const connection = getNamedType(type);
      const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
      const node = nodes && getNamedType(nodes.type);
      const fields = isObjectType(node) ? node.getFields() : {};
      return fields['nextStates'] && fields['code'] ? [name] : [];
    });
  };
  const ask = async (code: string, list: string, asAt: string | null): Promise<readonly Stands[]> => {
    const document = `query($code: String!, $asAt: Date) {
      project(code: $code, asAt: $asAt) { ${list}(first: 100) { nodes { code state since } } } }`;
    const { project } = await app.query<{ project: Lists | null }>(ADMIN_TOKEN, document, { code, asAt });
    return project?.[list]?.nodes ?? [];
  };

  it('is one on which it was in that state already', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const project of ['CFPS', 'MCC']) {
      for (const list of lists()) {
        for (const now of await ask(project, list, null)) {
          if (now.since === null) continue;
          tried += 1;
          const then = (await ask(project, list, now.since)).find(({ code }) => code === now.code);
          if (then?.state !== now.state) wrong.push(`${list} ${now.code}: ${JSON.stringify([now, then])}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(10);
  });
});
