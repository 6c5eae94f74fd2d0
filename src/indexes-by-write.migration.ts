import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated tables whose rows are read project by project, by the index that begins with the project. */
const BY_PROJECT = [
  ...['adoption_clause', 'adoption_report', 'adoption_signature', 'adoption_statement'],
  ...['challenge_entry', 'challenge_statement'],
  ...['commitment_report', 'commitment_statement'],
  ...['communication_override', 'communication_report', 'communication_statement', 'communication_text'],
  ...['evidence_report', 'evidence_statement'],
  ...['feedback_coding', 'feedback_exercise_statement', 'feedback_import', 'feedback_item_statement'],
  ...['feedback_outcome', 'feedback_publication', 'feedback_redaction', 'feedback_reply'],
  ...['feedback_respondent_statement', 'feedback_theme_statement'],
  ...['output_clause_alignment', 'output_clause_order', 'output_clause_statement', 'output_import'],
  ...['output_sign_off', 'output_statement', 'output_version_report', 'output_version_statement'],
  ...['pilot_report', 'pilot_statement'],
  ...['risk_acceptance', 'risk_action', 'risk_action_report', 'risk_assessment', 'risk_response', 'risk_review'],
  ...['risk_statement', 'risk_status_report'],
  ...['stakeholder_assessment', 'stakeholder_engagement', 'stakeholder_statement'],
  ...['steering_group_invitation', 'steering_group_seat_statement', 'steering_group_statement'],
  ...['tender_evidence', 'tender_statement', 'tenderer_report'],
];

/** Nothing finds rows of these by the write alone any more: an index for that costs every write and serves no read. */
export class IndexesByWrite1700000050100 implements MigrationInterface {
  name = 'IndexesByWrite1700000050100';

  async up(q: QueryRunner): Promise<void> {
    for (const table of BY_PROJECT) await q.query(`DROP INDEX ${table}_revision`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of BY_PROJECT) await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
  }
}
