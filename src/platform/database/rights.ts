import pg from 'pg';
import { StartError } from '../config/start-error.js';
import { type OpenedDatabase, type Sessions } from './open-database.js';
import { type Sql } from './sql.js';

/**
 * Tables whose rights do not follow from their triggers. The marks of the chain, and what was erased, are noted by functions of
 * the owner's, and the clock has one row, which moves on.
 */
const BY_NAME: Readonly<Record<string, readonly string[]>> = {
  migrations: ['SELECT'],
  journal_chain: ['SELECT'],
  erased_row: ['SELECT'],
  record_clock: ['SELECT', 'UPDATE'],
};

/** A table as its triggers and its list of rights have it. */
interface Table {
  readonly name: string;
  /** Of changing and deleting, what a trigger leaves open. */
  readonly open: readonly string[];
  /** What its row's hash leaves out, which alone may change; null: no part of the record, so that rows may come and go. */
  readonly changing: readonly string[] | null;
  /** The role's rights as they are; of one column as `UPDATE (column)`. */
  readonly had: readonly string[];
}

/** The first argument of the trigger that chains a table is its label, the others are columns. The bits of `tgtype` are PostgreSQL's. */
const TABLES = `
  SELECT c.relname AS name,
    ARRAY(SELECT what FROM (VALUES ('UPDATE', 16), ('DELETE', 8)) AS w(what, bit) WHERE NOT EXISTS (
      SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'append_only' AND t.tgtype & bit <> 0)) AS open,
    (SELECT ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attgenerated = ''
        AND a.attname = ANY ((string_to_array(encode(t.tgargs, 'escape'), '\\000'))[2:]))
      FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'chained' AND t.tgrelid <> 'journal_entry'::regclass) AS changing,
    ARRAY(SELECT p.privilege_type FROM aclexplode(c.relacl) p WHERE p.grantee = $1::regrole
      UNION ALL SELECT format('%s (%s)', p.privilege_type, a.attname)
        FROM pg_attribute a, aclexplode(a.attacl) p WHERE a.attrelid = c.oid AND p.grantee = $1::regrole) AS had
  FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`;

/** What the program's role may do with a table: read and add; change and delete only what is no part of the record. */
function rightsOn({ name, open, changing }: Omit<Table, 'had'>): readonly string[] {
  const named = BY_NAME[name];
  if (named) return named;
  if (changing) return ['SELECT', 'INSERT', ...changing.map((column) => `UPDATE (${column})`)];
  return ['SELECT', 'INSERT', ...open];
}

/** Whether a role can change what a trigger guards: as a superuser, or as one that owns a table. */
const MAY_CHANGE_RECORD = `
  SELECT r.rolsuper OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS found
  FROM pg_roles r WHERE r.rolname = `;

/** The one way by which words leave the record: a function of the owner's that sees for itself that two people want it. */
const ERASES = `SELECT to_regproc('public.erase_rows')::text AS name`;

/** Bits of a privilege that PostgreSQL does not give, and of a role that somebody made at the same time. */
const MAY_NOT = '42501';
const MADE_MEANWHILE = ['23505', '42710'];

/**
 * Gives the program's own role the rights that it needs and no other; nothing to do where it works as the owner.
 * @param owner a session of the owner, after the migrations
 * @throws StartError where the role cannot be made, or could change the record all the same
 */
