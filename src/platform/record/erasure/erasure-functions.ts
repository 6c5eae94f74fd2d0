/**
 * Decides by which statements the database erases: what it may take words from, how it finds and replaces them, and how it
 * notes the hash of a row before and after.
 */
import type { QueryRunner } from 'typeorm';
import { textArray } from '../chain/chain-tables.js';

/** What stands where something was erased. */
export const MARK = '[erased]';

/** Columns that words may be erased from, by their table; a later table or column adds its own by a migration. */
const COLUMNS: Readonly<Record<string, string>> = {
  access_event: 'address by_name detail name',
  access_token: 'name',
  action_report: 'citation note',
  action_statement: 'citation owner_name text',
  adoption_clause: 'citation note text',
  adoption_report: 'citation note',
  adoption_signature: 'citation member_name note post signatory',
  adoption_statement: 'citation members name note purpose relates_to',
  board_paper_clearance: 'citation',
  board_paper_comment: 'about citation text',
  board_paper_comment_answer: 'citation text',
  board_paper_consideration: 'citation decision outcomes',
  board_paper_file: 'bytes',
  board_paper_issue: 'citation facts model',
  board_paper_reading: 'citation',
  board_paper_redrawn_file: 'bytes',
  board_paper_text: 'citation content',
  board_paper_withdrawal: 'citation',
  body_statement: 'citation closures name windows',
  challenge_entry: 'citation will_do words',
  challenge_statement: 'citation question wanted why_it_matters',
  commitment_report: 'account citation released_by',
  commitment_statement: 'citation owner_team what',
  communication_override: 'citation grounds window_name',
  communication_report: 'citation note',
  communication_statement: 'audience citation owner_team title',
  communication_text: 'body citation',
  conduct_report: 'citation text',
  decision_statement: 'alternatives citation conflicts dispensation maker reasons recommendation text title',
  erasure_answer: 'note',
  erasure_request: 'copies reason texts',
  evidence_report: 'citation note',
  evidence_statement: 'citation documents limitations method participants title',
  feedback_coding: 'citation',
  feedback_exercise_statement: 'citation method title',
  feedback_import: 'citation file_name',
  feedback_item_statement: 'citation question text',
  feedback_outcome: 'because citation',
  feedback_publication: 'because citation',
  feedback_redaction: 'because citation',
  feedback_reply: 'citation text',
  feedback_respondent_statement: 'citation name organisation_name',
  feedback_theme_statement: 'citation definition title',
  house_style: 'citation style',
  interest_declaration: 'citation interest name',
  journal_entry: 'actor_name reason subjects',
  meeting_agenda: 'citation items',
  meeting_attendance: 'attendees citation',
  meeting_dispatch: 'citation note',
  meeting_report: 'citation note',
  meeting_statement: 'citation date_reason place',
  minutes_agreement: 'citation',
  minutes_text: 'citation notes',
  openid_binding: 'subject',
  organisation_statement: 'citation name note short_name',
  output_clause_alignment: 'citation',
  output_clause_order: 'citation',
  output_clause_statement: 'citation text',
  output_import: 'citation file_name starts_at unplaced',
  output_sign_off: 'citation signatory',
  output_statement: 'citation purpose title',
  output_version_report: 'citation note override',
  output_version_statement: 'citation label',
  paper_undertaking_report: 'citation note',
  paper_undertaking_statement: 'citation text',
  person_statement: 'citation name post',
  pilot_report: 'citation note',
  pilot_statement: 'citation contact name',
  plan_baseline: 'citation name note reason snapshot',
  plan_baseline_proposal: 'citation name note reason snapshot',
  plan_calendar: 'citation closures restricted_windows worked',
  plan_item_statement: 'citation owner_team title unknown_reason',
  plan_link_statement: 'citation',
  plan_report: 'citation narrative',
  programme_statement: 'citation purpose title',
  project_closure: 'citation lessons summary',
  project_follow_on: 'action citation',
  project_narrative: 'citation paragraphs',
  project_reporting_date: 'citation',
  project_state_report: 'citation note',
  project_statement: 'approval approved_by citation objectives title',
  risk_acceptance: 'citation note',
  risk_action: 'citation text',
  risk_action_report: 'citation note',
  risk_appetite: 'citation note set_by',
  risk_assessment: 'citation rationale',
  risk_response: 'citation note',
  risk_review: 'citation note',
  risk_scale: 'bands cells citation impact likelihood name',
  risk_statement: 'cause citation effect event title',
  risk_status_report: 'citation note',
  sign_in_name: 'name',
  stakeholder_assessment: 'citation rationale',
  stakeholder_engagement: 'citation said said_by',
  stakeholder_statement: 'citation group_name stake',
  steering_group_invitation: 'citation note',
  steering_group_seat_statement: 'citation',
  steering_group_statement: 'citation frequency membership purpose reporting responsibilities',
  tender_evidence: 'citation text',
  tender_statement: 'citation note title',
  tenderer_report: 'citation name note',
};

