/** Decides what of each table an export for the public holds: what anybody can read without signing in, and nothing else. */
import { isLast } from './in-force-sql.js';
import { inReport, IS_SAID, isOut, ofComment, ofTheme, saidThen } from './public-reports.js';
import {
  hasVersion,
  isAdopted,
  isIssued,
  isNamed,
  isNewest,
  isOfMember,
  isOpenPaper,
  isPublished,
  isRead,
  isReadClause,
  ownClause,
} from './public-things.js';

/** What is held of one table. */
export interface PublicRows {
  /** The columns that people can read, and those that tie rows together. */
  readonly columns: readonly string[];
  /** Which rows, as a condition of SQL on the row `t`. */
  readonly rows: string;
  /** Columns that are blank but for some of the rows, with the condition on those. */
  readonly only?: Readonly<Record<string, string>>;
}

const held = (columns: string, rows: string, only?: Readonly<Record<string, string>>): PublicRows => ({
  columns: columns.split(' '),
  rows,
  ...(only ? { only } : {}),
});
const last = (table: string, key: string): string => isLast(table, key, 't');

/** Of what was recorded of an open paper, the newest. */
function newestOf(table: string): string {
  return `${isOpenPaper('t.paper_id')} AND ${isNewest(table, 'paper_id')}`;
}

const OF_ISSUE = `EXISTS (SELECT 1 FROM board_paper_issue i WHERE i.id = t.issue_id AND ${isOpenPaper('i.paper_id')})`;
const OF_BADGE = `t.given AND ${isPublished('t.version_id')}
  AND ${isLast('output_sign_off', (row) => `(${row}.version_id, ${row}.organisation_id)`, 't')}
  AND t.content_sha256 = (SELECT z.content_sha256 FROM output_sign_off z WHERE z.version_id = t.version_id AND z.given
    ORDER BY z.revision DESC LIMIT 1)`;
const OF_SIGNATURE = `${isAdopted('t.adoption_id')} AND EXISTS (SELECT 1 FROM adoption_statement s
  WHERE s.adoption_id = t.adoption_id AND ${isLast('adoption_statement', 'adoption_id', 's')} AND ${isOfMember('t')})`;
/** What an adopter says of clauses that its version has. That one was taken out can be told from the text where that was published. */
const OF_OWN_CLAUSE = `${isAdopted('t.adoption_id')} AND ${isLast('adoption_clause', ownClause, 't')}
  AND (t.addition AND t.treatment = 'ADDED' OR NOT t.addition AND EXISTS (SELECT 1 FROM adoption_statement s
    JOIN output_clause_order o ON o.version_id = s.output_version_id AND ${isLast('output_clause_order', 'version_id', 'o')}
    JOIN output_clause q ON q.id = ANY (o.clause_ids) AND q.origin_id = t.clause_key
    WHERE s.adoption_id = t.adoption_id AND ${isLast('adoption_statement', 'adoption_id', 's')}
      AND (t.treatment <> 'OMITTED' OR ${isRead('s.output_version_id')})))`;
/** The state from which a text is public, where that is later than the last signature. */
const OF_PUBLIC_SINCE = `${isAdopted('t.adoption_id')} AND ${last('adoption_report', 'adoption_id')} AND NOT EXISTS (
  SELECT 1 FROM adoption_signature z WHERE z.adoption_id = t.adoption_id AND z.effective_on > t.effective_on)`;

/** A reply is told of where it was sent after the outcome that stood then. */
const IS_REPLY = `${saidThen('feedback_reply', 'item_id')} AND EXISTS (SELECT 1 FROM feedback_outcome d
  WHERE d.item_id = t.item_id AND d.revision < t.revision AND ${saidThen('feedback_outcome', 'item_id', 'd')})`;

