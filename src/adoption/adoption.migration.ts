import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityColumns } from '../platform/record/identity.entity.js';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import {
  AdoptionClause,
  AdoptionIdentity,
  AdoptionReport,
  AdoptionSignature,
  AdoptionStatement,
} from './adoption.entity.js';
import { ConductIdentity, ConductReport } from './conduct.entity.js';
import { TenderEvidence, TendererReport, TenderIdentity, TenderStatement } from './tender.entity.js';

/** The dated tables in the order in which they are made. */
const DATED = [
  'adoption_statement',
  'adoption_report',
  'adoption_clause',
  'adoption_signature',
  'tender_statement',
  'tenderer_report',
  'tender_evidence',
  'conduct_report',
] as const;

/** Adoption: who takes an output up, how they adapt it, and who has signed. */
export class Adoption1700000011000 implements MigrationInterface {
  name = 'Adoption1700000011000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE adoption (${identityColumns()})`);
    await q.query(`CREATE TABLE adoption_statement (
      ${datedColumns('adoption_statement')},
      adoption_id uuid NOT NULL REFERENCES adoption,
      name text NOT NULL CHECK (name <> ''),
      organisation_id uuid REFERENCES organisation,
      kind text NOT NULL,
      members jsonb NOT NULL,
      output_version_id uuid,
      purpose text,
      relates_to text,
      note text,
      invented boolean NOT NULL
    )`);
    await q.query(`CREATE TABLE adoption_report (
      ${datedColumns('adoption_report')},
      adoption_id uuid NOT NULL REFERENCES adoption,
      stage text NOT NULL,
      note text
    )`);
    await q.query(`CREATE TABLE adoption_clause (
      ${datedColumns('adoption_clause')},
      adoption_id uuid NOT NULL REFERENCES adoption,
      clause_key uuid NOT NULL,
      addition boolean NOT NULL,
      treatment text NOT NULL,
      text text,
      note text,
      after_key uuid,
      kind text,
      position integer NOT NULL,
      CHECK ((text IS NOT NULL) = (treatment IN ('REWORDED', 'ADDED'))),
      CHECK (treatment <> 'OMITTED' OR note IS NOT NULL),
      CHECK (addition = (kind IS NOT NULL))
    )`);
    await q.query(`CREATE TABLE adoption_signature (
      ${datedColumns('adoption_signature')},
      adoption_id uuid NOT NULL REFERENCES adoption,
      member_organisation_id uuid REFERENCES organisation,
      member_name text NOT NULL CHECK (member_name <> ''),
      signatory text NOT NULL CHECK (signatory <> ''),
      post text,
      text_sha256 text NOT NULL CHECK (text_sha256 ~ '^[0-9a-f]{64}$'),
      withdrawn boolean NOT NULL,
      note text
    )`);
    await q.query(`CREATE TABLE tender (${identityColumns()})`);
    await q.query(`CREATE TABLE tender_statement (
      ${datedColumns('tender_statement')},
      tender_id uuid NOT NULL REFERENCES tender,
      adoption_id uuid NOT NULL REFERENCES adoption,
      title text NOT NULL CHECK (title <> ''),
      issued_on date,
      closes_on date,
      note text
    )`);
    await q.query(`CREATE TABLE tenderer_report (
      ${datedColumns('tenderer_report')},
      tender_id uuid NOT NULL REFERENCES tender,
      tenderer_id uuid NOT NULL,
      organisation_id uuid REFERENCES organisation,
      name text NOT NULL CHECK (name <> ''),
      answer text NOT NULL,
      note text
    )`);
    await q.query(`CREATE TABLE tender_evidence (
      ${datedColumns('tender_evidence')},
      tender_id uuid NOT NULL REFERENCES tender,
      tenderer_id uuid NOT NULL,
      value_key uuid NOT NULL,
      text text NOT NULL CHECK (text <> '')
    )`);
    await q.query(`CREATE TABLE conduct_challenge (
      id uuid PRIMARY KEY,
      adoption_id uuid NOT NULL REFERENCES adoption,
      code text NOT NULL CHECK (code <> ''),
      revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      version integer NOT NULL,
      UNIQUE (adoption_id, code)
    )`);
    await q.query(`CREATE TABLE conduct_report (
      ${datedColumns('conduct_report')},
      challenge_id uuid NOT NULL REFERENCES conduct_challenge,
      state text NOT NULL,
      person_id uuid NOT NULL REFERENCES person,
      member_id uuid NOT NULL REFERENCES organisation,
      about_id uuid REFERENCES organisation,
      clause_keys uuid[] NOT NULL,
      text text NOT NULL CHECK (text <> ''),
      proposal_id uuid REFERENCES conduct_report
    )`);
    for (const table of DATED) {
      await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
      await q.query(appendOnly(table));
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...DATED].reverse()) await q.query(`DROP TABLE ${table}`);
    await q.query(`DROP TABLE conduct_challenge`);
    await q.query(`DROP TABLE tender`);
    await q.query(`DROP TABLE adoption`);
  }
}

/** The tables made here, as entities. */
export const ADOPTION_TABLES: readonly NewableFunction[] = [
  AdoptionIdentity,
  AdoptionStatement,
  AdoptionReport,
  AdoptionClause,
  AdoptionSignature,
  TenderIdentity,
  TenderStatement,
  TendererReport,
  TenderEvidence,
  ConductIdentity,
  ConductReport,
];
