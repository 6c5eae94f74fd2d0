import { FIRST_QUESTION } from '../../src/demo/first-screen.js';
import { DemoTokensService } from '../../src/demo/demo-tokens.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';
import { allNamed, type Recipe, recipesOf, valueAt } from '../support/recipes.js';

/** Sends recipes in their order, each with what the ones before it gave. */
class Cook {
  readonly values: Record<string, unknown> = {};
  constructor(
    private readonly app: TestApp,
    readonly tokens: Record<string, string>,
  ) {}

  async send(recipe: Recipe): Promise<void> {
    const variables = Object.fromEntries(recipe.variables.map((name) => [name, this.values[name]]));
    const token = this.tokens[recipe.as];
    expect(token).toBeDefined();
    expect(Object.values(variables)).not.toContain(undefined);
    const { body } = await this.app.gql<unknown>(token!, recipe.query, variables);
    expect(body.errors).toBeUndefined();
    expect(allNamed(body.data, 'problems').flat()).toEqual([]);
    expect(allNamed(body.data, 'saved')).not.toContain(false);
    for (const keep of recipe.keeps) {
      const value = valueAt(body.data, keep.path);
      expect(value ?? null).not.toBeNull();
      if (keep.token) this.tokens[keep.name] = value as string;
      else this.values[keep.name] = value;
    }
  }
}

describe('the recipes for programs, on the demonstration', () => {
  const recipes = recipesOf('.github/docs/api.md');
  let app: TestApp;
  let cook: Cook;
  beforeAll(async () => {
    app = await startDemonstration();
    const tokens = await app.app.get(DemoTokensService).renew();
    cook = new Cook(app, Object.fromEntries(tokens.map(({ role, secret }) => [role, secret])));
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('are there', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(6);
  });

  it.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s', (_, recipe) => cook.send(recipe));

  it('and the mutation that README shows', async () => {
    const [report] = recipesOf('README.md');
    const before = await app.gql<{ project: { milestones: { nodes: { id: string; version: number }[] } } }>(
      cook.tokens['PROJECT_LEAD']!,
      FIRST_QUESTION,
    );
    const [milestone] = before.body.data.project.milestones.nodes;
    cook.values['milestone'] = milestone!.id;
    cook.values['version'] = milestone!.version;
    await cook.send(report!);
  });
});

describe('a first hour on an empty tracker', () => {
  const recipes = recipesOf('.github/docs/using.md');
  let app: TestApp;
  let cook: Cook;
  beforeAll(async () => {
    app = await startTestApp();
    cook = new Cook(app, { ADMINISTRATOR: ADMIN_TOKEN });
  });
  afterAll(() => app.stop());

  it.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s', (_, recipe) => cook.send(recipe));

  it('ends with the draft of a first paper', async () => {
    const { body } = await app.gql<{ boardPapers: { nodes: { reference: string }[] } }>(
      ADMIN_TOKEN,
      '{ boardPapers { nodes { reference } } }',
    );
    expect(body.data.boardPapers.nodes).toEqual([{ reference: '10/01' }]);
  });
});
