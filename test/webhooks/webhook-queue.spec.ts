import type pg from 'pg';
import { TAKE } from '../../src/webhooks/webhook-statements.js';
import { WebhookQueue } from '../../src/webhooks/webhook-queue.service.js';
import { WebhookSender } from '../../src/webhooks/webhook-sender.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { asAdmin } from '../support/database.js';

const WEBHOOKS = 20;
const EACH = 5_000;
const MOST = 8;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Messages that a plan looked at to find those it takes. */
function lookedAt(plan: Plan): number {
  const scans = nodesOf(plan).filter((node) => node['Relation Name'] === 'webhook_delivery');
  return scans.reduce((sum, node) => {
    const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    return sum + (node['Actual Rows'] + removed) * node['Actual Loops'];
  }, 0);
}

describe('a hundred thousand messages that wait for webhooks', () => {
  let app: TestApp;
  let queue: WebhookQueue;
  const sql = <T extends pg.QueryResultRow = { n: number }>(text: string): Promise<T[]> =>
    asAdmin(app.databaseUrl, async (owner) => (await owner.query<T>(text)).rows);
  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    await app.app.get(WebhookSender).onModuleDestroy(); // nothing is sent but by the tests themselves
    queue = app.app.get(WebhookQueue);
    const { me } = await app.query(ADMIN_TOKEN, '{ me { personId } }');
    // the messages of each webhook lie between those of the others, and were made in another order than they are due
    await sql(`
      INSERT INTO webhook (id, name, url, reader_id, secret, state_at, told)
        SELECT gen_random_uuid(), 'Webhook ' || n, 'https://example.org/' || n, '${me.personId}', 'whsec_x', now(), 0
        FROM generate_series(1, ${WEBHOOKS}) n;
      INSERT INTO webhook_delivery (id, webhook_id, revision, type, body, made_at, state_at, expires_at, next_at)
        SELECT gen_random_uuid(), w.id, n, 'test', '{}', now(), now(), '2199-01-01',
          now() - make_interval(secs => 1 + (n * 7919) % ${EACH})
        FROM generate_series(1, ${EACH}) n CROSS JOIN webhook w;
      ANALYZE webhook; ANALYZE webhook_delivery`);
  }, 120_000);
  afterAll(() => app.stop());

  /** What taking would look at, by a plan that is made for every set of values as by one made for these. */
  const look = (mode: string, lastly = ''): Promise<Plan> =>
    asAdmin(app.databaseUrl, async (owner) => {
      await owner.query('BEGIN');
      await owner.query(`SET LOCAL plan_cache_mode = ${mode}`);
      if (lastly !== '') await owner.query(lastly);
      await owner.query(`PREPARE take (uuid, int, float8, timestamptz) AS ${TAKE}`);
      const { rows } = await owner.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE take (gen_random_uuid(), ${MOST}, 120, '2010-01-26')`,
      );
      await owner.query('ROLLBACK');
      return rows[0]!['QUERY PLAN'][0].Plan;
    });

  it.each(['force_custom_plan', 'force_generic_plan'])('are not gone through to find the next, %s', async (mode) => {
    expect(lookedAt(await look(mode))).toBeLessThan(200);
  });

  it('are not gone through where none is due yet', async () => {
    const later = `UPDATE webhook_delivery SET next_at = next_at + interval '1 day'`;
    expect(lookedAt(await look('auto', later))).toBeLessThan(200);
  });

  it('are taken one a webhook, the oldest that is due first, and each webhook hears in order', async () => {
    const oldest = await sql<{ id: string; webhook_id: string }>(`
      SELECT id, webhook_id FROM (
        SELECT id, webhook_id, next_at, row_number() OVER (PARTITION BY webhook_id ORDER BY next_at, number) AS place
        FROM webhook_delivery) d WHERE place <= 2 ORDER BY place, next_at, id`);
    const first = oldest.slice(0, WEBHOOKS);
    const second = new Map(oldest.slice(WEBHOOKS).map(({ id, webhook_id: webhook }) => [webhook, id]));
    const taken = [];
    for (const count of [MOST, MOST, WEBHOOKS - 2 * MOST, 0]) {
      const page = await queue.take(MOST);
      expect(page).toHaveLength(count);
      taken.push(...page);
    }
    expect(taken.map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort());
    const [one] = taken;
    await queue.settle(one!, { kind: 'ACCEPTED', detail: '204' });
    const next = await queue.take(MOST); // the others are still under way
    expect(next.map(({ id, webhookId }) => [id, webhookId])).toEqual([[second.get(one!.webhookId), one!.webhookId]]);
  });
});
