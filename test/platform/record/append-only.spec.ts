import type pg from 'pg';
import { startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin, programsRole } from '../../support/database.js';

const TABLES = `SELECT c.relname AS name,
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attidentity = '' AND a.attgenerated = '' ORDER BY a.attnum) AS columns
  FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** What a role is let do with a table: columns that it may change, and whether it may delete or empty; `refused` tells a refusal. */
async function letDo(client: pg.Client, { name, columns }: Table, refused: RegExp): Promise<string[]> {
  const statements = [
    ...columns.map((column) => [column, `UPDATE ${name} SET ${column} = ${column}`] as const),
    ['DELETE', `DELETE FROM ${name}`] as const,
    ['TRUNCATE', `TRUNCATE ${name} CASCADE`] as const,
  ];
  const done: string[] = [];
  for (const [what, statement] of statements) {
    await client.query('BEGIN');
    const error = await client.query(statement).then(() => '', String);
    await client.query('ROLLBACK');
    if (!refused.test(error)) done.push(what);
  }
  return done;
}

/** What the program's role may change or delete of tables other than things of the record, whose version alone it moves on. */
const CHANGED = {
  access_event: 'DELETE',
  access_token: 'revoked_revision revoked_at',
  mail_attachment: 'message_id position name media_type sha256 DELETE',
  mail_attempt: 'DELETE',
  mail_file: 'sha256 bytes DELETE',
  mail_message:
    'id kind once header_id person_id to_name to_address subject text html stop_url secret made_at expires_at state state_at attempts next_at lease lease_until DELETE',
  mail_recipient: 'person_id address pending pending_hash pending_until refused_at digest_hour digest_day DELETE',
  mail_told: 'person_id day task DELETE',
  mail_topic: 'person_id topic secret ended_at DELETE',
  openid_binding: 'ended_revision ended_at',
  openid_spent: 'state_hash expires_at DELETE',
  page_store: 'id kind owner content bytes kept_at DELETE',
  search_audience: 'id face terms DELETE',
  search_entry: 'id place kind thing_id code title body about_on within project_ids audience stamp parties DELETE',
  search_place: 'place revision layout DELETE',
  rate_limit: 'key points expire DELETE',
  record_clock: 'only_row revision at erased',
  representation: 'withdrawn_revision withdrawn_at',
  role_grant: 'withdrawn_revision withdrawn_at',
  sign_in_link: 'used_revision used_at',
  sign_in_name: 'ended_revision ended_at',
  webhook:
    'id name url reader_id secret former_secret former_until state state_at why told failures failing_since rest_until DELETE',
  webhook_attempt: 'DELETE',
  webhook_delivery:
    'id webhook_id revision type body made_at expires_at state state_at attempts next_at lease lease_until DELETE',
  write_key: 'person_id key part content_sha256 revision saved_at DELETE',
};

describe('the record as the database keeps it', () => {
  let app: TestApp;
  let tables: readonly Table[];
  beforeAll(async () => {
    app = await startTestApp();
    tables = await asAdmin(app.databaseUrl, async (client) => (await client.query<Table>(TABLES)).rows);
  });
  afterAll(() => app.stop());

  it('gives the role that the program works as no right to change it', async () => {
    const found = await asAdmin(programsRole(app.databaseUrl), async (client) => {
      const all: Record<string, string> = {};
      for (const table of tables) {
        const may = await letDo(client, table, /permission denied/u);
        if (may.length > 0 && may.join() !== 'version') all[table.name] = may.join(' ');
      }
      return all;
    });
    expect(found).toEqual(CHANGED);
  });

  it('lets not even the owner change, delete or empty a table whose rows never change', async () => {
    const changed = tables.filter(({ name, columns }) => columns.includes('version') || name in CHANGED);
    const found = await asAdmin(app.databaseUrl, async (client) => {
      const all: string[] = [];
      for (const table of tables.filter((one) => !changed.includes(one)))
        if ((await letDo(client, table, /the record is append-only/u)).length > 0) all.push(table.name);
      return all;
    });
    expect(tables.length - changed.length).toBeGreaterThan(80);
    expect(found).toEqual(['migrations', 'plan_link']); // a link's row is its number alone, and the chain guards it
  });

  it.each([
    ['its triggers', 'ALTER TABLE pilot_report DISABLE TRIGGER ALL', 'must be owner'],
    ['the session', 'SET session_replication_role = replica', 'permission denied'],
    [
      'a function',
      'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS $$ SELECT NULL $$',
      'denied',
    ],
    ['a table', 'DROP TABLE pilot_report', 'must be owner'],
    ['a column', 'ALTER TABLE pilot_report ADD COLUMN more text', 'must be owner'],
    ['a new table', 'CREATE TABLE more (id integer)', 'permission denied'],
    ['a mark of the chain', `INSERT INTO journal_chain VALUES (99999, 'x', 'x')`, 'permission denied'],
    ['the clock', 'INSERT INTO record_clock VALUES (false, 1, now())', 'permission denied'],
    ['the list of migrations', 'DELETE FROM migrations', 'permission denied'],
    ['its own rights', 'ALTER ROLE tracker_program SUPERUSER', /denied|must be superuser/u],
  ])('nor %s', async (_, statement, words) => {
    await asAdmin(programsRole(app.databaseUrl), async (client) => {
      await client.query('BEGIN');
      await expect(client.query(statement)).rejects.toThrow(words);
    });
  });
});
