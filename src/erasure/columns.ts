/** Decides what each column with text may say of people: all are declared, so that none is forgotten when words are erased. */

/** Rows that are about the person or respondent `$1`, and the columns of which everything goes. */
export interface OwnColumns {
  readonly where: string;
  readonly columns: readonly string[];
}

export interface TableColumns {
  /** Written freely, so that anybody may be named: searched, and what is found is erased. */
  readonly free: readonly string[];
  /** Codes, states, hashes and the like, which name nobody. */
  readonly none: readonly string[];
  /** Details of the person or respondent themselves. */
  readonly own: { readonly PERSON?: OwnColumns; readonly RESPONDENT?: OwnColumns };
  /** Contents of files, which are not searched. */
  readonly files: readonly string[];
  /** Whether the files may be erased: papers are drawn again from what is left, attached files go as a request names them. */
  readonly filesGo: boolean;
}

/** What is no part of the record and simply goes: rows of the person, and rows that name them. */
export const TAKEN_AWAY: ReadonlySet<string> = new Set([
  'mail_attachment',
  'mail_attempt',
  'mail_file',
  'mail_message',
  'mail_recipient',
  'mail_told',
  'mail_topic',
  'page_store',
  'search_audience',
  'search_entry',
  'search_place',
  'write_key',
]);

/** Machinery that holds no text of people: webhooks carry ids and codes, and the names that administrators gave them. */
export const MACHINERY: ReadonlySet<string> = new Set([
  'journal_chain',
  'migrations',
  'openid_key',
  'openid_spent',
  'rate_limit',
  'webhook',
  'webhook_attempt',
  'webhook_delivery',
]);

const list = (names: string): readonly string[] => names.split(' ').filter((name) => name !== '');

/** @param names columns that are written freely, and after a bar those that name nobody */
function table(names: string, own: TableColumns['own'] = {}): TableColumns {
  const [free = '', none = ''] = names.split('|');
  return { free: list(free), none: list(none), own, files: [], filesGo: false };
}

const filed = (none: string): TableColumns => ({ ...table(`|${none}`), files: ['bytes'], filesGo: true });

/** The same of a table of dated entries, each of which may say where it comes from. */
const dated = (names: string, own: TableColumns['own'] = {}): TableColumns => table(`citation ${names}`, own);
const coded = table('|code');
const note = dated('note|state');

const of = (where: string, columns: string): OwnColumns => ({ where, columns: list(columns) });
const ofPerson = (column: string, columns: string): TableColumns['own'] => ({ PERSON: of(`${column} = $1`, columns) });
const ITS_STAKEHOLDER = 'stakeholder_id IN (SELECT stakeholder_id FROM stakeholder_statement WHERE person_id = $1)';
const ITS_COMMENT = 'item_id IN (SELECT item_id FROM feedback_item_statement WHERE respondent_id = $1)';
const OF_ITSELF = of('subject_id = $1', 'texts copies');

