import { asAdmin } from './database.js';

/** A kind of record: its identity's table, the tables of its rows, and the column by which these point at it. */
interface Kind {
  readonly table: string;
  readonly rows: readonly string[];
  readonly column: string;
}

/** Kinds of record whose rows can be copied. */
export const KINDS: readonly Kind[] = [
  { table: 'plan_item', rows: ['plan_item_statement', 'plan_report'], column: 'item_id' },
  { table: 'pilot', rows: ['pilot_statement', 'pilot_report'], column: 'pilot_id' },
  { table: 'risk', rows: ['risk_statement', 'risk_assessment', 'risk_review'], column: 'risk_id' },
  { table: 'stakeholder', rows: ['stakeholder_statement', 'stakeholder_assessment'], column: 'stakeholder_id' },
  { table: 'commitment', rows: ['commitment_statement', 'commitment_report'], column: 'commitment_id' },
  { table: 'communication', rows: ['communication_statement', 'communication_report'], column: 'communication_id' },
  { table: 'evidence', rows: ['evidence_statement', 'evidence_report'], column: 'evidence_id' },
  { table: 'feedback_item', rows: ['feedback_item_statement', 'feedback_outcome'], column: 'item_id' },
  { table: 'adoption', rows: ['adoption_statement', 'adoption_report'], column: 'adoption_id' },
  { table: 'steering_group_seat', rows: ['steering_group_seat_statement'], column: 'seat_id' },
  { table: 'challenge', rows: ['challenge_statement', 'challenge_entry'], column: 'challenge_id' },
  { table: 'action', rows: ['action_statement', 'action_report'], column: 'action_id' },
  { table: 'decision', rows: ['decision_statement'], column: 'decision_id' },
];

/** The columns of a table that a copy has to give. */
export const COLUMNS = `SELECT column_name AS name FROM information_schema.columns
  WHERE table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`;

/** An entry of the journal for all copies, so that they come after everything that was known, and sealed, before. */
const ENTRY = `WITH next AS (UPDATE record_clock SET revision = revision + 1 RETURNING revision)
  INSERT INTO journal_entry
    (revision, recorded_at, actor_id, actor_name, operation, reason, request_id, project_ids, subjects, token_id)
  SELECT next.revision, recorded_at, actor_id, actor_name, 'copy', 'Copies for a test', NULL, project_ids, '[]', NULL
    FROM journal_entry JOIN next ON journal_entry.revision = next.revision - 1 RETURNING revision`;

/**
 * Copies the records of a database past the application, at a revision of their own, until there are at least `count` of
 * each kind. A server reads them only when it starts again.
 * @param kinds the tables of the kinds that are copied; default: all
 */
export function manyRecords(
  databaseUrl: string,
  count: number,
  kinds: readonly string[] = KINDS.map(({ table }) => table),
): Promise<void> {
  return asAdmin(databaseUrl, async (client) => {
    const copy = async (table: string, copies: number, changed: Readonly<Record<string, string>>): Promise<void> => {
      const { rows } = await client.query<{ name: string }>(COLUMNS, [table]);
      const names = rows.map((row) => row.name);
      const values = names.map((name) => changed[name] ?? name);
      // the copies are numbered; what is copied is what was there before
      await client.query(
        `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table}, generate_series(1, ${copies}) AS copy`,
      );
    };
    await client.query('BEGIN');
    const { rows: entry } = await client.query<{ revision: number }>(ENTRY);
    const revision = `${entry[0]!.revision}`;
    for (const { table, rows, column } of KINDS.filter((kind) => kinds.includes(kind.table))) {
      const { rows: found } = await client.query<{ there: number }>(`SELECT count(*)::int AS there FROM ${table}`);
      const there = found[0]?.there ?? 0;
      if (there === 0) throw new Error(`there is no ${table} to copy`);
      const copies = Math.ceil((count - there) / there);
      if (copies < 1) continue;
      const anew = (name: string): string => `md5(${name}::text || '-${count}-' || copy)::uuid`;
      await copy(table, copies, { id: anew('id'), code: `code || '-${count}-' || copy`, revision });
      for (const row of rows)
        await copy(row, copies, { id: anew('id'), [column]: anew(column), corrects: anew('corrects'), revision });
    }
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
}
