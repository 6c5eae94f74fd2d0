import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which requests have been saved under a key of their sender's, and by which token a person acted. */
export class WriteKey1700000030000 implements MigrationInterface {
  name = 'WriteKey1700000030000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE journal_entry ADD token_id uuid REFERENCES access_token`);
    await q.query(`CREATE TABLE write_key (
      person_id uuid NOT NULL REFERENCES person,
      key text NOT NULL,
      part text NOT NULL,
      content_sha256 text NOT NULL,
      revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      saved_at timestamptz(3) NOT NULL,
      PRIMARY KEY (person_id, key, part)
    )`);
    await q.query(`CREATE INDEX write_key_revision ON write_key (revision)`);
    await q.query(`CREATE INDEX write_key_saved_at ON write_key (saved_at)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE write_key`);
    await q.query(`ALTER TABLE journal_entry DROP COLUMN token_id`);
  }
}
