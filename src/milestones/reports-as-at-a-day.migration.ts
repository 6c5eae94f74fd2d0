import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reports say rarely, and what is asked of each item nevertheless. */
const SAID = {
  started: 'actual_start_on',
  finished: 'actual_finish_on',
  confidence: 'confidence',
  judgement: 'judgement',
};

/** The last report of an item that says something is found at the end of an index, however often the item was reported. */
export class ReportsAsAtADay1700000050000 implements MigrationInterface {
  name = 'ReportsAsAtADay1700000050000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX plan_report_last ON plan_report (item_id, effective_on, revision, id)`);
    await q.query(`CREATE INDEX plan_report_written ON plan_report (item_id, revision, id)`);
    for (const [name, column] of Object.entries(SAID))
      await q.query(`CREATE INDEX plan_report_${name} ON plan_report (item_id, effective_on, revision, id)
        WHERE ${column} IS NOT NULL`);
    await q.query(`CREATE INDEX plan_report_corrects ON plan_report (corrects) WHERE corrects IS NOT NULL`);
    await q.query(`DROP INDEX plan_report_project`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX plan_report_project ON plan_report (project_id, effective_on, revision)`);
    for (const name of ['corrects', ...Object.keys(SAID), 'written', 'last'])
      await q.query(`DROP INDEX plan_report_${name}`);
  }
}