export const COLUMNS: Readonly<Record<string, TableColumns>> = {
  access_event: table('name by_name detail|kind', ofPerson('person_id', 'name address detail')),
  access_token: table('name|hash kind opened_by'),
  action: coded,
  action_report: note,
  action_statement: dated('text owner_name|subjects'),
  adoption: coded,
  adoption_clause: dated('text note|treatment kind'),
  adoption_report: dated('note|stage'),
  adoption_signature: dated('member_name signatory post note|text_sha256'),
  adoption_statement: dated('name members purpose relates_to note|kind'),
  board_paper: table('|reference slug'),
  board_paper_attached_file: filed('sha256'),
  board_paper_clearance: dated('|content_sha256'),
  board_paper_comment: dated('about text|block_id'),
  board_paper_comment_answer: dated('text|outcome'),
  board_paper_consideration: dated('decision outcomes'),
  board_paper_file: filed('format media_type sha256'),
  board_paper_issue: dated('facts model|content_sha256 facts_sha256 model_sha256 seal_sha256 engines template_version'),
  board_paper_reading: dated(''),
  board_paper_redrawn_file: filed('format sha256'),
  board_paper_return: dated('|content_sha256'),
  board_paper_sending: dated('|content_sha256'),
  board_paper_text: dated('content|content_sha256'),
  board_paper_withdrawal: dated(''),
  body: coded,
  body_statement: dated('name closures windows|kind scheme region'),
  challenge: coded,
  challenge_entry: dated('words will_do|act outcome', ofPerson('by_id', 'words will_do')),
  challenge_statement: dated(
    'question why_it_matters wanted|kind subject_kind subject_id',
    ofPerson('raised_by_id', 'question why_it_matters wanted'),
  ),
  commitment: coded,
  commitment_report: dated('account released_by|state'),
  commitment_statement: dated('what owner_team'),
  communication: coded,
  communication_override: dated('window_name grounds|content_sha256'),
  communication_report: dated('note|state content_sha256'),
  communication_statement: dated('title audience owner_team|kind'),
  communication_text: dated('body'),
  conduct_challenge: coded,
  conduct_report: dated('text|state', ofPerson('person_id', 'text')),
  decision: coded,
  decision_statement: dated(
    'title text reasons alternatives conflicts dispensation maker recommendation|outcome paper_reference replacement',
  ),
  erased_row: table('|table_name row_key columns before_sha256 after_sha256'),
  erasure_answer: table('note|outcome'),
  erasure_request: table('reason|code subject_kind files', { PERSON: OF_ITSELF, RESPONDENT: OF_ITSELF }),
  evidence: coded,
  evidence_report: note,
  evidence_statement: dated('title method participants documents limitations|kind supports'),
  feedback_coding: dated(''),
  feedback_exercise: coded,
  feedback_exercise_statement: dated('title method|channel stage'),
  feedback_import: dated('file_name|sha256'),
  feedback_item: coded,
  feedback_item_statement: dated('text question', { RESPONDENT: of(ITS_COMMENT, 'text') }),
  feedback_outcome: dated('because|outcome'),
  feedback_publication: dated('because'),
  feedback_redaction: dated('because|redaction'),
  feedback_reply: dated('text'),
  feedback_respondent: coded,
  feedback_respondent_statement: dated('name organisation_name|type permission', {
    RESPONDENT: of('respondent_id = $1', 'name organisation_name'),
  }),
  feedback_theme: coded,
  feedback_theme_statement: dated('title definition'),
  house_style: dated('style'),
  interest_declaration: dated('name interest|response', ofPerson('person_id', 'name interest')),
  journal_entry: table('actor_name reason subjects|operation request_id', ofPerson('actor_id', 'actor_name')),
  meeting: coded,
  meeting_agenda: dated('items'),
  meeting_attendance: dated('attendees'),
  meeting_dispatch: dated('note'),
  meeting_report: note,
  meeting_statement: dated('date_reason place|starts_at ends_at'),
  minutes_agreement: dated(''),
  minutes_text: dated('notes'),
  openid_binding: table('|issuer', ofPerson('person_id', 'subject')),
  organisation: table(''),
  organisation_statement: dated('name short_name note'),
  output: coded,
  output_clause: table(''),
  output_clause_alignment: dated('|framework'),
  output_clause_order: dated(''),
  output_clause_statement: dated('text|kind'),
  output_import: dated('file_name starts_at unplaced|format source_sha256'),
  output_sign_off: dated('signatory|content_sha256'),
  output_statement: dated('title purpose|kind'),
  output_version: coded,
  output_version_report: dated('note override|state'),
  output_version_statement: dated('label'),
  paper_undertaking: coded,
  paper_undertaking_report: note,
  paper_undertaking_statement: dated('text|block_id'),
  person: table(''),
  // a name that another person has too is theirs: only the person's own goes
  person_statement: dated('post', ofPerson('person_id', 'name post')),
  pilot: coded,
  pilot_report: dated('note|stage'),
  pilot_statement: dated('name contact|authority_type'),
  plan: table(''),
  plan_baseline: dated('name reason note snapshot'),
  plan_baseline_proposal: dated('name reason note snapshot'),
  plan_calendar: dated('closures restricted_windows worked name|region progress_logic code'),
  plan_item: table('|code kind'),
  plan_item_statement: dated('title owner_team unknown_reason notes|constraint_kind calendar'),
  plan_link: table(''),
  plan_link_statement: dated('|type lag_unit'),
  plan_report: dated('narrative|confidence judgement'),
  programme: coded,
  programme_statement: dated('title purpose'),
  project: coded,
  project_closure: dated('summary lessons'),
  project_follow_on: dated('action'),
  project_narrative: dated('paragraphs|topic'),
  project_reporting_date: dated(''),
  project_state_report: note,
  project_statement: dated('title objectives approved_by approval'),
  record_clock: table(''),
  representation: table(''),
  retention_period: dated('basis|kind'),
  risk: coded,
  risk_acceptance: dated('note'),
  risk_action: dated('text'),
  risk_action_report: note,
  risk_appetite: dated('set_by note|category up_to_band tool_scale'),
  risk_assessment: dated('rationale|kind tool_scale'),
  risk_response: dated('note|response'),
  risk_review: dated('note'),
  risk_rules: table(''),
  risk_scale: dated('name likelihood impact cells bands'),
  risk_statement: dated('title cause event effect|nature category links task_effects proximity'),
  risk_status_report: dated('note|status'),
  role_grant: table('|role issuer'),
  sign_in_link: table('|hash'),
  sign_in_name: table('', ofPerson('person_id', 'name')),
  sign_in_password: table('|hash'),
  stakeholder: coded,
  stakeholder_assessment: dated('rationale|interest influence position', {
    PERSON: of(ITS_STAKEHOLDER, 'rationale'),
  }),
  stakeholder_engagement: dated('said said_by|channel', { PERSON: of(ITS_STAKEHOLDER, 'said said_by') }),
  stakeholder_statement: dated('group_name stake', ofPerson('person_id', 'stake')),
  steering_group: coded,
  steering_group_invitation: dated('note|state'),
  steering_group_seat: coded,
  steering_group_seat_statement: dated(''),
  steering_group_statement: dated('purpose responsibilities membership frequency reporting'),
  tender: coded,
  tender_evidence: dated('text'),
  tender_statement: dated('title note'),
  tenderer_report: dated('name note|answer'),
};

/** Every column that a person’s words or details may be erased from, as the database’s own list has them. */
export function erasable(): readonly string[] {
  return Object.entries(COLUMNS)
    .flatMap(([name, { free, own, files, filesGo }]) => {
      const whole = [...(own.PERSON?.columns ?? []), ...(own.RESPONDENT?.columns ?? [])];
      const columns = [...free, ...whole, ...(filesGo ? files : [])];
      return [...new Set(columns)].map((column) => `${name}.${column}`);
    })
    .sort();
}