const NAMES = Object.entries(COLUMNS).flatMap(([table, columns]) => columns.split(' ').map((one) => `${table}.${one}`));

/** Columns that were added to the tables later are erased too. */
export async function erasableToo(q: QueryRunner, ...columns: readonly string[]): Promise<void> {
  const [row] = (await q.query('SELECT erasable() AS names')) as { names: string[] }[];
  const names = [...new Set([...row!.names, ...columns])];
  await q.query(`CREATE OR REPLACE FUNCTION erasable() RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT ${textArray(names)}
  $$`);
}

export const ERASABLE = `
  CREATE FUNCTION erasable() RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT ${textArray(NAMES)}
  $$`;
/**
 * A function that makes a pattern which finds any of some texts as whole words, however they are spaced and in capitals or
 * not; null: none are given.
 * @param spaces what counts as a space, as a regular expression of PostgreSQL names it inside of brackets
 */
const pattern = (spaces: string): string => `
  CREATE OR REPLACE FUNCTION erased_pattern(texts text[]) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT '(?<![[:alnum:]])(?:' || string_agg(regexp_replace(
        regexp_replace(btrim(said), '([^[:alnum:]${spaces}])', '\\\\\\1', 'g'), '[${spaces}]+', '[${spaces}]+', 'g'),
      '|' ORDER BY length(said) DESC, said) || ')(?![[:alnum:]])'
    FROM unnest(texts) AS said WHERE btrim(said) <> ''
  $$`;
export const PATTERN_OF_SOME_SPACES = pattern('[:space:]');
/** Some servers do not count spaces that keep words on one line: these are all that Unicode has. */
export const PATTERN_OF_ALL_SPACES = pattern(
  '[:space:]\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000',
);

const TEXT = `
  CREATE FUNCTION erased_text(said text, pattern text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT CASE WHEN pattern IS NULL OR said !~* pattern THEN said ELSE regexp_replace(said, pattern, '${MARK}', 'gi') END
  $$`;

const TEXTS = `
  CREATE FUNCTION erased_texts(said text[], pattern text) RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT CASE WHEN said IS NULL THEN NULL ELSE
      (SELECT coalesce(array_agg(erased_text(one, pattern) ORDER BY place), '{}') FROM unnest(said) WITH ORDINALITY u (one, place)) END
  $$`;

/** Texts inside of JSON; the names of its fields stay. */
const JSON = `
  CREATE FUNCTION erased_json(said jsonb, pattern text) RETURNS jsonb IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
    BEGIN
      RETURN CASE jsonb_typeof(said)
        WHEN 'string' THEN to_jsonb(erased_text(said #>> '{}', pattern))
        WHEN 'array' THEN (SELECT coalesce(jsonb_agg(erased_json(one, pattern) ORDER BY place), '[]')
          FROM jsonb_array_elements(said) WITH ORDINALITY u (one, place))
        WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, erased_json(value, pattern)), '{}') FROM jsonb_each(said))
        ELSE said END;
    END
  $$`;

