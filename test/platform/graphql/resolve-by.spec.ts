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

  it('give a subscription its events, and its answers where it has such a function', () => {
    const fields = (schema.getType('Subscription') as GraphQLObjectType).getFields();
    expect(fields['changes']).toMatchObject({ subscribe: events, resolve: shown });
    expect(fields['counts']).toMatchObject({ subscribe: events });
    expect(fields['counts']!.resolve).toBeUndefined();
  });
});
