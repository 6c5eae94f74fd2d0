import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A body keeps the bank holidays of its region; those recorded before kept the ones of England and Wales. */
export class BodyRegion1700000047100 implements MigrationInterface {
  name = 'BodyRegion1700000047100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE body_statement ADD COLUMN region text NOT NULL DEFAULT 'ENGLAND_AND_WALES'
      CHECK (region IN ('ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND', 'NONE'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE body_statement DROP COLUMN region`);
  }
}