/** Whether the statement under way is one of the function that erases. */
const ERASING = `
  CREATE FUNCTION erasing() RETURNS boolean STABLE LANGUAGE sql AS $$
    SELECT coalesce(current_setting('tracker.erasing', true) = pg_current_xact_id()::text, false)
      AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'public.erased_row'::regclass)
  $$`;

/** What is hashed of a row, by the triggers of its table: its label, and the columns that are left out. */
const HASHED_AS = `
  CREATE FUNCTION hashed_as(tab text, trigger_name text) RETURNS text[] STABLE LANGUAGE sql AS $$
    SELECT string_to_array(encode(tgargs, 'escape'), '\\000') FROM pg_trigger
    WHERE tgrelid = ('public.' || quote_ident(tab))::regclass AND tgname = trigger_name AND tgnargs > 0
  $$`;

/** The hash of an entry of the journal, as the chain has it. */
const ENTRY_HASH = `
  CREATE FUNCTION entry_hash(entry jsonb) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT record_hash(concat_ws(E'\\n', coalesce((SELECT sha256 FROM journal_chain WHERE revision = (entry ->> 'revision')::int - 1), ''),
      record_row('journal_entry', entry, '{}'), own.rows_sha256))
    FROM journal_chain own WHERE own.revision = (entry ->> 'revision')::int
  $$`;

/** The hashes that belong to a row: of the write that put it in, and of the one that ended it. */
const ROW_HASHES = `
  CREATE FUNCTION row_hashes(tab text, r jsonb) RETURNS TABLE (label text, made integer, hash text) STABLE LANGUAGE sql AS $$
    SELECT 'journal_entry', (r ->> 'revision')::int, entry_hash(r) WHERE tab = 'journal_entry'
    UNION ALL
    SELECT how[1], (SELECT (r ->> c)::int FROM unnest('{revision,made_revision,issued_revision,granted_revision,bound_revision}'::text[])
        WITH ORDINALITY u (c, o) WHERE r ? c ORDER BY o LIMIT 1), record_hash(record_row(how[1], r, how[2:]))
      FROM hashed_as(tab, 'chained') how WHERE how IS NOT NULL
    UNION ALL
    SELECT how[1], ended, record_hash(record_row(how[1], r, how[2:]))
      FROM hashed_as(tab, 'chained_end') how, LATERAL (SELECT (r ->> c)::int AS ended
        FROM unnest('{revoked_revision,withdrawn_revision,used_revision,ended_revision}'::text[]) c WHERE r ? c) u
      WHERE how IS NOT NULL AND ended IS NOT NULL
  $$`;

/** What a column becomes, by its type; $2 is the pattern. */
const BECOMES = `
  CREATE FUNCTION erased_columns(tab text, whole text[], part text[]) RETURNS text STABLE LANGUAGE sql AS $$
    SELECT string_agg(format('%1$I = ' || CASE
        WHEN attname = ANY (part) THEN CASE atttypid WHEN 'jsonb'::regtype THEN 'erased_json(%1$I, $2)'
          WHEN 'text[]'::regtype THEN 'erased_texts(%1$I, $2)' ELSE 'erased_text(%1$I, $2)' END
        WHEN atttypid = 'bytea'::regtype THEN '''''::bytea'
        WHEN atttypid = 'text[]'::regtype THEN 'CASE WHEN cardinality(%1$I) > 0 THEN ARRAY[''${MARK}''] ELSE %1$I END'
        ELSE 'CASE WHEN %1$I <> '''' THEN ''${MARK}'' ELSE %1$I END' END, attname), ', ')
    FROM pg_attribute WHERE attrelid = ('public.' || quote_ident(tab))::regclass AND attname = ANY (whole || part)
      AND (attname = ANY (part) OR atttypid <> 'jsonb'::regtype)
  $$`;

/**
 * Erases words from rows of one table: the whole of some columns, or what others have of the request’s texts. Nothing else
 * can come of it than the mark, and only in the write by which another person than asked confirms the request.
 */
