import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityColumns } from '../platform/record/identity.entity.js';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import { EvidenceIdentity, EvidenceReport, EvidenceStatement } from './evidence.entity.js';

/** Evidence: reviews, interviews and documents that the work rests upon. */
export class Evidence1700000009000 implements MigrationInterface {
  name = 'Evidence1700000009000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE evidence (${identityColumns()})`);
    await q.query(`CREATE TABLE evidence_statement (
      ${datedColumns('evidence_statement')},
      evidence_id uuid NOT NULL REFERENCES evidence,
      kind text NOT NULL,
      title text NOT NULL CHECK (title <> ''),
      method text,
      began_on date,
      ended_on date,
      interviews integer CHECK (interviews >= 0),
      individuals integer CHECK (individuals >= 0),
      organisations integer CHECK (organisations >= 0),
      participants jsonb NOT NULL,
      documents jsonb NOT NULL,
      limitations text,
      supports jsonb NOT NULL
    )`);
    await q.query(`CREATE INDEX evidence_statement_revision ON evidence_statement (revision)`);
    await q.query(appendOnly('evidence_statement'));
    await q.query(`CREATE TABLE evidence_report (
      ${datedColumns('evidence_report')},
      evidence_id uuid NOT NULL REFERENCES evidence,
      state text NOT NULL,
      note text
    )`);
    await q.query(`CREATE INDEX evidence_report_revision ON evidence_report (revision)`);
    await q.query(appendOnly('evidence_report'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE evidence_report`);
    await q.query(`DROP TABLE evidence_statement`);
    await q.query(`DROP TABLE evidence`);
  }
}

/** The tables made here, as entities. */
export const EVIDENCE_TABLES: readonly NewableFunction[] = [EvidenceIdentity, EvidenceStatement, EvidenceReport];