export async function giveRights(owner: pg.Client, opened: OpenedDatabase): Promise<void> {
  if (!opened.ownRole) return;
  const { user, password } = roleOf(opened);
  const role = owner.escapeIdentifier(user);
  await makeRole(owner, user, password);
  if (await mayChangeRecord(owner, user)) {
    throw new StartError(
      `DATABASE_URL names the role ${user}, which is a superuser or owns the tables, so it could change what was recorded. ` +
        `Name another role there, and the owner in DATABASE_OWNER_URL alone.`,
    );
  }
  const { rows } = await owner.query<Table & pg.QueryResultRow>(TABLES, [role]);
  const changes = rows.flatMap((table) => {
    const wanted = rightsOn(table);
    const same = wanted.length === table.had.length && wanted.every((right) => table.had.includes(right));
    const name = owner.escapeIdentifier(table.name);
    return same ? [] : [`REVOKE ALL ON ${name} FROM ${role}`, `GRANT ${wanted.join(', ')} ON ${name} TO ${role}`];
  });
  if (changes.length > 0) await owner.query(changes.join(';\n')); // one transaction: who is at work meanwhile never goes without
  await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
  const { rows: ways } = await owner.query<{ name: string | null }>(ERASES);
  if (ways[0]?.name) await owner.query(`GRANT EXECUTE ON FUNCTION ${ways[0].name} TO ${role}`);
}

/** The rights among those named, as table, right and column (empty: of the table), that the program's role has not, by whatever way. */
const LACKING = `
  SELECT DISTINCT t AS name FROM unnest($1::text[], $2::text[], $3::text[]) AS wanted (t, r, c)
  WHERE NOT CASE WHEN c = '' THEN has_table_privilege(quote_ident(t), r) ELSE has_column_privilege(quote_ident(t), c, r) END
  ORDER BY name`;

/** How the role that the program works as stands now: whether it could change the record, and the tables it lacks rights on. */
export interface RoleFound {
  readonly mayChangeRecord: boolean;
  readonly lacking: readonly string[];
}

/** Looks whether the role that the program works as has the rights that it needs, and no more. */
export async function roleFound(sql: Sql): Promise<RoleFound> {
  const [may] = await sql.rows<{ found: boolean }>('role-may-change', `${MAY_CHANGE_RECORD}current_user`);
  const [role] = await sql.rows<{ name: string }>('role-name', 'SELECT quote_ident(current_user) AS name');
  const tables = await sql.rows<Table & pg.QueryResultRow>('role-tables', TABLES, [role?.name]);
  const wanted = tables.flatMap((table) =>
    rightsOn(table).map((right) => {
      const [, what = right, column = ''] = /^(\w+) \((.+)\)$/u.exec(right) ?? [];
      return { name: table.name, what, column };
    }),
  );
  const lists = [wanted.map(({ name }) => name), wanted.map(({ what }) => what), wanted.map(({ column }) => column)];
  const lacking = await sql.rows<{ name: string }>('role-lacks', LACKING, lists);
  return { mayChangeRecord: may?.found === true, lacking: lacking.map(({ name }) => name) };
}

/** Whether the role that the program works as could change what was recorded. */
export async function mayChangeRecord(session: pg.Client, role?: string): Promise<boolean> {
  const name = role === undefined ? 'current_user' : session.escapeLiteral(role);
  const { rows } = await session.query<{ found: boolean }>(MAY_CHANGE_RECORD + name);
  return rows[0]?.found === true;
}

async function makeRole(owner: pg.Client, user: string, password: string | null): Promise<void> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [user]);
  if (rowCount !== 0) return;
  const secret = password === null ? '' : ` PASSWORD ${owner.escapeLiteral(password)}`;
  try {
    await owner.query(`CREATE ROLE ${owner.escapeIdentifier(user)} LOGIN${secret}`);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
    if (MADE_MEANWHILE.includes(code)) return;
    if (code !== MAY_NOT) throw error;
    throw new StartError(
      `DATABASE_URL names the role ${user}, which is not there, and the role of DATABASE_OWNER_URL may not make it. ` +
        `Make it by: CREATE ROLE ${owner.escapeIdentifier(user)} LOGIN PASSWORD '...'`,
      { cause: error },
    );
  }
}

/** The name that pg signs in with, wherever the settings have it from. */
function roleOf({ client }: Sessions): { user: string; password: string | null } {
  const { user, password } = new pg.Client(client);
  return { user: user ?? '', password: password ?? null };
}
