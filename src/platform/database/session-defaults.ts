import { type OpenedDatabase } from './open-database.js';
import { Session } from './session.js';

/** A number of our own among the database's advisory locks. */
const DEFAULTS_LOCK = 5_207_313;

const GIVEN = `
  SELECT unnest(s.setconfig) AS setting FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
  WHERE d.datname = current_database() AND s.setrole = current_user::regrole`;

/**
 * Gives the program's role, in this database alone, what its sessions begin with: a pool takes no such settings from who
 * connects. Sessions that the pool has open keep what they had.
 */
export async function giveDefaults({ client, defaults }: OpenedDatabase): Promise<void> {
  const session = new Session(client);
  await session.connect();
  try {
    await session.query('BEGIN');
    await session.query('SELECT pg_advisory_xact_lock($1)', [DEFAULTS_LOCK]); // instances that start together
    const { rows } = await session.query<{ setting: string }>(GIVEN);
    const given = new Set(rows.map(({ setting }) => setting));
    const database = session.escapeIdentifier(session.database ?? '');
    for (const [name, value] of Object.entries(defaults))
      if (!given.has(`${name}=${value}`))
        await session.query(
          `ALTER ROLE CURRENT_USER IN DATABASE ${database} SET ${name} = ${session.escapeLiteral(value)}`,
        );
    await session.query('COMMIT');
  } finally {
    await session.end();
  }
}
