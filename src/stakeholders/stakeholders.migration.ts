import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityColumns } from '../platform/record/identity.entity.js';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import { CommitmentIdentity, CommitmentReport, CommitmentStatement } from './commitment.entity.js';
import {
  CommunicationIdentity,
  CommunicationOverride,
  CommunicationReport,
  CommunicationStatement,
  CommunicationText,
} from './communication.entity.js';
import {
  StakeholderAssessment,
  StakeholderEngagement,
  StakeholderIdentity,
  StakeholderStatement,
} from './stakeholder.entity.js';

/** Stakeholders: their interest and influence, what is promised to them, what is published to them. */
export class Stakeholders1700000008000 implements MigrationInterface {
  name = 'Stakeholders1700000008000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE stakeholder (${identityColumns()})`);
    await q.query(`CREATE TABLE stakeholder_statement (
      ${datedColumns('stakeholder_statement')},
      stakeholder_id uuid NOT NULL REFERENCES stakeholder,
      organisation_id uuid REFERENCES organisation,
      person_id uuid REFERENCES person,
      group_name text CHECK (group_name <> ''),
      stake text NOT NULL CHECK (stake <> ''),
      owner_id uuid REFERENCES person,
      active boolean NOT NULL,
      CHECK (num_nonnulls(organisation_id, person_id, group_name) = 1)
    )`);
    await q.query(`CREATE TABLE stakeholder_assessment (
      ${datedColumns('stakeholder_assessment')},
      stakeholder_id uuid NOT NULL REFERENCES stakeholder,
      interest text NOT NULL,
      influence text NOT NULL,
      position text NOT NULL,
      rationale text NOT NULL CHECK (rationale <> '')
    )`);
    await q.query(`CREATE TABLE stakeholder_engagement (
      ${datedColumns('stakeholder_engagement')},
      stakeholder_id uuid NOT NULL REFERENCES stakeholder,
      channel text NOT NULL,
      said text NOT NULL CHECK (said <> ''),
      said_by text NOT NULL CHECK (said_by <> ''),
      day_known boolean NOT NULL
    )`);
    await q.query(`CREATE TABLE commitment (${identityColumns()})`);
    await q.query(`CREATE TABLE commitment_statement (
      ${datedColumns('commitment_statement')},
      commitment_id uuid NOT NULL REFERENCES commitment,
      stakeholder_id uuid NOT NULL REFERENCES stakeholder,
      what text NOT NULL CHECK (what <> ''),
      due_on date,
      owner_id uuid REFERENCES person,
      owner_team text,
      milestone_id uuid
    )`);
    await q.query(`CREATE TABLE commitment_report (
      ${datedColumns('commitment_report')},
      commitment_id uuid NOT NULL REFERENCES commitment,
      state text NOT NULL,
      due_on date,
      account text NOT NULL CHECK (account <> ''),
      released_by text
    )`);
    await q.query(`CREATE TABLE communication (${identityColumns()})`);
    await q.query(`CREATE TABLE communication_statement (
      ${datedColumns('communication_statement')},
      communication_id uuid NOT NULL REFERENCES communication,
      title text NOT NULL CHECK (title <> ''),
      kind text NOT NULL,
      audience text,
      for_public boolean NOT NULL,
      owner_id uuid REFERENCES person,
      owner_team text,
      planned_on date,
      milestone_id uuid
    )`);
    await q.query(`CREATE TABLE communication_text (
      ${datedColumns('communication_text')},
      communication_id uuid NOT NULL REFERENCES communication,
      body text NOT NULL CHECK (body <> '')
    )`);
    await q.query(`CREATE TABLE communication_report (
      ${datedColumns('communication_report')},
      communication_id uuid NOT NULL REFERENCES communication,
      state text NOT NULL,
      content_sha256 text,
      note text
    )`);
    await q.query(`CREATE TABLE communication_override (
      ${datedColumns('communication_override')},
      communication_id uuid NOT NULL REFERENCES communication,
      content_sha256 text NOT NULL,
      window_name text NOT NULL,
      window_from date NOT NULL,
      window_to date NOT NULL,
      grounds text NOT NULL CHECK (grounds <> '')
    )`);
    for (const table of DATED) {
      await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
      await q.query(appendOnly(table));
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...DATED].reverse()) await q.query(`DROP TABLE ${table}`);
    for (const table of ['communication', 'commitment', 'stakeholder']) await q.query(`DROP TABLE ${table}`);
  }
}

const DATED = [
  'stakeholder_statement',
  'stakeholder_assessment',
  'stakeholder_engagement',
  'commitment_statement',
  'commitment_report',
  'communication_statement',
  'communication_text',
  'communication_report',
  'communication_override',
] as const;

/** The tables made here, as entities. */
export const STAKEHOLDERS_TABLES: readonly NewableFunction[] = [
  StakeholderIdentity,
  StakeholderStatement,
  StakeholderAssessment,
  StakeholderEngagement,
  CommitmentIdentity,
  CommitmentStatement,
  CommitmentReport,
  CommunicationIdentity,
  CommunicationStatement,
  CommunicationText,
  CommunicationReport,
  CommunicationOverride,
];
