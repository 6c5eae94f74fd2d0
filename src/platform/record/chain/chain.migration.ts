import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from '../record.migration.js';
import { chainTriggers, type ChainedTable, rowHashes } from './chain-tables.js';
import { chainedTables } from './read-chain-tables.js';

/** Identity rows that did not say which write made them, and where it is to be found. */
const MADE_BY: readonly (readonly [string, string])[] = [
  ['person', 'SELECT min(revision) FROM person_statement s WHERE s.person_id = r.id'],
  ['organisation', 'SELECT min(revision) FROM organisation_statement s WHERE s.organisation_id = r.id'],
  ['programme', 'SELECT min(revision) FROM programme_statement s WHERE s.programme_id = r.id'],
  ['project', 'SELECT min(revision) FROM project_statement s WHERE s.project_id = r.id'],
  ['plan', 'SELECT min(revision) FROM project_statement s WHERE s.project_id = r.id'],
  ['plan_item', 'SELECT min(revision) FROM plan_item_statement s WHERE s.item_id = r.id'],
  ['plan_link', 'SELECT min(revision) FROM plan_link_statement s WHERE s.link_id = r.id'],
  ['board_paper', 'SELECT min(revision) FROM board_paper_text s WHERE s.paper_id = r.id'],
  ['risk_rules', 'SELECT min(revision) FROM project_statement s WHERE s.project_id = r.id'],
  ['board_paper_attached_file', 'SELECT NULL::integer'], // stored once whatever names it: what is there counts as just put in
  ['board_paper_file', 'SELECT revision FROM board_paper_issue s WHERE s.id = r.issue_id'],
];

/** A row as the text that is hashed: the table, then its columns that have a value, in an order of their own. */
const RECORD_ROW = `
  CREATE FUNCTION record_row(label text, r jsonb, without text[]) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT label || ' ' || (SELECT jsonb_object_agg(key, value)
      FROM jsonb_each(r) WHERE value <> 'null' AND key <> ALL (without))::text
  $$`;

const RECORD_HASH = `
  CREATE FUNCTION record_hash(content text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex')
  $$`;

/** What a statement puts in or ends is noted for the end of the transaction, as one hash a row. */
const CHAIN_ROWS = `
  CREATE FUNCTION chain_rows() RETURNS trigger LANGUAGE plpgsql SET timezone TO 'UTC' AS $$
    DECLARE
      added text;
    BEGIN
      SELECT string_agg(record_hash(record_row(TG_ARGV[0], to_jsonb(fresh), TG_ARGV[1:])), ',') INTO added FROM fresh;
      IF added IS NOT NULL THEN
        PERFORM set_config('tracker.rows', concat_ws(',', nullif(current_setting('tracker.rows', true), ''), added), true);
      END IF;
      RETURN NULL;
    END
  $$`;

/** At the commit the entry is chained to the one before, with all that its write put in. */
const CHAIN_ENTRY = `
  CREATE FUNCTION chain_entry() RETURNS trigger LANGUAGE plpgsql SET timezone TO 'UTC' AS $$
    DECLARE
      former text;
      own text;
    BEGIN
      SELECT sha256 INTO former FROM journal_chain WHERE revision = NEW.revision - 1;
      SELECT record_hash(coalesce(string_agg(hash, ',' ORDER BY hash), '')) INTO own
        FROM unnest(string_to_array(nullif(current_setting('tracker.rows', true), ''), ',')) AS hash;
      INSERT INTO journal_chain (revision, rows_sha256, sha256) VALUES (NEW.revision, own,
        record_hash(concat_ws(E'\\n', coalesce(former, ''), record_row('journal_entry', to_jsonb(NEW), '{}'), own)));
      PERFORM set_config('tracker.rows', '', true);
      RETURN NULL;
    END
  $$`;

/**
 * Each entry of the journal is chained by a hash over itself, the rows that its write put in, and the entry before: what is
 * changed, added or taken out afterwards no longer fits. The database does it, so that no writer can forget it.
 */
export class Chain1700000060000 implements MigrationInterface {
  name = 'Chain1700000060000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE FUNCTION record_revision() RETURNS integer STABLE LANGUAGE sql AS
      'SELECT revision FROM record_clock'`);
    for (const [table, made] of MADE_BY) await this.sayWho(q, table, made);
    for (const text of [RECORD_ROW, RECORD_HASH, CHAIN_ROWS, CHAIN_ENTRY]) await q.query(text);
    await q.query(`CREATE TABLE journal_chain (
      revision integer PRIMARY KEY REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      rows_sha256 text NOT NULL,
      sha256 text NOT NULL
    )`);
    const tables = await chainedTables(q);
    await this.chainWhatThereIs(q, tables);
    await q.query(appendOnly('journal_chain'));
    for (const text of tables.flatMap(chainTriggers)) await q.query(text);
    await q.query(`CREATE CONSTRAINT TRIGGER chained AFTER INSERT ON journal_entry DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION chain_entry()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER chained ON journal_entry`);
    for (const { name, ended } of await chainedTables(q)) {
      await q.query(`DROP TRIGGER chained ON ${name}`);
      if (ended !== null) await q.query(`DROP TRIGGER chained_end ON ${name}`);
    }
    await q.query(`DROP TABLE journal_chain`);
    for (const made of ['chain_entry', 'chain_rows', 'record_hash', 'record_row'])
      await q.query(`DROP FUNCTION ${made}`);
    for (const [table] of MADE_BY) await q.query(`ALTER TABLE ${table} DROP COLUMN made_revision`);
    await q.query(`DROP FUNCTION record_revision`);
  }

  private async sayWho(q: QueryRunner, table: string, made: string): Promise<void> {
    await q.query(`ALTER TABLE ${table} ADD COLUMN made_revision integer`);
    await q.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`); // the owner may put there what was left out
    await q.query(`UPDATE ${table} r SET made_revision = coalesce((${made}), record_revision())`);
    await q.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await q.query(`ALTER TABLE ${table} ALTER COLUMN made_revision SET NOT NULL`);
    await q.query(`ALTER TABLE ${table} ALTER COLUMN made_revision SET DEFAULT record_revision()`);
  }

  /** Chains the entries that were made before there was a chain, as they are now. */
  private async chainWhatThereIs(q: QueryRunner, tables: readonly ChainedTable[]): Promise<void> {
    const [last] = (await q.query(`SELECT revision FROM record_clock`)) as { revision: number }[];
    const hashes = rowHashes(tables)
      .replaceAll('$1', '1')
      .replaceAll('$2', String(last?.revision ?? 0));
    await q.query(`SET LOCAL timezone TO 'UTC'`);
    await q.query(`CREATE TEMP TABLE rows_of_entries ON COMMIT DROP AS
      SELECT revision, record_hash(string_agg(hash, ',' ORDER BY hash)) AS hash FROM (${hashes}) made GROUP BY revision`);
    await q.query(`CREATE INDEX ON rows_of_entries (revision)`);
    await q.query(`DO $$
      DECLARE
        entry journal_entry;
        former text := '';
        own text;
      BEGIN
        FOR entry IN SELECT * FROM journal_entry ORDER BY revision LOOP
          own := coalesce((SELECT hash FROM rows_of_entries WHERE revision = entry.revision), record_hash(''));
          former := record_hash(concat_ws(E'\\n', former, record_row('journal_entry', to_jsonb(entry), '{}'), own));
          INSERT INTO journal_chain VALUES (entry.revision, own, former);
        END LOOP;
      END
    $$`);
    await q.query(`DROP TABLE rows_of_entries`);
  }
}
