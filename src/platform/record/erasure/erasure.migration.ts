import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainedTable, chainTriggers } from '../chain/chain-tables.js';
import { appendOnly } from '../record.migration.js';
import { ERASABLE, FUNCTIONS, REFUSALS } from './erasure-functions.js';

const REVISION = 'revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED';

/** Who asked for an erasure, who confirmed it, and which rows lost words by it. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  erasure_request: [
    'id uuid PRIMARY KEY',
    REVISION,
    `code text NOT NULL UNIQUE CHECK (code <> '')`,
    `subject_kind text NOT NULL CHECK (subject_kind IN ('PERSON', 'RESPONDENT'))`,
    'subject_id uuid NOT NULL',
    'requested_by uuid NOT NULL REFERENCES person',
    'requested_on date NOT NULL',
    `reason text NOT NULL CHECK (reason <> '')`,
    'texts text[] NOT NULL',
    'copies text[] NOT NULL',
  ],
  erasure_answer: [
    'id uuid PRIMARY KEY',
    REVISION,
    'request_id uuid NOT NULL UNIQUE REFERENCES erasure_request',
    'answered_by uuid NOT NULL REFERENCES person',
    'answered_on date NOT NULL',
    `outcome text NOT NULL CHECK (outcome IN ('CONFIRMED', 'REFUSED'))`,
    `note text CHECK (note <> '')`,
  ],
  erased_row: [
    'id uuid PRIMARY KEY',
    REVISION,
    'request_id uuid NOT NULL REFERENCES erasure_request',
    'of_revision integer NOT NULL',
    'table_name text NOT NULL',
    'row_key text NOT NULL',
    'columns text[] NOT NULL',
    'before_sha256 text NOT NULL',
    'after_sha256 text NOT NULL',
  ],
  board_paper_redrawn_file: [
    'issue_id uuid NOT NULL REFERENCES board_paper_issue',
    'format text NOT NULL',
    REVISION,
    'bytes bytea NOT NULL',
    'sha256 text NOT NULL',
    'PRIMARY KEY (issue_id, format, revision)',
  ],
};

/**
 * Words and details of a person leave the record by one way: a function of the owner's that puts a mark in their place, of a
 * request that another person has confirmed in the same write, and notes the hash of each row before and after.
 */
export class Erasure1700000067000 implements MigrationInterface {
  name = 'Erasure1700000067000';

  async up(q: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(TABLES)) {
      await q.query(`CREATE TABLE ${name} (${columns.join(', ')})`);
      await q.query(appendOnly(name));
      const named = columns.flatMap((column) => /^[a-z]\w*/u.exec(column) ?? []);
      const table = chainedTable(
        name,
        named.map((column) => ({ name: column, generated: false })),
      );
      for (const text of chainTriggers(table!)) await q.query(text);
      await q.query(`CREATE INDEX ${name}_revision ON ${name} (revision)`);
    }
    await q.query(`CREATE INDEX erased_row_of ON erased_row (of_revision, after_sha256)`);
    await q.query(`CREATE INDEX erased_row_key ON erased_row (table_name, row_key)`);
    await q.query(`ALTER TABLE record_clock ADD COLUMN erased integer NOT NULL DEFAULT 0`);
    for (const text of [...FUNCTIONS, ERASABLE, ...REFUSALS]) await q.query(text);
    await q.query(`REVOKE ALL ON FUNCTION erase_rows FROM PUBLIC`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Where words were erased, the record fits its hashes by these tables alone.'));
  }
}
