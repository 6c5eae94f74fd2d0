import fc from 'fast-check';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { ERROR_STATUS } from '../../src/platform/graphql/errors.js';
import { requestOf } from '../role-matrix/part.js';
import { PARTS } from '../role-matrix/parts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { everything } from '../support/everything.js';
import { type Cast, startCast } from '../support/people.js';
import { type Request, requestsFor, spoilt } from './requests.js';
import { oneOf } from './values.js';

/** Requests an operation is tried with, and what they are made from: a number of our own, so that a run can be had again. */
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 12);
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20_261_129);

/** Thousands of requests; a busy machine takes its time. */
const PATIENCE_MS = 900_000;

/** What an answer may say of a fault: the tracker's own codes but one, and those that GraphQL gives to a document. */
const KNOWN = new Set<string>([
  ...Object.keys(ERROR_STATUS).filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
  'GRAPHQL_VALIDATION_FAILED',
]);
const ROLES = ['administrator', 'secretary', 'director', 'lead', 'lead', 'lead', 'reviewer', 'public'] as const;
/** What gives a test's own people no way back in, or ends what they came with. */
const ENDS_ACCESS = ['withdrawRole', 'revokeAccessToken', 'signOutEverywhere'];

/** The answer is read with the fields of Problem, whatever else was asked. */
interface Answer {
  readonly data?: Record<string, { problems?: { code?: string; message?: string }[] } | null> | null;
  readonly errors?: { message: string; extensions: { code: string; id?: string } }[];
}

describe('every operation, whatever it is sent', () => {
  let app: TestApp;
  let cast: Cast;
  let ids: string[];
  let schema: GraphQLSchema;
  const right: Record<string, Request> = {};

  beforeAll(async () => {
    const generous = { LIMIT_TOKENS: '20000', LIMIT_COST: '10000000', LOG_LEVEL: 'error' };
    app = await startTestApp({ today: '2010-01-26', env: generous });
    cast = await startCast(app);
    schema = app.schema();
    for (const part of PARTS) {
      for (const [name, row] of Object.entries(await part.lay(app, cast))) right[name] = requestOf(schema, name, row);
    }
    ids = await idsOf(app);
  }, 120_000);
  afterAll(() => app.stop());

  const fields = (operation: 'query' | 'mutation'): GraphQLField<unknown, unknown>[] => {
    const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type!.getFields()).sort((a, b) => (a.name < b.name ? -1 : 1));
  };

  const send = async (request: Request, role: (typeof ROLES)[number]): Promise<string | null> => {
    const token = role === 'public' ? null : cast[role];
    const first = await app.gql<Answer['data']>(token, request.query, request.variables);
    // what is refused for its version is sent again with the right one, so that what comes after is reached
    const version = /send version (\d+)/u.exec(JSON.stringify(first.body.data ?? ''))?.[1];
    const answers = [first];
    if (version !== undefined) answers.push(await app.gql(token, request.query, withVersion(request, Number(version))));
    for (const { body } of answers as readonly { body: Answer }[]) {
      const odd = body.errors?.find(({ extensions }) => !KNOWN.has(extensions.code));
      if (odd) return `${odd.extensions.code}: ${reasonOf(app, odd.extensions.id) ?? odd.message}`;
    }
    return null;
  };

  /** What was answered otherwise than planned, one line for each operation; nothing: all of it was as planned. */
  const faults = async (
    requestsOf: (field: GraphQLField<unknown, unknown>) => fc.Arbitrary<Request> | null,
    of: 'query' | 'mutation',
  ) => {
    const found: string[] = [];
    for (const field of fields(of)) {
      const requests = ENDS_ACCESS.includes(field.name) ? null : requestsOf(field);
      if (requests === null) continue;
      const property = fc.asyncProperty(requests, oneOf(ROLES), async (request, role) => {
        const fault = await send(request, role);
        if (fault !== null) throw new Error(fault);
      });
      // what a request does cannot be undone, so that a smaller one that fails need not be the cause
      const run = await fc.check(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
      if (run.failed) found.push(`${field.name} ${JSON.stringify(run.counterexample)}: ${String(run.errorInstance)}`);
    }
    return found;
  };

  it.each(['query', 'mutation'] as const)(
    'is answered as planned: each %s, as the schema has it',
    async (of) => {
      expect(await faults((field) => requestsFor(of, field, ids), of)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it.each(['query', 'mutation'] as const)(
    'is answered as planned: each %s, right but for one or two things',
    async (of) => {
      expect(await faults(({ name }) => (right[name] ? spoilt(right[name], ids) : null), of)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('leaves a record that can be read, all of it', async () => {
    const project = everything(schema.getType('Project') as never, 3);
    const { body } = await app.gql(cast.lead, `{ projects ${project} }`);
    expect(
      body.errors?.map(({ message, extensions }) => reasonOf(app, String(extensions['id'])) ?? message),
    ).toBeUndefined();
  });
});

/** The cause of an error that nobody planned, as the log has it. */
function reasonOf(app: TestApp, id: string | undefined): string | undefined {
  const line = app.log.find((entry) => entry['requestId'] === id && entry['level'] === 'error');
  const { message, stack } = (line?.['err'] ?? {}) as { message?: string; stack?: string };
  return line && `${message} ${stack?.split('\n').slice(1, 6).join(' ')}`;
}

function withVersion({ variables }: Request, version: number): Record<string, unknown> {
  return JSON.parse(JSON.stringify(variables), (key: string, value: unknown) =>
    key === 'expectedVersion' ? version : value,
  ) as Record<string, unknown>;
}

/** Ids of things of every kind, a few of each. */
async function idsOf(app: TestApp): Promise<string[]> {
  const tables = await app.sql.rows<{ name: string }>(
    'test-tables',
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid' ORDER BY 1`,
  );
  const all: string[] = [];
  for (const { name } of tables) {
    const rows = await app.sql.rows<{ id: string }>(`test-ids-${name}`, `SELECT id FROM ${name} ORDER BY id LIMIT 2`);
    all.push(...rows.map(({ id }) => id));
  }
  return all;
}