/** The writes that papers name somebody for: who cleared and issued them, and recorded what came of them. */
const OF_NAMED_WRITE = ['board_paper_clearance', 'board_paper_issue', 'board_paper_consideration']
  .map((table) => `t.revision IN (SELECT t.revision FROM ${table} t WHERE ${newestOf(table)})`)
  .join(' OR ');
const OF_WITHDRAWAL = `t.revision IN (SELECT t.revision FROM board_paper_withdrawal t WHERE ${isOpenPaper('t.paper_id')})`;

/** Organisations whose badge a published text carries. */
const hasSigned = (id: string): string =>
  `${id} IN (SELECT t.organisation_id FROM output_sign_off t WHERE ${OF_BADGE})`;

/** Papers that are open, with what their texts call their projects. */
const OF_OPEN_PAPER = (project: string, has = 'true'): string => `EXISTS (SELECT 1 FROM board_paper b
  CROSS JOIN LATERAL (SELECT x.content FROM board_paper_text x WHERE x.paper_id = b.id ORDER BY x.revision DESC LIMIT 1) said
  CROSS JOIN LATERAL jsonb_array_elements(said.content->'projects') one
  WHERE one->>'id' = ${project}::text AND ${isOpenPaper('b.id')} AND ${has})`;
const exerciseOf = (project: string): string =>
  `EXISTS (SELECT 1 FROM feedback_exercise e WHERE e.id = p.exercise_id AND e.project_id = ${project})`;
/** Projects of which something is public. */
const HAS_PUBLIC = `(${OF_OPEN_PAPER('t.id')} OR ${inReport(exerciseOf('t.id'))}
  OR EXISTS (SELECT 1 FROM output u WHERE u.project_id = t.id AND ${hasVersion('u.id', isPublished)})
  OR EXISTS (SELECT 1 FROM adoption a WHERE a.project_id = t.id AND ${isAdopted('a.id')}))`;
/** Titles that papers and reports print. */
const IS_PRINTED = `(${inReport(`${exerciseOf('t.project_id')} AND ${saidThen('project_statement', 'project_id')}`)}
  OR ${last('project_statement', 'project_id')} AND ${OF_OPEN_PAPER('t.project_id', `one->>'title' = t.title`)})`;

