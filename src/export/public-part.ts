/** Decides what an export for the public leaves out, and why. */
import { PUBLIC_ROWS, type PublicRows } from './public-rows.js';

/** What is left out of one table. */
export interface LeftOut {
  /** Why the whole table is left out; null: it is not. */
  readonly table: string | null;
  /** Columns that are left out, and why. */
  readonly columns: Readonly<Record<string, string>>;
  /** What rows stay, as a condition of SQL on the row `t`, and what that says; null: all. */
  readonly rows: PublicRows | null;
}

const PERSONAL = 'details of people';
const CLOSED = 'may hold closed items of a meeting';
const CONFIDENTIAL = 'between the partners alone';
const COMMERCIAL = 'what tenderers sent in confidence';
const DRAFTS = 'drafts and remarks on them';
const VIEWS = 'what is thought of people and organisations';
const WORDS = 'what respondents said, to the body alone';
const NAMED = 'names a person';
const CLOSING = 'what the body learned of a project for itself';
const INSIDE = 'a remark on the way to what was published';

/** Tables that are left out as a whole. */
const TABLES: Readonly<Record<string, string>> = {
  person: PERSONAL,
  person_statement: PERSONAL,
  representation: PERSONAL,
  role_grant: PERSONAL,
  openid_binding: PERSONAL,
  sign_in_name: PERSONAL,
  interest_declaration: PERSONAL,
  meeting_attendance: PERSONAL,
  feedback_respondent: PERSONAL,
  feedback_respondent_statement: PERSONAL,
  meeting_agenda: CLOSED,
  minutes_text: CLOSED,
  conduct_challenge: CONFIDENTIAL,
  conduct_report: CONFIDENTIAL,
  tender_evidence: COMMERCIAL,
  tenderer_report: COMMERCIAL,
  board_paper_text: DRAFTS,
  board_paper_comment: DRAFTS,
  board_paper_comment_answer: DRAFTS,
  board_paper_reading: DRAFTS,
  board_paper_sending: DRAFTS,
  board_paper_return: DRAFTS,
  board_paper_attached_file: DRAFTS,
  erasure_request: PERSONAL,
  erasure_answer: PERSONAL,
  retention_period: 'for officers alone',
  stakeholder_assessment: VIEWS,
  stakeholder_engagement: VIEWS,
  feedback_redaction: WORDS,
  communication_override: INSIDE,
  project_closure: CLOSING,
  project_follow_on: CLOSING,
  output_import: DRAFTS,
  feedback_import: WORDS,
};

/** Columns that are left out of tables that stay. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  journal_entry: {
    actor_name: NAMED,
    reason: 'may name a person',
    subjects: 'may name a person',
    request_id: 'of no use',
  },
  action_statement: { owner_name: NAMED },
  adoption_signature: { signatory: NAMED, post: NAMED },
  output_sign_off: { signatory: NAMED },
  plan_item_statement: { notes: INSIDE },
  output_version_report: { note: INSIDE, override: INSIDE },
  communication_statement: { audience: INSIDE },
  communication_report: { note: INSIDE },
  adoption_clause: { text: 'an adopter’s own wording, which may be a draft', note: INSIDE },
  pilot_statement: { contact: NAMED },
  project_state_report: { note: INSIDE },
  project_statement: { approved_by: NAMED },
  evidence_statement: { participants: 'may name a person' },
  decision_statement: { conflicts: 'may name a person', dispensation: 'may name a person', maker: 'may name a person' },
  feedback_item_statement: { text: WORDS, question: WORDS, import_line: WORDS },
  feedback_reply: { text: WORDS },
  steering_group_invitation: { note: 'may name a person' },
  board_paper_issue: {
    facts: 'may name a person; the paper itself is among the files',
    model: 'the paper itself is among the files',
  },
};

/** Tables that an export for the public holds whole. A table that is not known here is left out. */
const WHOLE: ReadonlySet<string> = new Set(
  `adoption adoption_clause adoption_report adoption_statement body body_statement challenge
  challenge_entry challenge_statement commitment commitment_report commitment_statement erased_row evidence evidence_report feedback_coding feedback_exercise feedback_exercise_statement
  feedback_item feedback_outcome feedback_publication feedback_theme feedback_theme_statement house_style journal_chain meeting
  meeting_dispatch meeting_report meeting_statement minutes_agreement organisation organisation_statement pilot pilot_report plan
  plan_baseline plan_baseline_proposal plan_calendar plan_item plan_item_statement plan_link plan_link_statement plan_report
  programme programme_statement project project_narrative project_reporting_date risk risk_acceptance risk_action
  risk_action_report risk_appetite risk_assessment risk_response risk_review risk_rules risk_scale risk_statement
  risk_status_report stakeholder stakeholder_statement steering_group steering_group_seat steering_group_seat_statement
  steering_group_statement tender tender_statement`.split(/\s+/u),
);

/** Whether somebody has decided what of a table is for the public. */
export function isDecided(table: string): boolean {
  return WHOLE.has(table) || table in TABLES || table in COLUMNS || table in PUBLIC_ROWS;
}

export function leftOut(table: string): LeftOut {
  const undecided = isDecided(table) ? null : 'not yet decided whether it is for the public';
  return { table: TABLES[table] ?? undecided, columns: COLUMNS[table] ?? {}, rows: PUBLIC_ROWS[table] ?? null };
}
