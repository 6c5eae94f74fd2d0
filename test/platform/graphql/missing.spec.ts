import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
/** Arguments that name one thing, or the project or programme that it is of. */
const names = ({ name, type }: GraphQLArgument): boolean =>
  isNonNullType(type) && (name === 'code' || name === 'reference' || /(?:^id|Id|Code)$/u.test(name));

/** Nothing is linked to an item that is not there: two empty lists. */
const LISTS = ['itemLinks'];

describe('what is not there', () => {
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp();
    cast = await startCast(app);
  });
  afterAll(() => app.stop());

  const askers = (): (readonly [string, string | null])[] => [['the public', null], ...Object.entries(cast)];
  /** Without a role there is no question, whatever it is about. */
  const isShut = (code: unknown): boolean => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN';

  it('is null to every query that names it, for whoever asks', async () => {
    const queries = Object.values(app.schema().getQueryType()!.getFields()).filter(({ args }) => args.some(names));
    const other: string[] = [];
    for (const query of queries) {
      const document = `{ ${query.name}(${needed(query)})${isLeafType(getNamedType(query.type)) ? '' : ' { __typename }'} }`;
      for (const [who, token] of askers()) {
        const { data, errors } = (await app.gql(token, document)).body;
        if (isShut(errors?.[0]?.extensions.code)) continue;
        if (errors || data[query.name] !== null) other.push(`${query.name} for ${who}: ${JSON.stringify(errors)}`);
      }
    }
    expect(other).toEqual([]);
    expect(queries.length).toBeGreaterThan(12);
  });

  it('is null to every field that names a part by its code', async () => {
    const project = app.schema().getType('Project');
    const all = isObjectType(project) ? Object.values(project.getFields()) : [];
    const fields = all.filter(({ name, args }) => args.some(names) && !LISTS.includes(name));
    const asked = fields.map((field) => `${field.name}(${needed(field)}) { __typename }`);
    const { body } = await app.gql(cast.lead, `{ project(code: "ALPHA") { ${asked.join(' ')} } }`);
    expect(body).toEqual({ data: { project: Object.fromEntries(fields.map(({ name }) => [name, null])) } });
    expect(fields.length).toBeGreaterThan(8);
  });

  it('is a problem to every mutation that names it, for whoever may ask', async () => {
    const mutations = Object.values(app.schema().getMutationType()!.getFields());
    const other: string[] = [];
    let tried = 0;
    for (const mutation of mutations) {
      const document = `mutation { ${mutation.name}${mutation.args.length ? `(${needed(mutation)})` : ''} { saved problems { code } } }`;
      if (!/(?:Id|projectCode|reference): "/u.test(document)) continue;
      tried += 1;
      for (const [who, token] of askers()) {
        const { data, errors } = (await app.gql(token, document)).body;
        if (isShut(errors?.[0]?.extensions.code)) continue;
        const answered = data?.[mutation.name] as { saved: boolean; problems: { code: string }[] } | null;
        if (errors || answered?.saved !== false || answered.problems.length === 0) {
          other.push(`${mutation.name} for ${who}: ${JSON.stringify(errors ?? data)}`);
        }
      }
    }
    expect(other).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  }, 180_000);
});

/** The arguments that a field needs: names of what is not there, else the least that fits. */
function needed({ args }: GraphQLField<unknown, unknown>): string {
  return args
    .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
    .map(said)
    .join(', ');
}

function said({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): string {
  return `${name}: ${valueFor(name, type)}`;
}

function valueFor(name: string, type: GraphQLArgument['type']): string {
  const named = getNamedType(type);
  if (String(getNullableType(type)).startsWith('[')) return '[]';
  if (isInputObjectType(named)) {
    return `{ ${Object.values(named.getFields())
      .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
      .map(said)
      .join(', ')} }`;
  }
  const [value] = 'getValues' in named ? named.getValues() : [];
  if (value) return value.name;
  const plain: Readonly<Record<string, string>> = {
    ID: `"${NOBODY}"`,
    Int: '1',
    Float: '1',
    Boolean: 'true',
    Date: '"2010-01-04"',
    DateTime: '"2010-01-04T00:00:00Z"',
  };
  return plain[named.name] ?? (/Id$/u.test(name) ? `"${NOBODY}"` : '"NONE"');
}
