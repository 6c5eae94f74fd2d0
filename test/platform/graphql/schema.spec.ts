import path from 'node:path';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { POLICY } from '../../../src/app.domains.js';
import { isOperation } from '../../../src/platform/auth/policy.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { golden } from '../../support/golden.js';

const FILE = path.resolve(import.meta.dirname, '../../../src/schema.graphql');
const HEADING = '# Written by its test: UPDATE_SCHEMA=1 npm test -- test/platform/graphql/schema.spec.ts\n\n';

/** Printed schemas leave the specification's own directives out; generators that do not know this one stop at it. */
const ONE_OF = `"""Exactly one field of the input is given, and is not null."""\ndirective @oneOf on INPUT_OBJECT\n\n`;

describe('the schema', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    app = await startTestApp();
    schema = app.schema();
  });
  afterAll(() => app.stop());

  it('stands in src/schema.graphql as it is served', () => {
    const served = `${HEADING}${ONE_OF}${printSchema(lexicographicSortSchema(schema))}\n`;
    expect(golden(FILE, served, 'UPDATE_SCHEMA')).toBe(served);
  });

  it('names each operation that the policy does, and no other', () => {
    const operations = rootTypes().flatMap((type) => Object.keys(type.getFields()));
    const todo = { 'add a row in the *.policy.ts of its domain': operations.filter((name) => !isOperation(name)) };
    expect(todo).toEqual({ 'add a row in the *.policy.ts of its domain': [] });
    expect(Object.keys(POLICY).filter((name) => !operations.includes(name))).toEqual([]);
  });

  it('lets no query that fails take those beside it along', () => {
    const required = Object.values(schema.getQueryType()!.getFields()).filter(({ type }) => isNonNullType(type));
    expect(required.map(({ name }) => name)).toEqual([]);
  });

  function rootTypes(): GraphQLObjectType[] {
    return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
      (type) => type !== null && type !== undefined,
    );
  }
});
