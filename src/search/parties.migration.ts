import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is part of what is searched, so that the pages of a person and of an organisation list it. */
export class SearchParties1700000063100 implements MigrationInterface {
  name = 'SearchParties1700000063100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE search_entry ADD COLUMN parties text[] NOT NULL DEFAULT '{}'`);
    await q.query(`CREATE INDEX search_entry_parties ON search_entry USING gin (parties)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE search_entry DROP COLUMN parties`);
  }
}
