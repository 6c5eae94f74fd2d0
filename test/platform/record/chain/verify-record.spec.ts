import type pg from 'pg';
import { DataSource } from 'typeorm';
import { chainTriggers } from '../../../../src/platform/record/chain/chain-tables.js';
import { chainedTables } from '../../../../src/platform/record/chain/read-chain-tables.js';
import { VerifyRecordService } from '../../../../src/platform/record/chain/verify-record.service.js';
import type { RecordVerification } from '../../../../src/platform/record/chain/verify-record.type.js';
import { ADMIN_TOKEN, startTestApp } from '../../../support/app.js';
import { asAdmin, type TestDatabase } from '../../../support/database.js';
import { demonstrationDatabase, LOADING_MS } from '../../../support/demonstration.js';

/** What the check found, as pairs of a kind and an entry. */
const found = ({ faults }: RecordVerification): string[] => faults.map(({ kind, revision }) => `${kind} ${revision}`);

/** No trigger stands in the way any more; the token that tests put in past the tracker, which the check finds, is gone. */
async function withoutGuards(client: pg.Client): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query(`DELETE FROM access_token WHERE name = 'test'`);
}

describe('the chain of the record', () => {
  const made: TestDatabase[] = [];

  /** The check of a copy of the demonstration, after somebody who owns the database did something to it. */
  const after = async (
    tamper: (client: pg.Client) => Promise<unknown>,
    expected: { revision: number; sha256: string } | null = null,
  ): Promise<RecordVerification> => {
    const database = await demonstrationDatabase();
    made.push(database);
    await asAdmin(database.url, async (client) => {
      await withoutGuards(client);
      await tamper(client);
    });
    const dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    try {
      return await new VerifyRecordService(dataSource).verify(1, expected);
    } finally {
      await dataSource.destroy();
    }
  };
  const one = async (client: pg.Client, text: string): Promise<number> => {
    const { rows } = await client.query<{ revision: number }>(text);
    return rows[0]!.revision;
  };

  afterAll(async () => {
    for (const database of made) await database.drop();
  });

  it(
    'holds of the demonstration, every table of which is hashed',
    async () => {
      const whole = await after(() => Promise.resolve());
      expect(whole).toMatchObject({ ok: true, from: 1, next: null, faults: [] });
      expect(whole.to).toBe(whole.last);
      expect(whole.last).toBeGreaterThan(200);
      await asAdmin(made.at(-1)!.url, async (client) => {
        const tables = await chainedTables({ query: async (text) => (await client.query(text)).rows as unknown });
        const { rows } = await client.query<{ tab: string; name: string }>(
          `SELECT tgrelid::regclass::text AS tab, tgname AS name FROM pg_trigger WHERE tgname IN ('chained', 'chained_end')`,
        );
        const wanted = tables.flatMap((table) =>
          chainTriggers(table).map((text) => `${table.name} ${/TRIGGER (\w+)/u.exec(text)![1]!}`),
        );
        expect(rows.map(({ tab, name }) => `${tab} ${name}`).sort()).toEqual(
          [...wanted, 'journal_entry chained'].sort(),
        );
      });
    },
    LOADING_MS,
  );

  it.each([
    ['who', `actor_name = 'Somebody Else'`],
    ['when', `recorded_at = recorded_at + interval '1 hour'`],
    ['why', `reason = 'Another reason'`],
    ['what about', `subjects = '[]'`],
    ['by which token', `token_id = (SELECT id FROM access_token LIMIT 1)`],
  ])('shows %s was changed in an entry', async (_what, change) => {
    let revision = 0;
    const result = await after(async (client) => {
      revision = await one(client, 'SELECT max(revision) AS revision FROM journal_entry');
      await client.query(`UPDATE journal_entry SET ${change} WHERE revision = $1`, [revision]);
    });
    expect(found(result)).toEqual([`ENTRY_CHANGED ${revision}`]);
  });

  it.each([
    ['a narrative', `UPDATE plan_report SET narrative = 'All is well.'`, 'plan_report', 'revision'],
    ['the last report', `DELETE FROM plan_report`, 'plan_report', 'revision'],
    ['the code of a project', `UPDATE project SET code = 'OTHER'`, 'project', 'made_revision'],
    ['the bytes of a sealed file', `UPDATE board_paper_file SET bytes = 'x'`, 'board_paper_file', 'made_revision'],
    ['a seal', `UPDATE board_paper_issue SET seal_sha256 = repeat('0', 64)`, 'board_paper_issue', 'revision'],
    [
      'an end put in by hand',
      `UPDATE role_grant SET withdrawn_revision = 6, withdrawn_at = now()`,
      'role_grant',
      'granted_revision',
    ],
    ['who has a token', `UPDATE access_token SET name = 'other'`, 'access_token', 'issued_revision'],
  ])('shows that %s was changed', async (_what, change, table, column) => {
    let revision = 0;
    const result = await after(async (client) => {
      revision = await one(client, `SELECT max(${column}) AS revision FROM ${table}`);
      await client.query(`${change} WHERE ${column} = $1`, [revision]);
    });
    expect(found(result)).toEqual([`ROWS_CHANGED ${change.includes('= 6') ? 6 : revision}`]);
  });

  it('shows a row taken out of any table', async () => {
    const database = await demonstrationDatabase();
    made.push(database);
    const expected: string[] = [];
    await asAdmin(database.url, async (client) => {
      await withoutGuards(client);
      const tables = await chainedTables({ query: async (text) => (await client.query(text)).rows as unknown });
      for (const { name, made: column } of tables) {
        const { rows } = await client.query<{ revision: number }>(
          `DELETE FROM ${name} WHERE ctid = (SELECT max(ctid) FROM ${name}) RETURNING ${column} AS revision`,
        );
        expected.push(...rows.map(({ revision }) => `ROWS_CHANGED ${revision}`));
      }
    });
    const dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    const result = await new VerifyRecordService(dataSource).verify(1, null);
    await dataSource.destroy();
    expect(expected.length).toBeGreaterThan(60);
    expect(new Set(found(result))).toEqual(new Set(expected));
  });

  it('shows a role that was put in by hand, under an entry and under none', async () => {
    const grant = (revision: string) => `INSERT INTO role_grant (id, person_id, role, granted_revision, granted_at)
      SELECT gen_random_uuid(), id, 'ADMINISTRATOR', ${revision}, now() FROM person
      WHERE id NOT IN (SELECT person_id FROM role_grant) LIMIT 1`;
    expect(found(await after((client) => client.query(grant('5'))))).toEqual(['ROWS_CHANGED 5']);
    expect(found(await after((client) => client.query(grant('99999'))))).toEqual(['ROWS_WITHOUT_ENTRY 99999']);
  });

  it('shows an entry that was taken out, in the middle and at the end', async () => {
    const gone = await after((client) => client.query('DELETE FROM journal_entry WHERE revision = 100'));
    expect(found(gone)).toEqual(['ENTRY_MISSING 100']);
    const last = await after((client) =>
      client.query('DELETE FROM journal_entry WHERE revision = (SELECT revision FROM record_clock)'),
    );
    expect(found(last)).toEqual([`ENTRY_MISSING ${last.last}`]);
  });

  it('shows a chain that was made again, to whoever kept a hash of it', async () => {
    const { head } = await after(() => Promise.resolve());
    const forge = async (client: pg.Client) => {
      await client.query(`SET timezone TO 'UTC'`);
      await client.query(`UPDATE journal_entry SET reason = 'Another' WHERE revision = $1`, [head!.revision]);
      await client.query(
        `UPDATE journal_chain c SET sha256 = record_hash(concat_ws(E'\\n',
           (SELECT sha256 FROM journal_chain WHERE revision = c.revision - 1),
           (SELECT record_row('journal_entry', to_jsonb(j), '{}') FROM journal_entry j WHERE j.revision = c.revision), c.rows_sha256))
         WHERE revision = $1`,
        [head!.revision],
      );
    };
    expect(found(await after(forge))).toEqual([]);
    expect(found(await after(forge, head))).toEqual([`HEAD_DIFFERS ${head!.revision}`]);
    expect(found(await after(() => Promise.resolve(), head))).toEqual([]);
  });

  it('shows that a token lives again that had been revoked', async () => {
    const app = await startTestApp();
    const me = (await app.gql(ADMIN_TOKEN, '{ me { personId } }')).body.data.me;
    const input = { personId: me.personId, name: 'short', days: 2 };
    const issue =
      'mutation($input: IssueAccessTokenInput!) { issueAccessToken(input: $input) { accessToken { id } problems { message } } }';
    const token = (await app.gql(ADMIN_TOKEN, issue, { input })).body.data.issueAccessToken.accessToken;
    const revoke = 'mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { saved } }';
    const revoked = await app.gql(ADMIN_TOKEN, revoke, { input: { tokenId: token.id } });
    expect(revoked.body).toMatchObject({ data: { revokeAccessToken: { saved: true } } });
    const check = async () => {
      const { body } = await app.gql(ADMIN_TOKEN, '{ verifyRecord(from: 2) { faults { revision kind } last } }');
      return body.data.verifyRecord;
    };
    const before = await check();
    expect(before.faults).toEqual([]);
    await asAdmin(app.databaseUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query('UPDATE access_token SET revoked_revision = NULL, revoked_at = NULL WHERE id = $1', [
        token.id,
      ]);
    });
    expect((await check()).faults).toEqual([{ revision: before.last, kind: 'ROWS_CHANGED' }]);
    await app.stop();
  });

  it('holds when somebody is given their name again, and another after it', async () => {
    const app = await startTestApp({ ownToken: false, env: { BOOTSTRAP_TOKEN: ADMIN_TOKEN } });
    const { body } = await app.gql(ADMIN_TOKEN, '{ me { personId } }');
    const names = [];
    for (const signInName of ['ann@example.org', 'ann@example.org', 'ann@example.com', 'ann@example.org']) {
      const input = { personId: body.data.me.personId as string, signInName };
      names.push(await app.run(ADMIN_TOKEN, 'issueSignInLink', input, 'saved'));
    }
    const check = await app.gql(ADMIN_TOKEN, '{ verifyRecord(from: 1) { ok faults { revision kind } } }');
    await app.stop();
    expect(names.map((answer) => answer['saved'])).toEqual([true, true, true, true]);
    expect(check.body.data.verifyRecord).toEqual({ ok: true, faults: [] });
  });

  it('is asked for over the interface, in stretches, by whoever reads the journal', async () => {
    const app = await startTestApp({ ownToken: false, env: { BOOTSTRAP_TOKEN: ADMIN_TOKEN } });
    const question = `query($from: Int, $expected: String) { recordHead { revision sha256 mark }
      verifyRecord(from: $from, expected: $expected) { ok from to last next faultsLeftOff faults { revision kind message } head { revision sha256 mark } } }`;
    const { body } = await app.gql(ADMIN_TOKEN, question, { from: 1 });
    expect(body.data.verifyRecord).toMatchObject({
      ok: true,
      from: 1,
      next: null,
      faultsLeftOff: 0,
      head: body.data.recordHead,
    });
    const wrong = `1:${'a'.repeat(64)}`;
    const { body: other } = await app.gql(ADMIN_TOKEN, question, { from: 1, expected: wrong });
    expect(other.data.verifyRecord.faults).toMatchObject([{ revision: 1, kind: 'HEAD_DIFFERS' }]);
    for (const from of [0, 1000])
      expect((await app.gql(ADMIN_TOKEN, question, { from })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await app.gql(ADMIN_TOKEN, question, { expected: '1:x' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await app.gql(null, '{ recordHead { revision } }')).codes).toEqual(['UNAUTHENTICATED']);
    await app.stop();
  });
});
