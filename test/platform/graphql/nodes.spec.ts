import { type GraphQLSchema, isObjectType } from 'graphql';
import { DemoTokensService } from '../../../src/demo/demo-tokens.service.js';
import { layTheRest } from '../../amending/lay.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import type { TestApp } from '../../support/app.js';

/** Where things of each type are listed in their project, for whoever may read them. */
const IN_PROJECT = [
  'id __typename plan { stages { id __typename } tasks { id __typename } milestones { id __typename } }',
  'risks(first: 50) { nodes { id __typename } } pilots(first: 50) { nodes { id __typename } }',
  'outputs(first: 20) { nodes { id __typename versions(first: 20) { nodes { id __typename } } } }',
  'stakeholders(first: 50) { nodes { id __typename } } commitments(first: 50) { nodes { id __typename } }',
  'communications(first: 50) { nodes { id __typename } } evidence(first: 50) { nodes { id __typename } }',
  'feedbackExercises(first: 50) { nodes { id __typename } } feedbackItems(first: 50) { nodes { id __typename } }',
  'feedbackThemes(first: 50) { nodes { id __typename } } feedbackRespondents(first: 50) { nodes { id __typename } }',
  'adoptions(first: 50) { nodes { id __typename tenders(first: 10) { nodes { id __typename } } } }',
  'steeringGroup { seats { id __typename } } challenges(first: 50) { nodes { id __typename } }',
];
const ALL = [
  ...IN_PROJECT.map((inner) => `projects(asAt: $asAt, first: 10) { ${inner} }`),
  'bodies(asAt: $asAt) { id __typename meetings(first: 50) { nodes { id __typename } } }',
  'actions(asAt: $asAt, first: 100) { nodes { id __typename } }',
  'decisions(asAt: $asAt, first: 100) { nodes { id __typename } }',
];
/** What has no past views. */
const PRESENT = `{ programmes { id __typename } organisations { id __typename } people { id __typename }
  boardPapers(first: 50) { nodes { id __typename } } }`;

/** Types with an id that are not fetched by it, by why. */
const NOT_FETCHED: readonly (readonly [why: string, types: RegExp])[] = [
  [
    'a row of a thing’s history with fields of its own, read with the thing',
    /^(?:Report|Narrative|ChallengeAnswer|PaperConsideration|PaperIssue|RiskScaleVersion)$/u,
  ],
  [
    'a part of a thing, read with it',
    /^(?:Plan|Link|Clause|AgendaItem|FollowOn|MinutesNote|RiskAction|OutputPart|PaperAttachment|PaperBlock|PaperComment|PaperFigure|PaperProject|Baseline|BaselineProposal|SteeringGroup|TermsOfReference|Tenderer|AdoptedClause|HouseStyleOfBody|Minutes|NamedCalendar|ProjectCalendar|RiskHistory|RiskScaleInForce)$/u,
  ],
  [
    'a pointer to a thing, or what papers and the public are told of one',
    /^(?:ChangedThing|Subject|Touched|Promise|Undertaking|AdoptedProtocol|AdoptedVersion|PublishedFeedbackReport|IssuedCommunication|PublishedOutput)$/u,
  ],
  ['what a Word file would change, which is nothing that is kept', /^WordDraft(?:Comment|Edit)$/u],
  ['about mail, which is no part of the record', /^Mail(?:Message|Settings)$/u],
  [
    'a rule or a list for officers, read as a whole',
    /^(?:DueForErasure|ErasureFile|ProcessingActivity|RetentionPeriod)$/u,
  ],
  ['about webhooks, which are no part of the record', /^Webhook(?:Delivery)?$/u],
  [
    'about access, which is no part of the record',
    /^(?:AccessEvent|AccessToken|Erasure|PersonalTask|RoleGrant|Representation|Viewer)$/u,
  ],
  ['a line of the journal, which says what was written of the things', /^JournalEntry$/u],
  ['confidential to a partnership, and read by its members alone', /^ConductChallenge$/u],
];

interface Seen {
  readonly id: string;
  readonly __typename: string;
}

describe('node(id:)', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    app = await startPages();
    schema = app.schema();
    for (const { role, secret } of await app.app.get(DemoTokensService).renew()) tokens.set(role, secret);
    await layTheRest(app, tokens.get('PROJECT_LEAD')!);
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** Everything that a reader may read, now or as at a day. */
  const listed = async (role: string, asAt: string | null): Promise<ReadonlyMap<string, string>> => {
    const answers = [];
    for (const field of ALL) {
      answers.push(await app.gql(tokens.get(role)!, `query($asAt: Date) { ${field} }`, { asAt }));
    }
    if (asAt === null) answers.push(await app.gql(tokens.get(role)!, PRESENT));
    for (const { body } of answers) expect(body.errors).toBeUndefined();
    return new Map(seenIn(answers.map(({ body }) => body.data)).map((each) => [each.id, each.__typename]));
  };

  /** What a reader is given for each id. */
  const fetched = async (role: string, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
    const found = new Map<string, string | null>();
    for (let from = 0; from < ids.length; from += 10) {
      const some = ids.slice(from, from + 10);
      const fields = some.map((id, at) => `n${at}: node(id: "${id}") { id __typename }`).join(' ');
      const { body } = await app.gql(tokens.get(role)!, `{ ${fields} }`);
      expect(body.errors).toBeUndefined();
      some.forEach((id, at) => {
        const node = body.data[`n${at}`] as Seen | null;
        if (node !== null) expect(node.id).toBe(id);
        found.set(id, node?.__typename ?? null);
      });
    }
    return found;
  };

  it('is there for every type that has an id, or a list says why not', () => {
    const lost = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(
        (type) =>
          type.getFields()['id'] !== undefined &&
          // a row of a thing's history is read with the thing
          !type.getInterfaces().some(({ name }) => name === 'Node' || name === 'DatedEntry'),
      )
      .filter(({ name }) => !NOT_FETCHED.some(([, types]) => types.test(name)));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('is tried here for every type that has it', async () => {
    const types = new Set([...(await listed('SECRETARY', null)).values()]);
    const known = schema.getImplementations(schema.getType('Node') as never).objects.map(({ name }) => name);
    expect([...types].sort()).toEqual([...known].sort());
  });

  it.each(['ADMINISTRATOR', 'SECRETARY', 'DIRECTOR', 'PROJECT_LEAD', 'REVIEWER'])(
    'gives a %s what they may read, of now and of a past day, and nothing else',
    async (role) => {
      for (const asAt of [null, '2010-01-20']) {
        const all = new Map([...(await listed('ADMINISTRATOR', asAt)), ...(await listed('SECRETARY', asAt))]);
        const own = await listed(role, asAt);
        const found = await fetched(role, [...all.keys()]);
        const wanted = new Map([...all.keys()].map((id) => [id, own.get(id) ?? null]));
        expect(found).toEqual(wanted);
        expect(own.size).toBeGreaterThan(10);
      }
    },
  );
});

/** Every object with an id in an answer. */
function seenIn(data: unknown): Seen[] {
  if (Array.isArray(data)) return data.flatMap(seenIn);
  if (typeof data !== 'object' || data === null) return [];
  const inner = Object.values(data).flatMap(seenIn);
  return 'id' in data ? [data as Seen, ...inner] : inner;
}
