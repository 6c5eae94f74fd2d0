import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';

/**
 * A baseline points at the recorded decision that approved it, and at the proposal where there was one. What older ones
 * say of their decision in words stays, as a note.
 */
export class BaselineDecision1700000037000 implements MigrationInterface {
  name = 'BaselineDecision1700000037000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_baseline RENAME COLUMN decision TO note`);
    await q.query(`ALTER TABLE plan_baseline ALTER COLUMN note DROP NOT NULL`);
    await q.query(`ALTER TABLE plan_baseline ADD COLUMN decision_id uuid`);
    await q.query(
      `ALTER TABLE plan_baseline ADD CONSTRAINT plan_baseline_approved CHECK (decision_id IS NOT NULL OR note IS NOT NULL)`,
    );
    await q.query(`CREATE TABLE plan_baseline_proposal (
      ${datedColumns('plan_baseline_proposal')},
      project_id uuid NOT NULL REFERENCES project,
      name text NOT NULL CHECK (name <> ''),
      reason text NOT NULL CHECK (reason <> ''),
      decision_id uuid NOT NULL,
      note text,
      snapshot jsonb NOT NULL,
      UNIQUE (project_id, id)
    )`);
    await q.query(`CREATE INDEX plan_baseline_proposal_newer ON plan_baseline_proposal (project_id, revision)`);
    await q.query(appendOnly('plan_baseline_proposal'));
    await q.query(`ALTER TABLE plan_baseline ADD COLUMN proposal_id uuid`);
    await q.query(`ALTER TABLE plan_baseline ADD CONSTRAINT plan_baseline_proposed
      FOREIGN KEY (project_id, proposal_id) REFERENCES plan_baseline_proposal (project_id, id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE plan_baseline DROP COLUMN proposal_id, DROP COLUMN decision_id`);
    await q.query(`DROP TABLE plan_baseline_proposal`);
    await q.query(`ALTER TABLE plan_baseline RENAME COLUMN note TO decision`);
  }
}
