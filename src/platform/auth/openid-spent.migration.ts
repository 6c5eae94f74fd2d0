import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ins at the provider that have come back, so that none counts twice, whichever instance it comes to. */
export class OpenIdSpent1700000031300 implements MigrationInterface {
  name = 'OpenIdSpent1700000031300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE openid_spent (
      state_hash text PRIMARY KEY CHECK (state_hash ~ '^[0-9a-f]{64}$'),
      expires_at timestamptz(3) NOT NULL
    )`);
    await q.query(`CREATE INDEX openid_spent_expires ON openid_spent (expires_at)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE openid_spent`);
  }
}
