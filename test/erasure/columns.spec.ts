import type pg from 'pg';
import { COLUMNS, erasable, MACHINERY, TAKEN_AWAY } from '../../src/erasure/columns.js';
import { asAdmin, type TestDatabase } from '../support/database.js';
import { demonstrationDatabase, LOADING_MS } from '../support/demonstration.js';

const TEXTS = `
  SELECT c.relname AS tab, a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = '' AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'json'::regtype, 'bytea'::regtype)
  ORDER BY 1, 2`;

/** What a list lacks of those that there are. */
const lacking = (list: readonly string[], there: readonly string[]): string[] =>
  there.filter((name) => !list.includes(name));

describe('every column with text', () => {
  let database: TestDatabase;
  const query = <T extends pg.QueryResultRow>(text: string): Promise<T[]> =>
    asAdmin(database.url, async (client) => (await client.query<T>(text)).rows);

  beforeAll(async () => {
    database = await demonstrationDatabase();
  }, LOADING_MS);
  afterAll(() => database.drop());

  it('is declared: free, a detail of somebody, a file, or none of these', async () => {
    const there = (await query<{ tab: string; name: string }>(TEXTS))
      .filter(({ tab }) => !TAKEN_AWAY.has(tab) && !MACHINERY.has(tab))
      .map(({ tab, name }) => `${tab}.${name}`);
    const declared = Object.entries(COLUMNS).flatMap(([tab, { free, none, own, files }]) => {
      const whole = Object.values(own).flatMap(({ columns }) => columns);
      return [...new Set([...free, ...whole, ...none, ...files])].map((name) => `${tab}.${name}`);
    });
    const todo = {
      'declare in src/erasure/columns.ts': lacking(declared, there),
      'take out there': lacking(there, declared),
    };
    expect(todo).toEqual({ 'declare in src/erasure/columns.ts': [], 'take out there': [] });
    const twice = Object.entries(COLUMNS).filter(([, { free, none }]) => none.some((name) => free.includes(name)));
    expect(twice.map(([tab]) => tab)).toEqual([]);
  });

  it('belongs to a table that somebody has decided about', async () => {
    const tables = await query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    const known = [...Object.keys(COLUMNS), ...TAKEN_AWAY, ...MACHINERY];
    const names = tables.map(({ name }) => name);
    const todo = {
      'declare in src/erasure/columns.ts': lacking(known, names),
      'take out there': lacking(names, known),
    };
    expect(todo).toEqual({ 'declare in src/erasure/columns.ts': [], 'take out there': [] });
  });

  it('that words are erased from is known to the database', async () => {
    const [row] = await query<{ names: string[] }>('SELECT erasable() AS names');
    const todo = { 'give to erasableToo in the migration': lacking(row!.names, erasable()) };
    expect(todo).toEqual({ 'give to erasableToo in the migration': [] });
    expect(lacking(erasable(), row!.names)).toEqual([]);
  });

  it('can take the mark, whatever it says today', async () => {
    await asAdmin(database.url, async (client) => {
      await client.query('SET session_replication_role = replica');
      for (const [tab, { free, own }] of Object.entries(COLUMNS)) {
        const whole = Object.values(own).flatMap(({ columns }) => columns);
        const part = free.filter((name) => !whole.includes(name));
        if (whole.length + part.length === 0) continue;
        const { rows } = await client.query<{ sets: string }>('SELECT erased_columns($1, $2, $3) AS sets', [
          tab,
          whole,
          part,
        ]);
        await client.query('BEGIN');
        // a name alone, which a unique index may hold once, is put before the text, so that two rows never become one
        const text = `UPDATE ${tab} SET ${rows[0]!.sets.replaceAll('$2', `'^.'`)}`;
        expect([tab, await client.query(text).then(() => 'taken', String)]).toEqual([tab, 'taken']);
        await client.query('ROLLBACK');
      }
    });
  });
});

describe('the pattern that texts are found by', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await demonstrationDatabase();
  }, LOADING_MS);
  afterAll(() => database.drop());

  it.each([
    ['Ann', 'Annual report by Ann', 'Annual report by [erased]'],
    ['Jane  Smith', 'JANE\nSMITH’s view, not Jane Smithson’s', '[erased]’s view, not Jane Smithson’s'],
    [
      'a.b@example.org',
      'Write to A.B@EXAMPLE.ORG, not to axb@example.org',
      'Write to [erased], not to axb@example.org',
    ],
    ['O’Brien (Cllr)', 'Said O’Brien (Cllr).', 'Said [erased].'],
    ['50% $1 \\d', 'It is 50% $1 \\d, or 50', 'It is [erased], or 50'],
    ['Ann Example', 'ANN\u00a0EXAMPLE, Ann\u202fExample and Ann\u2009\u3000Example', '[erased], [erased] and [erased]'],
    ['Ann\u00a0Example', 'Ann Example, not Ann-Example', '[erased], not Ann-Example'],
    ['Zoë', 'Zoë and zoë', '[erased] and [erased]'],
    ['', 'Nothing is looked for', 'Nothing is looked for'],
  ])('finds %j in %j', async (text, said, left) => {
    await asAdmin(database.url, async (client) => {
      const { rows } = await client.query<{ text: string; json: object }>(
        `SELECT erased_text($2, erased_pattern(ARRAY[$1])) AS text, erased_json(jsonb_build_object($1, ARRAY[$2]), erased_pattern(ARRAY[$1])) AS json`,
        [text, said],
      );
      expect(rows[0]).toEqual({ text: left, json: { [text]: [left] } });
    });
  });
});
