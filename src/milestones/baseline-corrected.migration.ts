import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A correction of what is said of a baseline is a row of the same name; names stay unique among baselines themselves. */
export class BaselineCorrected1700000058000 implements MigrationInterface {
  name = 'BaselineCorrected1700000058000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_baseline DROP CONSTRAINT plan_baseline_project_id_name_key`);
    await q.query(`CREATE UNIQUE INDEX plan_baseline_name ON plan_baseline (project_id, name) WHERE corrects IS NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX plan_baseline_name`);
    await q.query(
      `ALTER TABLE plan_baseline ADD CONSTRAINT plan_baseline_project_id_name_key UNIQUE (project_id, name)`,
    );
  }
}
