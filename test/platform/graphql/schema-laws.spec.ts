import fs from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
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

  it('descriptions are plain English', () => {
    const dialect = /\b(?:whoever|anew|told|of which|what is left out|stands?(?! for\b))\b/iu;
    const spoken = places().filter(([, { description }]) => dialect.test(description ?? ''));
    expect(spoken.map(([place, { description }]) => `${place}: ${description}`)).toEqual([]);
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

  it('is asked of every record in one way, so that what may come next is known', () => {
    const said = implementing('Record').filter((name) => {
      const fields = (SCHEMA.getType(name) as GraphQLObjectType).getFields();
      return fields['state'] !== undefined && fields['nextStates'] === undefined;
    });
    /** Whose state follows from other facts on record: nobody reports it. */
    expect(said).toEqual(['Decision', 'FeedbackExercise']);
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

/** Whether a field of one type answers what one of another did: the same, or the same rows page by page. */
function takesThePlaceOf(now: unknown, before: unknown): boolean {
  const connection = SCHEMA.getType(String(now));
  const nodes = isObjectType(connection) ? connection.getFields()['nodes']?.type : undefined;
  return String(now) === String(before) || (nodes !== undefined && String(nodes) === `${String(before)}!`);
}

describe('what is deprecated', () => {
  it('names what takes its place, which is there beside it', () => {
    const old = [...OBJECTS, SCHEMA.getQueryType()!].flatMap((type) =>
      fieldsOf(type).flatMap((field) => [
        ...(field.deprecationReason === undefined ? [] : [[field, type.getFields()] as const]),
        ...field.args
          .filter((arg) => arg.deprecationReason !== undefined)
          .map((arg) => [arg, Object.fromEntries(field.args.map((each) => [each.name, each]))] as const),
      ]),
    );
    const lost = old.filter(([{ deprecationReason, type }, beside]) => {
      const now = beside[/^Use (\w+)\.$/u.exec(deprecationReason ?? '')?.[1] ?? ''];
      return now === undefined || now.deprecationReason !== undefined || !takesThePlaceOf(now.type, type);
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

describe('a plain list', () => {
  /** Lists of things that come whole, by why; rows of one thing's history come whole with it. */
  const AT_ONCE = [
    ...['accessTokens', 'bodies', 'organisations', 'people', 'programmes', 'projects', 'representations', 'roleGrants'],
  ];
  const WHOLE: readonly (readonly [why: string, lists: readonly string[]])[] = [
    [
      'for those who need all of a list that pages, too: the choices of a form, say',
      AT_ONCE.map((one) => `Query.${one}`),
    ],
    [
      'the law, the tracker, or two baselines fix how long it is',
      [
        ...['compareBaselines', 'exemptParagraphs', 'principleFrameworks', 'retentionPeriods', 'settings'],
        'shippedHouseStyles',
      ].map((one) => `Query.${one}`),
    ],
    [
      'a plan is one: its dates follow from all of it (Project.milestones pages)',
      ['baselines', 'calendars', 'links', 'milestones', 'stages', 'tasks'].map((one) => `Plan.${one}`),
    ],
    ['what was sent together comes back together', ['MilestonesPayload.milestones', 'TasksPayload.tasks']],
    [
      'one paper, which is read from its beginning to its end, or a stretch of it',
      [
        ...['attachments', 'blocks', 'comments', 'figures', 'projects'].map((one) => `BoardPaper.${one}`),
        ...['PackChange.figures', 'PackLine.figures', 'PaperBlock.figures'],
      ],
    ],
    ['one meeting', ['Meeting.agenda', 'Meeting.papers', 'Meeting.papersBesideAgenda', 'Minutes.notes']],
    ['the members of one meeting with its papers', ['Query.paperNotices']],
    ['the meetings to come that a form offers, a hundred at most', ['Query.paperProposals']],
    ['one Word file, which its size bounds', ['WordDraftPreview.comments', 'WordDraftPreview.edits']],
    [
      'what one write names or touches, which its input bounds',
      [
        ...['Action.subjects', 'Evidence.supports', 'FeedbackExercise.outputVersions', 'JournalEntry.subjects'],
        ...['Output.parts', 'Pilot.outputVersions', 'Project.sponsors', 'ProjectClosure.followOns'],
        ...['RecordChange.touched', 'Risk.actionees', 'Risk.links'],
      ],
    ],
    [
      'a few people or bodies around one thing',
      ['Adoption.representatives', 'OutputVersion.awaiting', 'SteeringGroup.seats', 'Tender.tenderers'],
    ],
    ['what one risk is answered with', ['Risk.actions']],
    ['the tracker keeps 20 at most', ['Query.webhooks']],
    ['what one output says on one principle', ['PrincipleCoverage.clauses']],
    [
      'the history of one thing',
      ['Milestone.reports', 'Project.narratives', 'RiskScaleInForce.versions', 'Stage.reports', 'Task.reports'],
    ],
  ];

  it('of things is one that is bounded and read whole; every other one pages', () => {
    const things = (field: Field): boolean => {
      const type = getNamedType(field.type);
      const rows = implementing('DatedEntry').includes(type.name);
      return isObjectType(type) && !rows && type.getFields()['id'] !== undefined;
    };
    const lists = [...OBJECTS, SCHEMA.getQueryType()!]
      .filter(({ name }) => !name.endsWith('Connection'))
      .flatMap((type) =>
        fieldsOf(type)
          .filter(({ type: its, deprecationReason }) => isListType(getNullableType(its)) && !deprecationReason)
          .filter((field) => things(field) || (type.name === 'Query' && isObjectType(getNamedType(field.type))))
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(lists.sort()).toEqual(WHOLE.flatMap(([, some]) => some).sort());
    const query = SCHEMA.getQueryType()!.getFields();
    for (const name of AT_ONCE) {
      const paged = query[`all${name.charAt(0).toUpperCase()}${name.slice(1)}`];
      expect(takesThePlaceOf(paged?.type, query[name]?.type)).toBe(true);
    }
  });
});

describe('an id', () => {
  /** What is no thing, by why. */
  const NO_THING: readonly (readonly [why: string, types: readonly string[]])[] = [
    ['a line of a report for everybody, which names nothing behind it', ['YouSaid']],
    ['a fault that was found in a thing, and that is gone when it is mended', ['RiskGap']],
    ['composed for what it was asked with', ['ReviewPack', 'YouSaidWeDidReport', 'PlanFile']],
    [
      'what a write or an import would do',
      [
        'ClauseImportPreview',
        'ErasurePreview',
        'FeedbackImportPreview',
        'HouseStylePreview',
        'ListImportPreview',
        'PlanImportPreview',
        'Preview',
        'ProjectCopyPreview',
        'RiskScalePreview',
        'WordDraftPreview',
      ],
    ],
    ['what is said of one version of a paper', ['PaperChanges', 'PaperReading']],
    ['what names the thing that was found, or that somebody has a part in', ['Involvement', 'SearchResult']],
    ['what was written since then, as it was asked for', ['RecordChanges']],
    ['what a check of the record found', ['BoardPaperVerification', 'RecordHead', 'RecordVerification']],
  ];
  const fieldNames = (type: GraphQLObjectType): readonly string[] => fieldsOf(type).map(({ name }) => name);

  it('is had by whatever stands in a list that pages, is asked for alone, or has versions', () => {
    const single = fieldsOf(SCHEMA.getQueryType()!).filter(({ type }) => !isListType(getNullableType(type)));
    const asked = new Set([
      ...single.map(({ type }) => getNamedType(type).name).filter((name) => !name.endsWith('Connection')),
      ...OBJECTS.filter(({ name }) => name.endsWith('Edge')).map(
        (edge) => getNamedType(edge.getFields()['node']!.type).name,
      ),
      ...OBJECTS.filter((type) =>
        fieldsOf(type).some(({ name, type: its }) => /^versions?$/u.test(name) && /^Int/u.test(String(its))),
      ).map(({ name }) => name),
    ]);
    const things = OBJECTS.filter(({ name }) => !implementing('Payload').includes(name));
    const without = things.filter((type) => asked.has(type.name) && !fieldNames(type).includes('id'));
    expect(without.map(({ name }) => name).sort()).toEqual(NO_THING.flatMap(([, types]) => types).sort());
  });
});
