import type { MigrationInterface, QueryRunner } from 'typeorm';
import { chainedTable, chainTriggers } from '../../platform/record/chain/chain-tables.js';
import { appendOnly, datedColumns } from '../../platform/record/record.migration.js';
import { ProjectClosure, ProjectFollowOn, ProjectStateReport } from './closing.entity.js';

/** Whether a project is open, closed or archived; its end project report; and what was handed on. */
export class ProjectClosing1700000064000 implements MigrationInterface {
  name = 'ProjectClosing1700000064000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE project_state_report (
      ${datedColumns('project_state_report')},
      project_id uuid NOT NULL REFERENCES project,
      state text NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'ARCHIVED')),
      note text
    )`);
    await q.query(`CREATE TABLE project_closure (
      ${datedColumns('project_closure')},
      project_id uuid NOT NULL REFERENCES project,
      summary text NOT NULL CHECK (summary <> ''),
      lessons text[] NOT NULL,
      decision_id uuid
    )`);
    await q.query(`CREATE TABLE project_follow_on (
      ${datedColumns('project_follow_on')},
      project_id uuid NOT NULL REFERENCES project,
      closure_id uuid NOT NULL REFERENCES project_closure,
      position integer NOT NULL,
      action text NOT NULL CHECK (action <> ''),
      person_id uuid REFERENCES person,
      organisation_id uuid REFERENCES organisation,
      due_on date,
      CHECK (person_id IS NOT NULL OR organisation_id IS NOT NULL)
    )`);
    for (const table of TABLES) {
      await q.query(`CREATE INDEX ${table}_project ON ${table} (project_id, revision, id)`);
      await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
      await q.query(appendOnly(table));
      const chained = chainedTable(table, [{ name: 'revision', generated: false }])!;
      for (const trigger of chainTriggers(chained)) await q.query(trigger);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await q.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['project_state_report', 'project_closure', 'project_follow_on'];

/** The tables made here, as entities. */
export const CLOSING_TABLES: readonly NewableFunction[] = [ProjectStateReport, ProjectClosure, ProjectFollowOn];
