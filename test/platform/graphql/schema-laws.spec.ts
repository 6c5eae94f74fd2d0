import fs from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';

// another test holds this file to be what is served
const SCHEMA = buildSchema(fs.readFileSync(path.resolve(import.meta.dirname, '../../../src/schema.graphql'), 'utf8'));
const ROOTS = ['Query', 'Mutation', 'Subscription'];
const TYPES = Object.values(SCHEMA.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const OBJECTS = TYPES.filter(isObjectType).filter(({ name }) => !ROOTS.includes(name));

type Field = GraphQLField<unknown, unknown>;
const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());
const implementing = (name: string): string[] => {
  const type = SCHEMA.getType(name);
  return isInterfaceType(type)
    ? SCHEMA.getPossibleTypes(type)
        .map((one) => one.name)
        .sort()
    : [];
};

/** Whatever of the schema can be described, by its place. */
function places(): (readonly [place: string, what: { readonly description?: string | null | undefined }])[] {
  return TYPES.flatMap((type) => [
    ...(ROOTS.includes(type.name) ? [] : [[type.name, type] as const]),
    ...partsOf(type).map(([name, part]) => [`${type.name}.${name}`, part] as const),
  ]);
}

function partsOf(type: GraphQLNamedType): (readonly [string, { readonly description?: string | null | undefined }])[] {
  if (isEnumType(type)) return type.getValues().map((value) => [value.name, value] as const);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => [field.name, field] as const);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    [field.name, field] as const,
    ...field.args.map((arg: GraphQLArgument) => [`${field.name}(${arg.name}:)`, arg] as const),
  ]);
}

describe('everywhere in the schema', () => {
  it('types, fields, arguments, inputs and values of enums are described', () => {
    const bare = places().filter(([, { description }]) => !description);
    expect(bare.map(([place]) => place)).toEqual([]);
  });
});

describe('the name of a type', () => {
  it('is that of the thing: it says neither View nor Type', () => {
    expect(OBJECTS.map(({ name }) => name).filter((name) => /(?:View|Type)$/u.test(name))).toEqual([]);
  });
});

