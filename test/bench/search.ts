import { AUDIENCES, FIND, SHOW } from '../../src/search/search-statements.js';
import { asAdmin, testDatabase } from '../support/database.js';
import { milliseconds, part, say } from './measure.js';

const ROWS = 100_000;
const AUDIENCE_COUNT = 1_000;

/** Every row has "common", one in a hundred "seldom", one alone "single"; a text has about a hundred words of ten thousand. */
const FILL = `
  INSERT INTO search_entry (id, place, kind, thing_id, code, title, body, about_on, within, project_ids, audience, stamp)
  SELECT 'RISK ' || n, (n % 50)::text, 'RISK', gen_random_uuid(), 'R' || n,
    'Risk ' || n || ' of w' || n % 500,
    'common ' || CASE WHEN n % 100 = 0 THEN 'seldom ' ELSE '' END || CASE WHEN n = 78 THEN 'single ' ELSE '' END
      || (SELECT string_agg('w' || (n * k) % 10007, ' ') FROM generate_series(1, 100) k),
    date '2010-01-01' + (n % 365), '{}', ARRAY[(n % 50)::text], 'a' || n % ${AUDIENCE_COUNT}, ''
  FROM generate_series(1, ${ROWS}) n`;

/** A search among 100,000 things, half of which the reader may read. */
export async function search(): Promise<void> {
  part(`A search among ${ROWS.toLocaleString('en-GB')} things of 100 words, half of them open to the reader`);
  const database = await testDatabase();
  try {
    await asAdmin(database.url, async (client) => {
      await client.query(FILL);
      await client.query(
        `INSERT INTO search_audience SELECT 'a' || n, 'risks', '{}' FROM generate_series(0, ${AUDIENCE_COUNT - 1}) n`,
      );
      await client.query('ANALYZE search_entry');
      const open = Array.from({ length: AUDIENCE_COUNT / 2 }, (_, index) => `a${index * 2}`);
      const find = (text: string) =>
        client.query<{ id: string }>(FIND, [text, text.toUpperCase(), '', 'none', open, null, null, null, null]);
      say('the audiences', await milliseconds(() => client.query(AUDIENCES)), 'ms');
      for (const [what, text] of [
        ['a word that one thing has', 'single'],
        ['a word that a hundredth has', 'seldom'],
        ['a word that all have', 'common'],
        ['two words', 'common w17'],
        ['a code', 'R4242'],
      ] as const) {
        const found = (await find(text)).rows;
        const took = await milliseconds(async () => {
          const ids = (await find(text)).rows.slice(0, 20).map(({ id }) => id);
          await client.query(SHOW, [text, ids, open]);
        });
        say(`${what} (${found.length} found), with 20 excerpts`, took, 'ms');
      }
    });
  } finally {
    await database.drop();
  }
}
