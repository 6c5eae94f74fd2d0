import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { POLICY } from '../../../src/app.domains.js';
import { type Operation } from '../../../src/platform/auth/policy.js';
import { Role } from '../../../src/platform/auth/role.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { enrol, foundProject } from '../../support/enrol.js';

/** A door shut in somebody's face: the policy's own words, before anything was looked up. */
const SHUT = /needs an access token|holds no such role\.$/;
const VALUES: Readonly<Record<string, string>> = {
  ID: '"00000000-0000-4000-8000-000000000000"',
  String: '"X"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Date: '"2010-01-26"',
  DateTime: '"2010-01-26T09:30:00Z"',
};

describe('every operation, asked by every role', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  let tokens: Readonly<Record<string, string | null>>;
  beforeAll(async () => {
    app = await startTestApp();
    schema = app.app.get(GraphQLSchemaHost).schema;
    const projectId = await foundProject(app, 'MCC');
    const of = async (role: Role, id: string | null) => (await enrol(app, role, [{ role, projectId: id }])).token;
    tokens = {
      PUBLIC: null,
      SIGNED_IN: (await enrol(app, 'Nobody in particular')).token,
      ADMINISTRATOR: ADMIN_TOKEN,
      SECRETARY: await of(Role.SECRETARY, null),
      DIRECTOR: await of(Role.DIRECTOR, projectId),
      PROJECT_LEAD: await of(Role.PROJECT_LEAD, projectId),
      REVIEWER: await of(Role.REVIEWER, projectId),
    };
  });
  afterAll(() => app.stop());

  const operations = Object.keys(POLICY).filter((name) => name !== 'planChanged') as Operation[];

  it.each(operations)('%s opens to those whom the policy names, and to nobody else', async (operation) => {
    const document = documentOf(schema, operation);
    const opened: string[] = [];
    for (const [who, token] of Object.entries(tokens)) {
      const { body } = await app.gql(token, document);
      const invalid = body.errors?.find(({ extensions }) => extensions.code.startsWith('GRAPHQL_'));
      expect(invalid).toBeUndefined();
      if (body.errors?.some(({ message }) => SHUT.test(message)) !== true) opened.push(who);
    }
    expect(opened).toEqual(Object.keys(tokens).filter((who) => isNamed(operation, who)));
  });
});

function isNamed(operation: Operation, who: string): boolean {
  const parties: readonly string[] = POLICY[operation].parties;
  return parties.includes('PUBLIC') || parties.includes(who) || (parties.includes('SIGNED_IN') && who !== 'PUBLIC');
}

/** The least that can be asked of an operation: required arguments with values of the right shape. */
function documentOf(schema: GraphQLSchema, operation: string): string {
  const query = schema.getQueryType()?.getFields()[operation];
  const field = query ?? schema.getMutationType()?.getFields()[operation];
  if (field === undefined) throw new Error(`the schema has no ${operation}`);
  return `${query === undefined ? 'mutation' : 'query'} { ${call(field)} }`;
}

function call(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter(isRequiredArgument).map((argument) => `${argument.name}: ${valueOf(argument.type)}`);
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${selection}`;
}

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return VALUES[type.name] ?? '"X"';
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${fields.map((field) => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`;
}
