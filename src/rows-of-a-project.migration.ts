import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of dated rows by the thing that they are about: its table, their column that names it. */
const ABOUT: readonly (readonly [thing: string, column: string, tables: readonly string[]])[] = [
  ['output', 'output_id', ['output_statement']],
  [
    'output_version',
    'version_id',
    ['output_version_statement', 'output_version_report', 'output_sign_off', 'output_clause_order', 'output_import'],
  ],
  ['output_clause', 'clause_id', ['output_clause_statement', 'output_clause_alignment']],
  ['pilot', 'pilot_id', ['pilot_statement', 'pilot_report']],
  ['stakeholder', 'stakeholder_id', ['stakeholder_statement', 'stakeholder_assessment', 'stakeholder_engagement']],
  ['commitment', 'commitment_id', ['commitment_statement', 'commitment_report']],
  [
    'communication',
    'communication_id',
    ['communication_statement', 'communication_text', 'communication_report', 'communication_override'],
  ],
  ['evidence', 'evidence_id', ['evidence_statement', 'evidence_report']],
  ['feedback_exercise', 'exercise_id', ['feedback_exercise_statement', 'feedback_import', 'feedback_publication']],
  ['feedback_theme', 'theme_id', ['feedback_theme_statement']],
  ['feedback_respondent', 'respondent_id', ['feedback_respondent_statement']],
  [
    'feedback_item',
    'item_id',
    ['feedback_item_statement', 'feedback_coding', 'feedback_outcome', 'feedback_reply', 'feedback_redaction'],
  ],
  [
    'adoption',
    'adoption_id',
    ['adoption_statement', 'adoption_report', 'adoption_clause', 'adoption_signature', 'conduct_challenge'],
  ],
  ['conduct_challenge', 'challenge_id', ['conduct_report']],
  ['tender', 'tender_id', ['tender_statement', 'tenderer_report', 'tender_evidence']],
  [
    'risk',
    'risk_id',
    [
      'risk_statement',
      'risk_status_report',
      'risk_assessment',
      'risk_acceptance',
      'risk_response',
      'risk_action',
      'risk_action_report',
      'risk_review',
    ],
  ],
  ['body', 'body_id', ['body_statement']],
  [
    'meeting',
    'meeting_id',
    [
      'meeting_statement',
      'meeting_report',
      'meeting_dispatch',
      'meeting_agenda',
      'meeting_attendance',
      'interest_declaration',
      'minutes_text',
      'minutes_agreement',
    ],
  ],
  ['action', 'action_id', ['action_statement', 'action_report']],
  ['decision', 'decision_id', ['decision_statement']],
  ['steering_group', 'group_id', ['steering_group_statement']],
  ['steering_group_seat', 'seat_id', ['steering_group_seat_statement', 'steering_group_invitation']],
  ['challenge', 'challenge_id', ['challenge_statement', 'challenge_entry']],
  ['paper_undertaking', 'undertaking_id', ['paper_undertaking_statement', 'paper_undertaking_report']],
];

/** Things that may belong to no project, and what is said of them. */
const MAYBE_OF_NONE = ['body', 'meeting', 'action', 'decision'];

/** Tables that had their project already: identities, and rows that are about a project itself or its plan. */
const HAD_IT = [
  'action',
  'adoption',
  'body',
  'challenge',
  'commitment',
  'communication',
  'decision',
  'evidence',
  'feedback_exercise',
  'feedback_item',
  'feedback_respondent',
  'feedback_theme',
  'meeting',
  'output',
  'output_clause',
  'output_version',
  'paper_undertaking',
  'pilot',
  'plan_baseline',
  'plan_baseline_proposal',
  'plan_calendar',
  'plan_item_statement',
  'plan_link_statement',
  'plan_report',
  'project_narrative',
  'project_reporting_date',
  'project_statement',
  'risk',
  'risk_appetite',
  'risk_scale',
  'stakeholder',
  'steering_group',
  'steering_group_seat',
  'tender',
];

/** Tables of plans, whose index by project and write the new one takes the place of. */
const PLANS = [
  'plan_item_statement',
  'plan_link_statement',
  'plan_calendar',
  'plan_baseline',
  'plan_baseline_proposal',
  'plan_report',
];

/** Append-only among the tables that get a project. */
const isRecord = (table: string): boolean => table !== 'conduct_challenge';

/**
 * Every dated row has its project, so that rows are read and topped up project by project. The database itself puts it
 * there, from the thing that the row is about: the two cannot disagree, and no writer has to think of it.
 */
export class RowsOfAProject1700000044000 implements MigrationInterface {
  name = 'RowsOfAProject1700000044000';

  async up(q: QueryRunner): Promise<void> {
    for (const [thing, column, tables] of ABOUT) {
      await q.query(`CREATE FUNCTION project_of_${thing}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          SELECT project_id INTO NEW.project_id FROM ${thing} WHERE id = NEW.${column};
          RETURN NEW;
        END
      $$`);
      for (const table of tables) await this.addProject(q, table, thing, column);
    }
    for (const table of HAD_IT) await q.query(byProject(table));
    for (const table of PLANS) await q.query(`DROP INDEX ${table}_newer`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of PLANS) await q.query(`CREATE INDEX ${table}_newer ON ${table} (project_id, revision)`);
    for (const table of HAD_IT) await q.query(`DROP INDEX ${table}_by_project`);
    for (const [thing, , tables] of [...ABOUT].reverse()) {
      for (const table of tables) {
        await q.query(`DROP TRIGGER its_project ON ${table}`);
        await q.query(`ALTER TABLE ${table} DROP COLUMN project_id`);
      }
      await q.query(`DROP FUNCTION project_of_${thing}`);
    }
  }

  private async addProject(q: QueryRunner, table: string, thing: string, column: string): Promise<void> {
    await q.query(`ALTER TABLE ${table} ADD COLUMN project_id uuid`);
    // the owner of the tables may put there what was left out, and nothing else is touched
    if (isRecord(table)) await q.query(`ALTER TABLE ${table} DISABLE TRIGGER append_only`);
    await q.query(
      `UPDATE ${table} SET project_id = about.project_id FROM ${thing} about WHERE about.id = ${table}.${column}`,
    );
    if (isRecord(table)) await q.query(`ALTER TABLE ${table} ENABLE TRIGGER append_only`);
    if (!MAYBE_OF_NONE.includes(thing)) await q.query(`ALTER TABLE ${table} ALTER COLUMN project_id SET NOT NULL`);
    await q.query(`CREATE TRIGGER its_project BEFORE INSERT ON ${table}
      FOR EACH ROW EXECUTE FUNCTION project_of_${thing}()`);
    await q.query(byProject(table));
  }
}

/** The index by which rows of a project are found that are newer than those known. */
const byProject = (table: string): string => `CREATE INDEX ${table}_by_project ON ${table} (project_id, revision, id)`;
