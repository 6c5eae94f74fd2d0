import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';

/** The plan: stages, tasks, milestones, links, calendars, baselines and the reports made of them. */
export class Plan1700000003000 implements MigrationInterface {
  name = 'Plan1700000003000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE plan (
      id uuid PRIMARY KEY REFERENCES project,
      version integer NOT NULL
    )`);

    await q.query(`CREATE TABLE plan_item (
      id uuid PRIMARY KEY,
      project_id uuid NOT NULL REFERENCES project,
      code text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('STAGE', 'TASK', 'MILESTONE')),
      version integer NOT NULL,
      UNIQUE (project_id, code),
      UNIQUE (project_id, id)
    )`);
    await q.query(`CREATE TABLE plan_item_statement (
      ${datedColumns('plan_item_statement')},
      project_id uuid NOT NULL,
      item_id uuid NOT NULL,
      title text NOT NULL CHECK (title <> ''),
      parent_id uuid,
      owner_id uuid REFERENCES person,
      owner_team text,
      duration_days integer CHECK (duration_days BETWEEN 1 AND 10000),
      unknown_reason text CHECK (unknown_reason <> ''),
      optimistic_days integer CHECK (optimistic_days >= 1),
      most_likely_days integer CHECK (most_likely_days >= optimistic_days),
      pessimistic_days integer CHECK (pessimistic_days >= most_likely_days),
      constraint_kind text,
      constraint_on date,
      deadline_on date,
      publication boolean NOT NULL,
      position integer NOT NULL,
      withdrawn boolean NOT NULL,
      FOREIGN KEY (project_id, item_id) REFERENCES plan_item (project_id, id),
      FOREIGN KEY (project_id, parent_id) REFERENCES plan_item (project_id, id),
      CHECK (parent_id <> item_id),
      CHECK (duration_days IS NULL OR unknown_reason IS NULL),
      CHECK ((constraint_kind IS NULL) = (constraint_on IS NULL))
    )`);
    await q.query(`CREATE INDEX plan_item_statement_project ON plan_item_statement (project_id)`);
    await q.query(appendOnly('plan_item_statement'));

    await q.query(`CREATE TABLE plan_link (
      id uuid PRIMARY KEY,
      project_id uuid NOT NULL REFERENCES project,
      from_id uuid NOT NULL,
      to_id uuid NOT NULL,
      UNIQUE (project_id, id),
      FOREIGN KEY (project_id, from_id) REFERENCES plan_item (project_id, id),
      FOREIGN KEY (project_id, to_id) REFERENCES plan_item (project_id, id),
      CHECK (from_id <> to_id)
    )`);
    await q.query(`CREATE TABLE plan_link_statement (
      ${datedColumns('plan_link_statement')},
      project_id uuid NOT NULL,
      link_id uuid NOT NULL,
      type text NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
      lag integer NOT NULL CHECK (lag BETWEEN -10000 AND 10000),
      lag_unit text NOT NULL CHECK (lag_unit IN ('WORKING_DAYS', 'ELAPSED_DAYS')),
      withdrawn boolean NOT NULL,
      FOREIGN KEY (project_id, link_id) REFERENCES plan_link (project_id, id)
    )`);
    await q.query(`CREATE INDEX plan_link_statement_project ON plan_link_statement (project_id)`);
    await q.query(appendOnly('plan_link_statement'));

    await q.query(`CREATE TABLE plan_calendar (
      ${datedColumns('plan_calendar')},
      project_id uuid NOT NULL REFERENCES project,
      weekend integer[] NOT NULL CHECK (cardinality(weekend) < 7),
      region text NOT NULL CHECK (region IN ('ENGLAND_AND_WALES', 'NONE')),
      closures jsonb NOT NULL,
      restricted_windows jsonb NOT NULL
    )`);
    await q.query(`CREATE INDEX plan_calendar_project ON plan_calendar (project_id)`);
    await q.query(appendOnly('plan_calendar'));

    await q.query(`CREATE TABLE plan_baseline (
      ${datedColumns('plan_baseline')},
      project_id uuid NOT NULL REFERENCES project,
      name text NOT NULL CHECK (name <> ''),
      reason text NOT NULL CHECK (reason <> ''),
      decision text NOT NULL CHECK (decision <> ''),
      snapshot jsonb NOT NULL,
      UNIQUE (project_id, name)
    )`);
    await q.query(appendOnly('plan_baseline'));

    await q.query(`CREATE TABLE plan_report (
      ${datedColumns('plan_report')},
      project_id uuid NOT NULL,
      item_id uuid NOT NULL,
      forecast_on date,
      actual_start_on date,
      actual_finish_on date,
      remaining_days integer CHECK (remaining_days BETWEEN 0 AND 10000),
      confidence text CHECK (confidence IN ('HIGH', 'MEDIUM', 'LOW')),
      judgement text CHECK (judgement IN ('GREEN', 'AMBER', 'RED')),
      narrative text CHECK (narrative <> ''),
      FOREIGN KEY (project_id, item_id) REFERENCES plan_item (project_id, id),
      CHECK (actual_start_on <= effective_on),
      CHECK (actual_finish_on <= effective_on),
      CHECK (actual_finish_on >= actual_start_on)
    )`);
    await q.query(`CREATE INDEX plan_report_project ON plan_report (project_id, effective_on, revision)`);
    await q.query(appendOnly('plan_report'));
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['plan_report', 'plan_baseline', 'plan_calendar', 'plan_link_statement', 'plan_link']) {
      await q.query(`DROP TABLE ${table}`);
    }
    for (const table of ['plan_item_statement', 'plan_item', 'plan']) await q.query(`DROP TABLE ${table}`);
  }
}
