import type { GraphQLEnumType, GraphQLSchema } from 'graphql';
import { SEARCH } from '../../src/app.domains.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** Types of the schema that can be fetched by their id and are not searched by themselves, and why. */
const NOT_SEARCHED: Readonly<Record<string, string>> = {
  FeedbackTheme: 'has no page: it stands among the feedback of its project, whose comments are searched',
  FeedbackRespondent: 'has no page, and most have not agreed to be named',
};

/** Kinds that are no such type, and why they are searched. */
const OTHERS: Readonly<Record<string, string>> = {
  CLAUSE: 'a part of a version with a page of its own',
  UNDERTAKING: 'a promise that a paper makes, which stands among the promises',
  PUBLISHED_OUTPUT: 'what the public see of an output',
  FEEDBACK_REPORT: 'what the public see of an exercise',
  ADOPTED_PROTOCOL: 'what the public see of an adoption',
  PUBLISHED_COMMUNICATION: 'what the public see of a communication',
};

/** Kinds that are named otherwise than their type. */
const NAMED: Readonly<Record<string, string>> = { PAPER: 'BOARD_PAPER', SEAT: 'STEERING_GROUP_SEAT' };

const asConstant = (type: string): string => type.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase();

describe('the kinds that are searched', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    app = await startTestApp();
    schema = app.schema();
  });
  afterAll(() => app.stop());

  it('are all that can be fetched by an id, but for those of which a list says why not', () => {
    const types = schema.getImplementations(schema.getType('Node') as never).objects.map(({ name }) => name);
    const searched = types.filter((type) => !(type in NOT_SEARCHED)).map(asConstant);
    const kinds = (schema.getType('SearchKind') as GraphQLEnumType).getValues().map(({ name }) => NAMED[name] ?? name);
    expect(kinds.filter((kind) => !(kind in OTHERS)).sort()).toEqual(searched.sort());
    expect(Object.keys(NOT_SEARCHED).filter((type) => !types.includes(type))).toEqual([]);
    expect(Object.keys(OTHERS).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('are each handed up by one domain', () => {
    const kinds = SEARCH.flatMap((face) => Object.keys(face.kinds));
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('are none on an empty installation, which answers all the same', async () => {
    const { search } = await app.query(null, '{ search(text: "protocol") { totalCount nodes { title } } }');
    expect(search).toEqual({ totalCount: 0, nodes: [] });
    const page = await fetch(`${app.url}/search?q=protocol`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Nothing matches “protocol”.')]);
  });
});
