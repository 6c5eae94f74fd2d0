import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table, as the constants of `RATE_TABLE` name it. */
export const RATE_TABLE = 'rate_limit';

/**
 * What is counted across all instances: requests and attempts to sign in. The columns are those that `rate-limiter-flexible`
 * expects. Unlogged, since a count is worth nothing after a crash and costs less so.
 */
export class Rates1700000031000 implements MigrationInterface {
  name = 'Rates1700000031000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE UNLOGGED TABLE ${RATE_TABLE} (
      key varchar(255) PRIMARY KEY,
      points integer NOT NULL DEFAULT 0,
      expire bigint
    )`);
    await q.query(`CREATE INDEX rate_limit_expire ON ${RATE_TABLE} (expire)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE ${RATE_TABLE}`);
  }
}
