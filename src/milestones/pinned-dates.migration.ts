import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The dates of a task or milestone may be set by hand. */
export class PinnedDates1700000071200 implements MigrationInterface {
  name = 'PinnedDates1700000071200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_item_statement
      ADD COLUMN pinned_start date,
      ADD COLUMN pinned_finish date,
      ADD CHECK (pinned_start IS NULL OR pinned_finish >= pinned_start)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_item_statement DROP COLUMN pinned_start, DROP COLUMN pinned_finish`);
  }
}
