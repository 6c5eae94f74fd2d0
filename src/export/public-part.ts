/** Decides what an export for the public leaves out, and why. */
import { PUBLIC_ROWS } from './public-rows.js';

/** What is left out of one table. */
export interface LeftOut {
  /** Why the whole table is left out; null: it is not. */
  readonly table: string | null;
  /** The columns that stay; null: all. */
  readonly columns: readonly string[] | null;
  /** What rows stay, as a condition of SQL on the row `t`; null: all. */
  readonly rows: string | null;
  /** Columns that are blank but for some rows, with the condition on those. */
  readonly only: Readonly<Record<string, string>>;
}

/** Of an export that is not for the public. */
export const NOTHING_LEFT_OUT: LeftOut = { table: null, columns: null, rows: null, only: {} };

/** Tables of which the public reads nothing, by the reason. A table that is named nowhere is left out, too. */
const NOT_PUBLIC: Readonly<Record<string, string>> = {
  'details of people': `person person_statement representation role_grant openid_binding sign_in_name interest_declaration
    meeting_attendance feedback_respondent feedback_respondent_statement erasure_request erasure_answer`,
  'between the partners alone': 'conduct_challenge conduct_report',
  'what tenderers sent in confidence': 'tender tender_statement tender_evidence tenderer_report',
  'drafts and remarks on them': `board_paper_text board_paper_comment board_paper_comment_answer board_paper_reading
    board_paper_sending board_paper_return board_paper_attached_file output_import communication_override`,
  'what respondents said, to the body alone': 'feedback_redaction feedback_import',
  'what is thought of people and organisations': 'stakeholder_assessment stakeholder_engagement',
  'the hashes that prove the record': 'journal_chain erased_row',
  'for those alone who may read the record': `action action_statement action_report body body_statement challenge
    challenge_entry challenge_statement commitment commitment_report commitment_statement decision decision_statement
    evidence evidence_statement evidence_report house_style meeting meeting_agenda meeting_dispatch meeting_report
    meeting_statement minutes_agreement minutes_text output_clause_alignment paper_undertaking paper_undertaking_statement
    paper_undertaking_report pilot pilot_statement pilot_report plan plan_baseline plan_baseline_proposal plan_calendar
    plan_item plan_item_statement plan_link plan_link_statement plan_report programme programme_statement project_closure
    project_follow_on project_narrative project_reporting_date project_state_report retention_period risk risk_acceptance
    risk_action risk_action_report risk_appetite risk_assessment risk_response risk_review risk_rules risk_scale
    risk_statement risk_status_report stakeholder stakeholder_statement steering_group steering_group_invitation
    steering_group_seat steering_group_seat_statement steering_group_statement`,
};

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries(NOT_PUBLIC).flatMap(([why, tables]) => tables.split(/\s+/u).map((table) => [table, why] as const)),
);

/** Whether somebody has decided what of a table is for the public. */
export function isDecided(table: string): boolean {
  return REASONS.has(table) || table in PUBLIC_ROWS;
}

export function leftOut(table: string): LeftOut {
  const held = PUBLIC_ROWS[table];
  if (held) return { table: null, columns: held.columns, rows: held.rows, only: held.only ?? {} };
  const why = REASONS.get(table) ?? 'not yet decided whether it is for the public';
  return { ...NOTHING_LEFT_OUT, table: why };
}
