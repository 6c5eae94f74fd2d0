/**
 * Decides by which statements rows of a table are sent once, by whichever instance comes first. A queue runs by the clock of
 * the database, which the instances share; what a row is worth, by that of the program. Names and conditions are ours, never input.
 */

/** A table of what is to be sent, and one of attempts to send it. */
export interface Queue {
  readonly table: string;
  readonly attempts: string;
  /** The column of an attempt that names what was sent. */
  readonly of: string;
  /** What is read of a row that is taken. */
  readonly taken: string;
  /** Selects the ids of rows that may be taken, by an index; left out: all that wait. */
  readonly among?: string;
  /** What comes before the rest in the order of sending. */
  readonly urgent?: string;
  /** What more is set where a lease ends in the state $3. */
  readonly settled?: string;
}

/** The moment at which a statement began, by the database: unlike `clock_timestamp()` an index can be searched for it. */
export const NOW = 'statement_timestamp()';

/** What has to hold of a row that waits, to be taken: it is due, and still wanted at $4. */
export const DUE = `state = 'WAITING' AND next_at <= ${NOW} AND expires_at > $4`;

/** Takes up to $2 rows on a lease $1 of $3 seconds, of those that are still wanted at $4, and notes that an attempt begins. */
export function takeText({ table, attempts, of, taken, among, urgent }: Queue): string {
  return `
  WITH taken AS (
    UPDATE ${table} SET lease = $1, lease_until = clock_timestamp() + make_interval(secs => $3), attempts = attempts + 1
    WHERE id = ANY(ARRAY(
      SELECT id FROM ${table}
      WHERE ${among === undefined ? '' : `id = ANY(ARRAY(${among})) AND `}${DUE}
        AND (lease_until IS NULL OR lease_until < ${NOW})
      ORDER BY ${urgent === undefined ? '' : `${urgent}, `}next_at, id LIMIT $2 FOR UPDATE SKIP LOCKED))
    RETURNING ${taken}),
  noted AS (INSERT INTO ${attempts} (${of}, number, outcome) SELECT id, attempts, 'STARTED' FROM taken)
  SELECT * FROM taken`;
}

/** Ends the lease $2 of row $1: the state $3 at $4, the next attempt in $5 seconds; notes the outcome $6 with what was answered, $7. */
export function settleText({ table, attempts, of, settled }: Queue): string {
  return `
  WITH settled AS (
    UPDATE ${table} SET state = $3, state_at = CASE WHEN $3 = 'WAITING' THEN state_at ELSE $4 END,
      next_at = clock_timestamp() + make_interval(secs => $5), lease = NULL, lease_until = NULL${
        settled === undefined ? '' : `,\n      ${settled}`
      }
    WHERE id = $1 AND lease = $2 RETURNING id, attempts)
  INSERT INTO ${attempts} (${of}, number, outcome, detail) SELECT id, attempts, $6, $7 FROM settled RETURNING id`;
}

/** Gives up what nobody wants any more at $1. */
export function giveUpText({ table, attempts, of }: Queue): string {
  return `
  WITH late AS (
    UPDATE ${table} SET state = 'FAILED', state_at = $1
    WHERE state = 'WAITING' AND expires_at <= $1 AND (lease_until IS NULL OR lease_until < clock_timestamp())
    RETURNING id, attempts)
  INSERT INTO ${attempts} (${of}, number, outcome) SELECT id, attempts, 'EXPIRED' FROM late RETURNING ${of} AS id`;
}

/** Removes what was made before $1 and waits no more. */
export function forgetText({ table }: Queue): string {
  return `DELETE FROM ${table} WHERE state <> 'WAITING' AND made_at < $1`;
}