/** What an export for the public holds of each table; of tables that are not here it holds nothing. */
export const PUBLIC_ROWS: Readonly<Record<string, PublicRows>> = {
  project: held('id code', HAS_PUBLIC),
  project_statement: held('id project_id title', IS_PRINTED),
  organisation: held('id', hasSigned('t.id')),
  organisation_statement: held(
    'id organisation_id name',
    `${last('organisation_statement', 'organisation_id')} AND ${hasSigned('t.organisation_id')}`,
  ),

  board_paper: held('id reference slug project_ids revises version', isOpenPaper('t.id')),
  board_paper_clearance: held('id revision paper_id effective_on content_sha256', newestOf('board_paper_clearance')),
  board_paper_issue: held(
    'id revision paper_id effective_on as_at content_sha256 facts_sha256 model_sha256 seal_sha256 engines template_version',
    isOpenPaper('t.paper_id'),
  ),
  board_paper_consideration: held(
    'id revision paper_id decision considered_on outcomes decision_ids',
    newestOf('board_paper_consideration'),
  ),
  board_paper_withdrawal: held('id revision paper_id effective_on', isOpenPaper('t.paper_id')),
  board_paper_file: held('issue_id format media_type sha256', OF_ISSUE),
  board_paper_redrawn_file: held(
    'issue_id format sha256',
    `${OF_ISSUE} AND NOT EXISTS (SELECT 1 FROM board_paper_redrawn_file n
      WHERE n.issue_id = t.issue_id AND n.format = t.format AND n.revision > t.revision)`,
  ),

  journal_entry: held('revision recorded_at actor_name reason', `(${OF_NAMED_WRITE} OR ${OF_WITHDRAWAL})`, {
    actor_name: OF_NAMED_WRITE,
    reason: OF_WITHDRAWAL,
  }),

  communication: held('id', isIssued('t.id')),
  communication_statement: held(
    'id communication_id title kind owner_team',
    `${isIssued('t.communication_id')} AND ${last('communication_statement', 'communication_id')}`,
  ),
  communication_text: held(
    'id communication_id body',
    `${isIssued('t.communication_id')} AND ${last('communication_text', 'communication_id')}`,
  ),
  communication_report: held(
    'id communication_id state effective_on content_sha256',
    `${isIssued('t.communication_id')} AND ${last('communication_report', 'communication_id')}`,
  ),

  output: held('id project_id code', hasVersion('t.id', isNamed), { code: hasVersion('t.id', isPublished) }),
  output_statement: held(
    'id output_id kind title purpose',
    `${hasVersion('t.output_id', isNamed)} AND ${last('output_statement', 'output_id')}`,
    { kind: hasVersion('t.output_id', isPublished), purpose: hasVersion('t.output_id', isPublished) },
  ),
  output_version: held('id project_id', isNamed('t.id')),
  output_version_statement: held(
    'id version_id output_id label part_version_ids',
    `${isNamed('t.version_id')} AND ${last('output_version_statement', 'version_id')}`,
    { part_version_ids: isPublished('t.version_id') },
  ),
  output_version_report: held(
    'id version_id state effective_on',
    `${isPublished('t.version_id')} AND ${last('output_version_report', 'version_id')}`,
  ),
  output_sign_off: held('id version_id organisation_id effective_on content_sha256', OF_BADGE),
  output_clause: held('id project_id version_id origin_id', isReadClause('t.id')),
  output_clause_statement: held(
    'id clause_id kind text',
    `${isReadClause('t.clause_id')} AND ${last('output_clause_statement', 'clause_id')}`,
  ),
  output_clause_order: held(
    'id version_id clause_ids',
    `${isNamed('t.version_id')} AND ${last('output_clause_order', 'version_id')}`,
  ),

  adoption: held('id project_id code', isAdopted('t.id')),
  adoption_statement: held(
    'id adoption_id name kind members output_version_id purpose invented',
    `${isAdopted('t.adoption_id')} AND ${last('adoption_statement', 'adoption_id')}`,
  ),
  adoption_report: held('id adoption_id effective_on', OF_PUBLIC_SINCE),
  adoption_clause: held('id adoption_id clause_key addition treatment text after_key kind', OF_OWN_CLAUSE),
  adoption_signature: held(
    'id adoption_id member_organisation_id member_name signatory post text_sha256 effective_on',
    OF_SIGNATURE,
  ),

  feedback_publication: held('id exercise_id effective_on', isOut('t')),
  feedback_exercise: held('id project_id code', inReport('p.exercise_id = t.id')),
  feedback_exercise_statement: held(
    'id exercise_id title channel stage opens_on closes_on method asked responded output_version_ids',
    inReport(`p.exercise_id = t.exercise_id AND ${saidThen('feedback_exercise_statement', 'exercise_id')}`),
  ),
  feedback_item: held('id project_id code', ofComment('t.id')),
  feedback_item_statement: held(
    'id item_id exercise_id question text clause_id',
    inReport(`p.exercise_id = t.exercise_id AND ${saidThen('feedback_item_statement', 'item_id')}`),
    { text: IS_SAID },
  ),
  feedback_coding: held('id item_id theme_ids', ofComment('t.item_id', saidThen('feedback_coding', 'item_id'))),
  feedback_outcome: held(
    'id item_id outcome because changed_version_id changed_clause_id',
    ofComment('t.item_id', saidThen('feedback_outcome', 'item_id')),
  ),
  feedback_reply: held('id item_id', ofComment('t.item_id', IS_REPLY)),
  feedback_theme: held('id project_id code', ofTheme('t.id')),
  feedback_theme_statement: held(
    'id theme_id title definition',
    ofTheme('t.theme_id', saidThen('feedback_theme_statement', 'theme_id')),
  ),
};
