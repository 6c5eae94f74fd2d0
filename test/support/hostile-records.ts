import type pg from 'pg';
import { asAdmin } from './database.js';
import { COLUMNS, KINDS } from './many-records.js';

/** What somebody might type who means harm: a formula, tags, ends of attributes, templates, writing from right to left. */
export const HOSTILE = `=1+1"><img src=x onerror=alert(1)><script>alert('hostile')</script>' onmouseover='alert(2) {{ 7919*7907 }} \${7919*7907} \u202eend`;

/**
 * Puts one more record of each kind into a database past the application, with that text in every column that takes it.
 * A server reads them only when it starts again.
 * @returns how many columns took it
 */
export function hostileRecords(databaseUrl: string): Promise<number> {
  return asAdmin(databaseUrl, async (client) => {
    let taken = 0;
    await client.query('BEGIN');
    for (const { table, rows, column } of KINDS) {
      const { rows: found } = await client.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY code LIMIT 1`);
      const of = found[0]!.id;
      const anew = (name: string): string => `md5(${name}::text || 'hostile')::uuid`;
      await insert(client, table, `id = '${of}'`, { id: anew('id'), code: `left(code, 4) || '-X'` });
      for (const row of rows) {
        const changed = { id: anew('id'), [column]: anew(column), corrects: anew('corrects') };
        const where = `${column} = '${of}'`;
        const texts = await textColumns(client, row);
        const takes: string[] = [];
        for (const name of texts) if (await works(client, row, where, changed, name)) takes.push(name);
        await insert(client, row, where, { ...changed, ...Object.fromEntries(takes.map((name) => [name, '$1'])) }, [
          HOSTILE,
        ]);
        taken += takes.length;
      }
    }
    await client.query('COMMIT');
    return taken;
  });
}

async function textColumns(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_name = $1 AND is_generated = 'NEVER' AND data_type = 'text'`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Whether a column takes the text: one with a rule of its own, such as a state or a hash, does not. */
async function works(
  client: pg.Client,
  table: string,
  where: string,
  changed: Readonly<Record<string, string>>,
  column: string,
): Promise<boolean> {
  await client.query('SAVEPOINT tried');
  try {
    await insert(client, table, where, { ...changed, [column]: '$1' }, [HOSTILE]);
    return true;
  } catch {
    return false;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT tried');
  }
}

async function insert(
  client: pg.Client,
  table: string,
  where: string,
  changed: Readonly<Record<string, string>>,
  values: readonly string[] = [],
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(COLUMNS, [table]);
  const names = rows.map(({ name }) => name);
  const said = names.map((name) => changed[name] ?? name);
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${said.join(', ')} FROM ${table} WHERE ${where}`,
    [...values],
  );
}
