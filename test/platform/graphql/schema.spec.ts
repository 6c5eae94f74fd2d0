import path from 'node:path';
import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
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
    expect(operations.filter((name) => !isOperation(name))).toEqual([]);
    expect(Object.keys(POLICY).filter((name) => !operations.includes(name))).toEqual([]);
  });

  it('gives every mutation room for its refusal: problems and saved, and nothing else that must be there', () => {
    const mutations = Object.values(schema.getMutationType()!.getFields());
    const unfit = mutations.filter(
      ({ type }) => !isObjectType(getNamedType(type)) || !takesRefusal(getNamedType(type) as GraphQLObjectType),
    );
    expect(unfit.map(({ name }) => name)).toEqual([]);
  });

  it('lets no query that fails take those beside it along', () => {
    const required = Object.values(schema.getQueryType()!.getFields()).filter(({ type }) => isNonNullType(type));
    expect(required.map(({ name }) => name)).toEqual([]);
  });

  it('describes every type, field and argument', () => {
    const types = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'));
    const bare = types
      .filter(({ name }) => !['Query', 'Mutation', 'Subscription'].includes(name))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => !field.description)
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(bare).toEqual([]);
  });

  function rootTypes(): GraphQLObjectType[] {
    return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
      (type) => type !== null && type !== undefined,
    );
  }
});

function takesRefusal(payload: GraphQLObjectType): boolean {
  const fields = Object.values(payload.getFields());
  const names = fields.map((field) => field.name);
  const required = fields.filter((field) => isNonNullType(field.type)).map((field) => field.name);
  return (
    names.includes('problems') &&
    names.includes('saved') &&
    required.every((name) => name === 'problems' || name === 'saved')
  );
}
