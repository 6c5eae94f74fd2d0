import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityColumns } from '../platform/record/identity.entity.js';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import { ClauseAlignment, ClauseIdentity, ClauseOrder, ClauseStatement, OutputImport } from './clause.entity.js';
import {
  OutputIdentity,
  OutputSignOff,
  OutputStatement,
  OutputVersionIdentity,
  OutputVersionReport,
  OutputVersionStatement,
} from './output.entity.js';

/** The dated tables, each with the columns of its own. */
const DATED: Readonly<Record<string, string>> = {
  output_statement: `output_id uuid NOT NULL REFERENCES output,
      kind text NOT NULL,
      title text NOT NULL CHECK (title <> ''),
      purpose text,
      part_ids uuid[] NOT NULL`,
  output_version_statement: `version_id uuid NOT NULL REFERENCES output_version,
      output_id uuid NOT NULL REFERENCES output,
      former_id uuid REFERENCES output_version,
      label text NOT NULL CHECK (label <> ''),
      part_version_ids uuid[] NOT NULL`,
  output_version_report: `version_id uuid NOT NULL REFERENCES output_version,
      state text NOT NULL,
      note text,
      override text CHECK (override <> '')`,
  output_sign_off: `version_id uuid NOT NULL REFERENCES output_version,
      organisation_id uuid NOT NULL REFERENCES organisation,
      content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
      signatory text NOT NULL CHECK (signatory <> ''),
      given boolean NOT NULL`,
  output_clause_statement: `clause_id uuid NOT NULL REFERENCES output_clause,
      kind text NOT NULL,
      text text NOT NULL CHECK (text <> '')`,
  output_clause_order: `version_id uuid NOT NULL REFERENCES output_version,
      clause_ids uuid[] NOT NULL`,
  output_clause_alignment: `clause_id uuid NOT NULL REFERENCES output_clause,
      framework text NOT NULL,
      principles integer[] NOT NULL`,
  output_import: `version_id uuid NOT NULL REFERENCES output_version,
      format text NOT NULL,
      file_name text,
      source_sha256 text NOT NULL,
      starts_at text,
      placed integer NOT NULL,
      unplaced jsonb NOT NULL`,
};

/** Outputs: versions of numbered clauses, their alignment, sign-off and publication. */
export class Outputs1700000006000 implements MigrationInterface {
  name = 'Outputs1700000006000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE output (${identityColumns()})`);
    await q.query(`CREATE TABLE output_version (${identityColumns()})`);
    await q.query(`CREATE TABLE output_clause (
      id uuid PRIMARY KEY,
      project_id uuid NOT NULL REFERENCES project,
      version_id uuid NOT NULL REFERENCES output_version,
      origin_id uuid NOT NULL REFERENCES output_clause,
      revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      UNIQUE (version_id, origin_id)
    )`);
    await q.query(`CREATE INDEX output_clause_revision ON output_clause (revision)`);
    await q.query(appendOnly('output_clause'));
    for (const [table, own] of Object.entries(DATED)) {
      await q.query(`CREATE TABLE ${table} (
      ${datedColumns(table)},
      ${own}
    )`);
      await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
      await q.query(appendOnly(table));
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of Object.keys(DATED).reverse()) await q.query(`DROP TABLE ${table}`);
    await q.query(`DROP TABLE output_clause`);
    await q.query(`DROP TABLE output_version`);
    await q.query(`DROP TABLE output`);
  }
}

/** The tables made here, as entities. */
export const OUTPUTS_TABLES: readonly NewableFunction[] = [
  OutputIdentity,
  OutputStatement,
  OutputVersionIdentity,
  OutputVersionStatement,
  OutputVersionReport,
  OutputSignOff,
  ClauseIdentity,
  ClauseStatement,
  ClauseOrder,
  ClauseAlignment,
  OutputImport,
];