describe('how far a thing has come', () => {
  /** Which text people were asked about: nothing that the exercise itself goes through. */
  const noLife = ['FeedbackStage'];
  const ofState = (type: unknown): boolean => /State[!\]]*$/u.test(String(type));

  it('is its state, whatever the thing, and no stage or status', () => {
    const other = TYPES.filter(isEnumType).filter(({ name }) => /(?:Stage|Status|Phase|Standing)$/u.test(name));
    expect(other.map(({ name }) => name)).toEqual(noLife);
    const named = TYPES.filter((type) => isObjectType(type) || isInputObjectType(type)).flatMap((type) =>
      Object.values(type.getFields() as Record<string, { name: string; type: unknown; deprecationReason?: string }>)
        .filter(({ type: its, deprecationReason }) => ofState(its) && deprecationReason === undefined)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(named.filter((name) => !/\.(?:state|states|\w+States?)$/u.test(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(40);
  });

  it('goes on in its nextStates, and says since when it is there', () => {
    const going = OBJECTS.filter((type) => type.getFields()['nextStates'] !== undefined);
    const unfit = going.filter((type) => {
      const { state, since, nextStates } = type.getFields();
      return String(nextStates!.type) !== `[${String(state?.type)}]!` || !/^Date!?$/u.test(String(since?.type));
    });
    expect(unfit.map(({ name }) => name)).toEqual([]);
    expect(going.length).toBeGreaterThan(10);
  });
});

describe('what is deprecated', () => {
  it('names what takes its place, which is there beside it', () => {
    const old = OBJECTS.flatMap((type) =>
      fieldsOf(type).flatMap((field) => [
        ...(field.deprecationReason === undefined ? [] : [[field, type.getFields()] as const]),
        ...field.args
          .filter((arg) => arg.deprecationReason !== undefined)
          .map((arg) => [arg, Object.fromEntries(field.args.map((each) => [each.name, each]))] as const),
      ]),
    );
    const lost = old.filter(([{ deprecationReason, type }, beside]) => {
      const now = beside[/^Use (\w+)\.$/u.exec(deprecationReason ?? '')?.[1] ?? ''];
      return now === undefined || now.deprecationReason !== undefined || String(now.type) !== String(type);
    });
    expect(lost.map(([{ name }]) => name)).toEqual([]);
    expect(old.length).toBeGreaterThan(10);
  });
});

describe('a mutation', () => {
  const mutations = Object.values(SCHEMA.getMutationType()!.getFields());

  it('takes one input, or nothing', () => {
    const other = mutations.filter(({ args }) => args.some(({ name }) => name !== 'input'));
    expect(other.map(({ name }) => name)).toEqual([]);
  });

  it('answers with a Payload, which alone has to be there, so that there is room for every refusal', () => {
    const payloads = implementing('Payload');
    const unfit = mutations.filter(({ type }) => !isNonNullType(type) || !payloads.includes(getNamedType(type).name));
    expect(unfit.map(({ name }) => name)).toEqual([]);
    const required = OBJECTS.filter(({ name }) => payloads.includes(name)).flatMap((payload) =>
      fieldsOf(payload)
        .filter(({ type, name }) => isNonNullType(type) && !['problems', 'saved'].includes(name))
        .map(({ name }) => `${payload.name}.${name}`),
    );
    expect(required).toEqual([]);
    expect(payloads).toEqual(
      OBJECTS.map(({ name }) => name)
        .filter((name) => name.endsWith('Payload'))
        .sort(),
    );
  });
});

/** The types that have all of some fields, of the types that an interface of these fields has. */
function having(interfaceName: string): string[] {
  const own = SCHEMA.getType(interfaceName);
  if (!isInterfaceType(own)) throw new Error(`There is no interface ${interfaceName}`);
  const wanted = Object.values(own.getFields());
  return OBJECTS.filter((type) =>
    wanted.every(({ name, type: its }) => String(type.getFields()[name]?.type) === String(its)),
  )
    .map(({ name }) => name)
    .sort();
}

describe('an interface', () => {
  it.each(['Record', 'DatedEntry', 'Payload'])('%s is implemented by every type that has its fields', (name) => {
    expect(implementing(name)).toEqual(having(name));
    expect(implementing(name).length).toBeGreaterThan(20);
  });

  it('Node is implemented by every Record that its readers can fetch alone', () => {
    const inConfidence = ['ConductChallenge']; // read by the members of its partnership, with it
    const inItsPaper = ['Undertaking']; // read with the paper that gives it
    expect(implementing('Record').filter((name) => !implementing('Node').includes(name))).toEqual([
      ...inConfidence,
      ...inItsPaper,
    ]);
  });

  it('DatedEntry is that of whatever can be corrected', () => {
    const correctable = OBJECTS.filter((type) => type.getFields()['correctedBy'] !== undefined);
    expect(correctable.map(({ name }) => name).sort()).toEqual(implementing('DatedEntry'));
  });
});

describe('a connection', () => {
  const isConnection = (type: unknown): boolean => String(type).endsWith('Connection');
  const shape = (name: string): Record<string, string> => {
    const type = SCHEMA.getType(name);
    return isObjectType(type)
      ? Object.fromEntries(fieldsOf(type).map((field) => [field.name, String(field.type)]))
      : {};
  };

  it('has nodes, edges with cursors, a whole PageInfo and a count', () => {
    for (const { name } of OBJECTS.filter((type) => isConnection(type.name))) {
      const { nodes = '', edges = '', ...more } = shape(name);
      const node = /^\[(\w+)!\]!$/u.exec(nodes)?.[1];
      const edge = /^\[(\w+Edge)!\]!$/u.exec(edges)?.[1] ?? '';
      expect({ name, ...more }).toEqual({ name, pageInfo: 'PageInfo!', totalCount: 'Int!' });
      expect(shape(edge)).toEqual({ cursor: 'String!', node: `${node}!` });
    }
    expect(shape('PageInfo')).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
  });

  it('is asked for by first and after, by whichever field', () => {
    const fields = [...OBJECTS, SCHEMA.getQueryType()!].flatMap((type) =>
      fieldsOf(type).filter((field) => isConnection(getNamedType(field.type).name)),
    );
    const args = (field: Field, name: string): string => String(field.args.find((arg) => arg.name === name)?.type);
    const other = fields.filter((field) => args(field, 'first') !== 'Int!' || args(field, 'after') !== 'String');
    expect(other.map(({ name }) => name)).toEqual([]);
    expect(fields.length).toBeGreaterThan(30);
  });
});