const ERASE_ROWS = `
  CREATE FUNCTION erase_rows(request uuid, tab text, places tid[], whole text[], part text[]) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path TO public, pg_temp SET timezone TO 'UTC' AS $$
    DECLARE
      pattern text;
      place tid;
      before jsonb;
      after jsonb;
      erased integer := 0;
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM erasure_answer a JOIN erasure_request q ON q.id = a.request_id
          WHERE q.id = request AND a.outcome = 'CONFIRMED' AND a.revision = record_revision() AND a.answered_by <> q.requested_by) THEN
        RAISE EXCEPTION 'nobody else has confirmed this erasure in this write' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF EXISTS (SELECT 1 FROM unnest(whole || part) c WHERE tab || '.' || c <> ALL (erasable())) THEN
        RAISE EXCEPTION 'nothing is erased from %', tab USING ERRCODE = 'insufficient_privilege';
      END IF;
      SELECT erased_pattern(texts || copies) INTO pattern FROM erasure_request WHERE id = request;
      PERFORM set_config('tracker.erasing', pg_current_xact_id()::text, true);
      FOREACH place IN ARRAY places LOOP
        EXECUTE format('SELECT to_jsonb(r) FROM %I r WHERE ctid = $1', tab) INTO before USING place;
        EXECUTE format('UPDATE %I AS r SET %s WHERE ctid = $1 RETURNING to_jsonb(r)', tab, erased_columns(tab, whole, part))
          INTO after USING place, pattern;
        IF before IS DISTINCT FROM after THEN
          erased := erased + 1;
          INSERT INTO erased_row (id, revision, request_id, of_revision, table_name, row_key, columns, before_sha256, after_sha256)
          SELECT gen_random_uuid(), record_revision(), request, was.made, was.label,
            coalesce(before ->> 'id', before ->> 'sha256', concat_ws(' ', before ->> 'issue_id', before ->> 'format',
              before ->> 'person_id', before ->> 'revision')),
            ARRAY(SELECT key FROM jsonb_each(before) b WHERE b.value IS DISTINCT FROM after -> key AND key = ANY (whole || part) ORDER BY key),
            was.hash, now.hash
          FROM row_hashes(tab, before) was JOIN row_hashes(tab, after) now ON now.label = was.label;
        END IF;
      END LOOP;
      PERFORM set_config('tracker.erasing', '', true);
      RETURN erased;
    END
  $$`;

export const FUNCTIONS: readonly string[] = [
  ...[PATTERN_OF_SOME_SPACES, TEXT, TEXTS, JSON, ERASING, HASHED_AS, ENTRY_HASH, ROW_HASHES, BECOMES, ERASE_ROWS],
];

/** What refuses every other change, and hashes what a write ends, lets the function pass. */
export const REFUSALS: readonly string[] = [
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND erasing() THEN
        RETURN NULL;
      END IF;
      RAISE EXCEPTION 'the record is append-only: % of % is refused; record a correction instead', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
    END
  $$`,
  `CREATE OR REPLACE FUNCTION only_end() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      ended_before boolean := coalesce(to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(OLD) ->> TG_ARGV[1]) IS NOT NULL;
      other_change boolean := to_jsonb(OLD) - TG_ARGV[0] - TG_ARGV[1] <> to_jsonb(NEW) - TG_ARGV[0] - TG_ARGV[1];
    BEGIN
      IF (ended_before OR other_change) AND NOT erasing() THEN
        RAISE EXCEPTION 'a row of % can be ended once and not changed otherwise', TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END
  $$`,
  `CREATE OR REPLACE FUNCTION chain_rows() RETURNS trigger LANGUAGE plpgsql SET timezone TO 'UTC' AS $$
    DECLARE
      added text;
    BEGIN
      IF TG_OP = 'UPDATE' AND erasing() THEN
        RETURN NULL;
      END IF;
      SELECT string_agg(record_hash(record_row(TG_ARGV[0], to_jsonb(fresh), TG_ARGV[1:])), ',') INTO added FROM fresh;
      IF added IS NOT NULL THEN
        PERFORM set_config('tracker.rows', concat_ws(',', nullif(current_setting('tracker.rows', true), ''), added), true);
      END IF;
      RETURN NULL;
    END
  $$`,
];
