import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What pages keep for a while between two requests, so that every instance has it: files that were sent, work under way, forms
 * that were sent after the sign-in had ended. It is no part of the record: it has no journal, and is deleted again.
 */
export class PageStore1700000035000 implements MigrationInterface {
  name = 'PageStore1700000035000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE page_store (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('UPLOAD', 'WORK', 'DRAFT')),
      owner text NOT NULL CHECK (owner <> ''),
      content text NOT NULL,
      bytes bytea,
      kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      size integer GENERATED ALWAYS AS (octet_length(content) + coalesce(octet_length(bytes), 0)) STORED
    )`);
    await q.query(`CREATE INDEX page_store_age ON page_store (kind, kept_at)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE page_store`);
  }
}
