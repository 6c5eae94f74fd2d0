import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityColumns } from '../platform/record/identity.entity.js';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import { PilotIdentity, PilotReport, PilotStatement } from './pilot.entity.js';

/** Pilot authorities: who they are, and the stages they reached. */
export class Pilots1700000007000 implements MigrationInterface {
  name = 'Pilots1700000007000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE pilot (${identityColumns()})`);
    await q.query(`CREATE TABLE pilot_statement (
      ${datedColumns('pilot_statement')},
      pilot_id uuid NOT NULL REFERENCES pilot,
      name text NOT NULL CHECK (name <> ''),
      organisation_id uuid REFERENCES organisation,
      authority_type text NOT NULL,
      contact text,
      output_version_ids uuid[] NOT NULL,
      invented boolean NOT NULL
    )`);
    await q.query(`CREATE INDEX pilot_statement_revision ON pilot_statement (revision)`);
    await q.query(appendOnly('pilot_statement'));
    await q.query(`CREATE TABLE pilot_report (
      ${datedColumns('pilot_report')},
      pilot_id uuid NOT NULL REFERENCES pilot,
      stage text NOT NULL,
      note text
    )`);
    await q.query(`CREATE INDEX pilot_report_revision ON pilot_report (revision)`);
    await q.query(appendOnly('pilot_report'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE pilot_report`);
    await q.query(`DROP TABLE pilot_statement`);
    await q.query(`DROP TABLE pilot`);
  }
}

/** The tables made here, as entities. */
export const PILOTS_TABLES: readonly NewableFunction[] = [PilotIdentity, PilotStatement, PilotReport];
