import { POLICY } from '../src/app.domains.js';
import type { MatrixRow } from './role-matrix/part.js';
import { PARTS } from './role-matrix/parts.js';
import { startTestApp, type TestApp } from './support/app.js';
import { type Cast, startCast } from './support/people.js';

/** Tried over a socket of its own. */
const SUBSCRIPTIONS: readonly string[] = ['planChanged'];
const OPERATIONS = Object.keys(POLICY).filter((name) => !SUBSCRIPTIONS.includes(name));
const ROLES = ['public', 'administrator', 'secretary', 'director', 'lead', 'reviewer', 'stranger', 'guest'] as const;
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
    expect(Object.keys(rows).sort()).toEqual([...OPERATIONS].sort());
  });

  it.each(OPERATIONS)('%s', async (operation) => {
    const [expected, document, variables] = rows[operation]!;
    const outcomes: string[] = [];
    for (const role of [...ROLES].reverse()) {
      // those who may least come first, so that nobody is refused for what another did before
      const { body } = await app.gql(role === 'public' ? null : cast[role], document, variables);
      outcomes.unshift(outcome(body, operation));
    }
    expect(outcomes.join(' ')).toBe(expected);
  });
});

function outcome(body: any, operation: string): string {
  const code = body.errors?.[0]?.extensions.code as string | undefined;
  if (code === 'UNAUTHENTICATED') return 'U';
  if (code === 'FORBIDDEN') return 'F';
  const payload = body.data?.[operation];
  const hidden = (payload?.problems as { code: string; path: string[] }[] | undefined)?.some(
    (problem) => problem.code === 'NOT_FOUND' && HIDDEN_BY.has(problem.path[1] ?? ''),
  );
  if (code === 'NOT_FOUND' || hidden) return 'H';
  const asked = code === undefined || (code === 'BAD_USER_INPUT' && body.errors[0].path !== undefined);
  if (!asked) throw new Error(`${operation}: ${JSON.stringify(body)}`);
  return 'Y';
}
