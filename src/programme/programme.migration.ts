import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';

/** Organisations, people, programmes and projects: one row of identity each, and dated statements of what they are. */
export class Programme1700000002000 implements MigrationInterface {
  name = 'Programme1700000002000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE organisation (id uuid PRIMARY KEY, version integer NOT NULL)`);
    await q.query(`CREATE TABLE organisation_statement (
      ${datedColumns('organisation_statement')},
      organisation_id uuid NOT NULL REFERENCES organisation,
      name text NOT NULL CHECK (name <> ''),
      short_name text,
      note text
    )`);
    await q.query(`CREATE INDEX organisation_statement_subject ON organisation_statement (organisation_id)`);
    await q.query(appendOnly('organisation_statement'));

    await q.query(`CREATE TABLE person (id uuid PRIMARY KEY, version integer NOT NULL)`);
    await q.query(`CREATE TABLE person_statement (
      ${datedColumns('person_statement')},
      person_id uuid NOT NULL REFERENCES person,
      name text NOT NULL CHECK (name <> ''),
      post text,
      organisation_id uuid REFERENCES organisation
    )`);
    await q.query(
      `CREATE INDEX person_statement_subject ON person_statement (person_id, effective_on DESC, revision DESC)`,
    );
    await q.query(appendOnly('person_statement'));
    await q.query(`ALTER TABLE journal_entry ADD FOREIGN KEY (actor_id) REFERENCES person`);

    await q.query(`CREATE TABLE programme (
      id uuid PRIMARY KEY,
      code text NOT NULL UNIQUE,
      version integer NOT NULL
    )`);
    await q.query(`CREATE TABLE programme_statement (
      ${datedColumns('programme_statement')},
      programme_id uuid NOT NULL REFERENCES programme,
      title text NOT NULL CHECK (title <> ''),
      owner_organisation_id uuid NOT NULL REFERENCES organisation,
      purpose text
    )`);
    await q.query(appendOnly('programme_statement'));

    await q.query(`CREATE TABLE project (
      id uuid PRIMARY KEY,
      programme_id uuid NOT NULL REFERENCES programme,
      code text NOT NULL UNIQUE,
      version integer NOT NULL
    )`);
    await q.query(`CREATE TABLE project_statement (
      ${datedColumns('project_statement')},
      project_id uuid NOT NULL REFERENCES project,
      title text NOT NULL CHECK (title <> ''),
      objectives text[] NOT NULL,
      sponsor_ids uuid[] NOT NULL,
      lead_id uuid REFERENCES person,
      smt_lead_id uuid REFERENCES person,
      approved_by text,
      approved_on date,
      approval text,
      start_on date NOT NULL,
      target_end_on date,
      amber_days integer NOT NULL CHECK (amber_days >= 1),
      red_days integer NOT NULL CHECK (red_days > amber_days),
      stale_days integer NOT NULL CHECK (stale_days >= 1),
      CHECK (target_end_on >= start_on)
    )`);
    await q.query(`CREATE INDEX project_statement_subject ON project_statement (project_id)`);
    await q.query(appendOnly('project_statement'));

    await q.query(`CREATE TABLE project_reporting_date (
      ${datedColumns('project_reporting_date')},
      project_id uuid NOT NULL REFERENCES project,
      reporting_on date
    )`);
    await q.query(`CREATE INDEX project_reporting_date_subject ON project_reporting_date (project_id, revision DESC)`);
    await q.query(appendOnly('project_reporting_date'));

    await q.query(`CREATE TABLE project_narrative (
      ${datedColumns('project_narrative')},
      project_id uuid NOT NULL REFERENCES project,
      topic text NOT NULL CHECK (topic IN ('PURPOSE', 'DEVELOPMENT', 'OUTPUTS', 'METHOD', 'NEXT_STEPS', 'OVERSIGHT', 'RISK')),
      paragraphs text[] NOT NULL
    )`);
    await q.query(`CREATE INDEX project_narrative_subject ON project_narrative (project_id)`);
    await q.query(appendOnly('project_narrative'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE journal_entry DROP CONSTRAINT journal_entry_actor_id_fkey`);
    for (const table of [
      'project_narrative',
      'project_reporting_date',
      'project_statement',
      'project',
      'programme_statement',
      'programme',
    ]) {
      await q.query(`DROP TABLE ${table}`);
    }
    for (const table of ['person_statement', 'person', 'organisation_statement', 'organisation']) {
      await q.query(`DROP TABLE ${table}`);
    }
  }
}
