import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of plans, which are read project by project. */
const OF_PLANS = ['plan_item_statement', 'plan_link_statement', 'plan_calendar', 'plan_baseline', 'plan_report'];

/** The other dated tables that had no index on the write that recorded a row. */
const OF_ALL = [
  'action',
  'adoption',
  'board_paper_clearance',
  'board_paper_consideration',
  'board_paper_issue',
  'board_paper_text',
  'board_paper_withdrawal',
  'body',
  'challenge',
  'commitment',
  'communication',
  'conduct_challenge',
  'decision',
  'evidence',
  'feedback_exercise',
  'feedback_item',
  'feedback_respondent',
  'feedback_theme',
  'meeting',
  'organisation_statement',
  'output',
  'output_version',
  'paper_undertaking',
  'person_statement',
  'pilot',
  'programme_statement',
  'project_narrative',
  'project_reporting_date',
  'project_statement',
  'risk',
  'sign_in_name',
  'sign_in_password',
  'stakeholder',
  'steering_group',
  'steering_group_seat',
  'tender',
];

/** What is kept in memory is topped up by the rows of newer writes, which every dated table finds by an index. */
export class NewerRows1700000032000 implements MigrationInterface {
  name = 'NewerRows1700000032000';

  async up(q: QueryRunner): Promise<void> {
    for (const table of OF_PLANS) await q.query(`CREATE INDEX ${table}_newer ON ${table} (project_id, revision)`);
    for (const table of OF_ALL) await q.query(`CREATE INDEX ${table}_newer ON ${table} (revision)`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...OF_PLANS, ...OF_ALL]) await q.query(`DROP INDEX ${table}_newer`);
  }
}
