import { POLICY } from '../src/app.domains.js';
import type { Operation } from '../src/platform/auth/policy.js';
import { Role } from '../src/platform/auth/role.js';
import { type MatrixRow, requestOf } from './role-matrix/part.js';
import { PARTS } from './role-matrix/parts.js';
import { startTestApp, type TestApp } from './support/app.js';
import { type Cast, startCast } from './support/people.js';

/** Tried over a socket of its own. */
const SUBSCRIPTIONS: readonly string[] = ['planChanged', 'recordChanged'];
const OPERATIONS = (Object.keys(POLICY) as Operation[]).filter((name) => !SUBSCRIPTIONS.includes(name));
/** Those who ask, and as what the policy knows them. */
const PARTIES = {
  public: 'PUBLIC',
  administrator: Role.ADMINISTRATOR,
  secretary: Role.SECRETARY,
  director: Role.DIRECTOR,
  lead: Role.PROJECT_LEAD,
  reviewer: Role.REVIEWER,
  stranger: Role.PROJECT_LEAD,
  guest: 'SIGNED_IN',
} as const;
type Asker = keyof typeof PARTIES;
const ASKERS = Object.keys(PARTIES) as Asker[];
/** The policy's own words, before anything is looked up. */
const SHUT = /needs an access token|holds no such role\.$/u;
const HIDDEN_BY = new Set(PARTS.flatMap((part) => part.hiddenBy));

describe('every operation as every role', () => {
  let app: TestApp;
  let cast: Cast;
  const rows: Record<string, MatrixRow> = {};

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    for (const part of PARTS) Object.assign(rows, await part.lay(app, cast));
  });

  afterAll(() => app.stop());

  it('is tried on every operation that the policy knows', () => {
    const todo = { 'add a row in test/role-matrix': OPERATIONS.filter((name) => !rows[name]) };
    expect(todo).toEqual({ 'add a row in test/role-matrix': [] });
    expect(Object.keys(rows).sort()).toEqual([...OPERATIONS].sort());
  });

  it.each(OPERATIONS)('%s, and opens to those whom the policy names and to nobody else', async (operation) => {
    const [expected] = rows[operation]!;
    const { query, variables } = requestOf(app.schema(), operation, rows[operation]!);
    const outcomes: string[] = [];
    const opened: Asker[] = [];
    for (const who of [...ASKERS].reverse()) {
      // those who may least come first, so that nobody is refused for what another did before
      const { body } = await app.gql(who === 'public' ? null : cast[who], query, variables);
      outcomes.unshift(outcome(body, operation));
      const shut = (body.errors as { message: string }[] | undefined)?.some(({ message }) => SHUT.test(message));
      if (shut !== true) opened.unshift(who);
    }
    expect(outcomes.join(' ')).toBe(expected);
    expect(opened).toEqual(ASKERS.filter((who) => isNamed(operation, who)));
  });
});

function isNamed(operation: Operation, who: Asker): boolean {
  const { parties } = POLICY[operation];
  if (parties.includes('PUBLIC') || parties.includes(PARTIES[who])) return true;
  return parties.includes('SIGNED_IN') && who !== 'public';
}

function outcome(body: any, operation: string): string {
  const code = body.errors?.[0]?.extensions.code as string | undefined;
  if (code === 'UNAUTHENTICATED') return 'U';
  if (code === 'FORBIDDEN') return 'F';
  const payload = body.data?.[operation];
  const hidden = (payload?.problems as { code: string; path: string[] }[] | undefined)?.some(
    ({ code, path: [, field] }) => code === 'NOT_FOUND' && (field === undefined || HIDDEN_BY.has(field)),
  );
  if (code === 'NOT_FOUND' || hidden || (payload === null && code === undefined)) return 'H';
  const asked = code === undefined || (code === 'BAD_USER_INPUT' && body.errors[0].path !== undefined);
  if (!asked) throw new Error(`${operation}: ${JSON.stringify(body)}`);
  return 'Y';
}
