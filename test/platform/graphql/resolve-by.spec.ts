import { buildSchema, execute, type GraphQLObjectType, parse } from 'graphql';
import { resolveBy } from '../../../src/platform/graphql/resolve-by.js';

const SCHEMA = `
  interface Named { name: String, title: String }
  type Person implements Named { name: String, title: String, post: String }
  type Query { person: Person }
  type Subscription { changes: Int, counts: Int }
`;

describe('the functions of a schema', () => {
  const schema = buildSchema(SCHEMA);
  const events = (): AsyncIterator<unknown> => [1][Symbol.iterator]() as unknown as AsyncIterator<unknown>;
  const shown = (): number => 2;
  resolveBy(schema, {
    Query: { person: () => ({ name: 'kept', title: 'kept', post: 'kept' }) },
    Named: { name: () => 'of the interface', title: () => 'of the interface' },
    Person: { title: () => 'of the type' },
    Subscription: { changes: { subscribe: events, resolve: shown }, counts: { subscribe: events } },
    Unknown: { field: () => 'never' },
  });

  it('are those of the type, else of its interface, else what the object holds', async () => {
    const answer = await execute({ schema, document: parse('{ person { name title post } }') });
    expect(answer.data).toEqual({ person: { name: 'of the interface', title: 'of the type', post: 'kept' } });
  });

  it('are none where a value is just the property of its name: a compiled query then reads it where it stands', () => {
    const built = buildSchema(
      'type Person { name: String, post: String, boss: Person, since: Int } type Query { a: Person }',
    );
    const fields = (built.getType('Person') as GraphQLObjectType).getFields();
    const read = (name: string, otherwise?: unknown) => (source: Record<string, unknown>) => source[name] ?? otherwise;
    const [post, since, boss] = [read('job'), read('since', 1), read('boss')];
    Object.assign(fields['name']!, { resolve: read('name') });
    Object.assign(fields['post']!, { resolve: post });
    Object.assign(fields['since']!, { resolve: since });
    Object.assign(fields['boss']!, { resolve: boss });
    resolveBy(built, {});
    expect(Object.values(fields).map(({ resolve }) => resolve)).toEqual([undefined, post, boss, since]);
  });

  it('give a subscription its events, and its answers where it has such a function', () => {
    const fields = (schema.getType('Subscription') as GraphQLObjectType).getFields();
    expect(fields['changes']).toMatchObject({ subscribe: events, resolve: shown });
    expect(fields['counts']).toMatchObject({ subscribe: events });
    expect(fields['counts']!.resolve).toBeUndefined();
  });
});
