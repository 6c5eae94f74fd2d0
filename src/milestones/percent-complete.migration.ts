import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report may say how much of a task is done; the last one that says what is left of it is found by an index. */
export class PercentComplete1700000071100 implements MigrationInterface {
  name = 'PercentComplete1700000071100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_report
      ADD COLUMN percent_complete integer CHECK (percent_complete BETWEEN 0 AND 100),
      ADD CHECK (percent_complete IS NULL OR remaining_days IS NULL)`);
    await q.query(`CREATE INDEX plan_report_left ON plan_report (item_id, effective_on, revision, id)
      WHERE remaining_days IS NOT NULL OR percent_complete IS NOT NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_report DROP COLUMN percent_complete`);
  }
}
