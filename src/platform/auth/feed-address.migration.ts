import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens that are part of an address of a feed are told apart from all others, and a person has one living of each name. */
export class FeedAddress1700000022000 implements MigrationInterface {
  name = 'FeedAddress1700000022000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE access_token
      ADD COLUMN kind text NOT NULL DEFAULT 'BEARER' CHECK (kind IN ('BEARER', 'FEED'))`);
    await q.query(`CREATE UNIQUE INDEX access_token_feed ON access_token (person_id, name)
      WHERE kind = 'FEED' AND revoked_revision IS NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX access_token_feed`);
    await q.query(`ALTER TABLE access_token DROP COLUMN kind`);
  }
}
