import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting has an hour at which it ends, of the same day; that of a meeting recorded before is not known. */
export class MeetingEnds1700000047000 implements MigrationInterface {
  name = 'MeetingEnds1700000047000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE meeting_statement ADD COLUMN ends_at text
      CHECK (ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE meeting_statement DROP COLUMN ends_at`);
  }
}
