/** Decides which rows of a table are for the public where not all of them are: what is open, issued or published. */
import { isClosed, ITEM_ACCESSES } from '../meetings/meeting-states.js';

/** What rows stay, as a condition of SQL on the row `t`, and what that says. */
export interface PublicRows {
  readonly stay: string;
  readonly why: string;
}

const CLOSED_ACCESSES = ITEM_ACCESSES.filter(isClosed)
  .map((access) => `'${access}'`)
  .join(', ');

/** Things of which something was ever said on an item that any agenda has kept from the public. */
const onClosedItems = (table: string, key: string): string => `(SELECT said.${key} FROM ${table} said
  WHERE said.item_id::text IN (SELECT one->>'itemId' FROM meeting_agenda a, jsonb_array_elements(a.items) one
    WHERE one->>'access' IN (${CLOSED_ACCESSES})))`;
const openItems = (table: string, key: string, id: string): PublicRows => ({
  stay: `t.${id} NOT IN ${onClosedItems(table, key)}`,
  why: 'what belongs to a closed item of a meeting',
});

/** Papers that were issued and are open, by the text that was issued last. */
const OPEN_PAPER = (id: string): string => `(EXISTS (SELECT 1 FROM board_paper_issue open WHERE open.paper_id = ${id})
  AND (SELECT x.content->'terms'->>'confidentiality' FROM board_paper_text x WHERE x.paper_id = ${id}
    ORDER BY x.revision DESC LIMIT 1) = 'OPEN')`;
const OPEN_ONLY = 'papers that are drafts or confidential';
const ofPaper = (column: string): PublicRows => ({ stay: OPEN_PAPER(`t.${column}`), why: OPEN_ONLY });
const OF_OPEN_ISSUE: PublicRows = {
  stay: `EXISTS (SELECT 1 FROM board_paper_issue i WHERE i.id = t.issue_id AND ${OPEN_PAPER('i.paper_id')})`,
  why: OPEN_ONLY,
};
const ofUndertaking = (column: string): PublicRows => ({
  stay: `EXISTS (SELECT 1 FROM paper_undertaking_statement u WHERE u.undertaking_id = t.${column} AND ${OPEN_PAPER('u.paper_id')})`,
  why: OPEN_ONLY,
});

/** Whether a thing reached a state, by a report that nothing has corrected. */
const reached = (table: string, state: string, of: string): string => `EXISTS (SELECT 1 FROM ${table} r
  WHERE r.state = '${state}' AND ${of} AND NOT EXISTS (SELECT 1 FROM ${table} c WHERE c.corrects = r.id))`;
/** Whether a row is the last word of its table on a thing. */
const lastWord = (table: string, key: string, row = 't'): string => `(
  NOT EXISTS (SELECT 1 FROM ${table} c WHERE c.corrects = ${row}.id)
  AND NOT EXISTS (SELECT 1 FROM ${table} n WHERE n.${key} = ${row}.${key}
    AND (n.effective_on, n.revision) > (${row}.effective_on, ${row}.revision)
    AND NOT EXISTS (SELECT 1 FROM ${table} m WHERE m.corrects = n.id)))`;

/** What was issued to the public. */
const ISSUED = (id: string): string => `(${reached('communication_report', 'ISSUED', `r.communication_id = ${id}`)}
  AND EXISTS (SELECT 1 FROM communication_statement s WHERE s.communication_id = ${id} AND s.for_public
    AND ${lastWord('communication_statement', 'communication_id', 's')}))`;
const issued = (column: string, table?: string): PublicRows => ({
  stay: ISSUED(`t.${column}`) + (table ? ` AND ${lastWord(table, column)}` : ''),
  why: 'what was not issued to the public, and drafts',
});

/** Versions that were published, by themselves or as part of another. */
const PUBLISHED = (id: string): string =>
  reached(
    'output_version_report',
    'PUBLISHED',
    `(r.version_id = ${id} OR EXISTS (SELECT 1 FROM output_version_statement w
      WHERE w.version_id = r.version_id AND ${id} = ANY (w.part_version_ids)))`,
  );
const NOT_PUBLISHED = 'drafts of outputs, which were not published';
const ofVersion = (column: string, table?: string): PublicRows => ({
  stay: PUBLISHED(`t.${column}`) + (table ? ` AND ${lastWord(table, column)}` : ''),
  why: NOT_PUBLISHED,
});
const ofOutput = (column: string, table?: string): PublicRows => ({
  stay:
    `EXISTS (SELECT 1 FROM output_version_statement v WHERE v.output_id = t.${column} AND ${PUBLISHED('v.version_id')})` +
    (table ? ` AND ${lastWord(table, column)}` : ''),
  why: NOT_PUBLISHED,
});
/** Clauses of a published text as it was published: not those that were taken out before, nor what they said before. */
const ofClause = (column: string, table?: string): PublicRows => ({
  stay:
    `EXISTS (SELECT 1 FROM output_clause_order o WHERE t.${column} = ANY (o.clause_ids) AND ${PUBLISHED('o.version_id')}
      AND ${lastWord('output_clause_order', 'version_id', 'o')})` + (table ? ` AND ${lastWord(table, column)}` : ''),
  why: NOT_PUBLISHED,
});

/** Tables of which some rows are left out. */
export const PUBLIC_ROWS: Readonly<Record<string, PublicRows>> = {
  action: openItems('action_statement', 'action_id', 'id'),
  action_statement: openItems('action_statement', 'action_id', 'action_id'),
  action_report: openItems('action_statement', 'action_id', 'action_id'),
  decision: openItems('decision_statement', 'decision_id', 'id'),
  decision_statement: openItems('decision_statement', 'decision_id', 'decision_id'),
  board_paper: ofPaper('id'),
  board_paper_clearance: ofPaper('paper_id'),
  board_paper_issue: ofPaper('paper_id'),
  board_paper_consideration: ofPaper('paper_id'),
  board_paper_withdrawal: ofPaper('paper_id'),
  board_paper_file: OF_OPEN_ISSUE,
  board_paper_redrawn_file: OF_OPEN_ISSUE,
  paper_undertaking: ofUndertaking('id'),
  paper_undertaking_statement: ofUndertaking('undertaking_id'),
  paper_undertaking_report: ofUndertaking('undertaking_id'),
  communication: issued('id'),
  communication_statement: issued('communication_id', 'communication_statement'),
  communication_text: issued('communication_id', 'communication_text'),
  communication_report: issued('communication_id'),
  output: ofOutput('id'),
  output_statement: ofOutput('output_id', 'output_statement'),
  output_version: ofVersion('id'),
  output_version_statement: ofVersion('version_id', 'output_version_statement'),
  output_version_report: ofVersion('version_id'),
  output_sign_off: ofVersion('version_id'),
  output_clause: ofClause('id'),
  output_clause_statement: ofClause('clause_id', 'output_clause_statement'),
  output_clause_order: ofVersion('version_id', 'output_clause_order'),
  output_clause_alignment: ofClause('clause_id'),
};
