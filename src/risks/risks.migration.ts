import type { MigrationInterface, QueryRunner } from 'typeorm';
import { identityColumns } from '../platform/record/identity.entity.js';
import { appendOnly, datedColumns } from '../platform/record/record.migration.js';
import { RiskAcceptance, RiskAssessment } from './risk-assessment.entity.js';
import { RiskAction, RiskActionReport, RiskResponse } from './risk-response.entity.js';
import { RiskAppetite, RiskScale } from './risk-rules.entity.js';
import { RiskIdentity, RiskReview, RiskStatement, RiskStateReport } from './risk.entity.js';

/** The risk register: risks, scales, assessments, responses and appetite. */
export class Risks1700000012000 implements MigrationInterface {
  name = 'Risks1700000012000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE risk (${identityColumns()})`);
    await q.query(`CREATE TABLE risk_rules (
      id uuid PRIMARY KEY,
      version integer NOT NULL
    )`); // id: the project's, or the one that stands for the organisation
    await dated(q, 'risk_scale', [
      'project_id uuid REFERENCES project',
      `name text NOT NULL CHECK (name <> '')`,
      'likelihood jsonb NOT NULL',
      'impact jsonb NOT NULL',
      'cells jsonb',
      'bands jsonb NOT NULL',
    ]);
    await dated(q, 'risk_appetite', [
      'project_id uuid REFERENCES project',
      'category text',
      'up_to_band text',
      'up_to_score integer',
      ...SCALE,
      `set_by text NOT NULL CHECK (set_by <> '')`,
      'note text',
      'CHECK ((up_to_band IS NULL) <> (up_to_score IS NULL))',
    ]);
    await dated(q, 'risk_statement', [
      RISK,
      `title text NOT NULL CHECK (title <> '')`,
      `nature text NOT NULL CHECK (nature IN ('THREAT', 'OPPORTUNITY'))`,
      'category text NOT NULL',
      'cause text',
      'event text',
      'effect text',
      'links jsonb NOT NULL',
      'task_effects jsonb NOT NULL',
      'owner_id uuid REFERENCES person',
      'actionee_ids uuid[] NOT NULL',
      'proximity text',
    ]);
    await dated(q, 'risk_status_report', [
      RISK,
      `status text NOT NULL CHECK (status IN ('OPEN', 'CLOSED'))`,
      `note text NOT NULL CHECK (note <> '')`,
    ]);
    await dated(q, 'risk_assessment', [
      RISK,
      `kind text NOT NULL CHECK (kind IN ('INHERENT', 'CURRENT', 'TARGET'))`,
      'likelihood integer NOT NULL',
      'impact integer NOT NULL',
      `rationale text NOT NULL CHECK (rationale <> '')`,
      ...SCALE,
    ]);
    await dated(q, 'risk_acceptance', [
      RISK,
      'assessment_id uuid NOT NULL REFERENCES risk_assessment',
      'approver_id uuid NOT NULL REFERENCES person',
      `note text NOT NULL CHECK (note <> '')`,
      'expires_on date NOT NULL',
    ]);
    await dated(q, 'risk_response', [RISK, 'response text NOT NULL', 'note text']);
    await dated(q, 'risk_action', [
      RISK,
      'action_id uuid NOT NULL',
      'position integer NOT NULL',
      `text text NOT NULL CHECK (text <> '')`,
      'actionee_id uuid REFERENCES person',
      'due_on date',
    ]);
    await dated(q, 'risk_action_report', [RISK, 'action_id uuid NOT NULL', 'state text NOT NULL', 'note text']);
    await dated(q, 'risk_review', [RISK, `note text NOT NULL CHECK (note <> '')`, 'next_on date NOT NULL']);
  }

  async down(q: QueryRunner): Promise<void> {
    const tables = [
      ...['risk_review', 'risk_action_report', 'risk_action', 'risk_response', 'risk_acceptance', 'risk_assessment'],
      ...['risk_status_report', 'risk_statement', 'risk_appetite', 'risk_scale', 'risk_rules', 'risk'],
    ];
    for (const table of tables) await q.query(`DROP TABLE ${table}`);
  }
}

const RISK = 'risk_id uuid NOT NULL REFERENCES risk';

/** The version of the scale that a row stands on: somebody's, or the tool's own. */
const SCALE = [
  'scale_id uuid REFERENCES risk_scale',
  'tool_scale text',
  'CHECK ((scale_id IS NULL) <> (tool_scale IS NULL))',
];

/** A table of dated rows, read in order of revision. */
async function dated(q: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  await q.query(`CREATE TABLE ${table} (
      ${[datedColumns(table), ...columns].join(',\n      ')}
    )`);
  await q.query(`CREATE INDEX ${table}_revision ON ${table} (revision)`);
  await q.query(appendOnly(table));
}

/** The tables made here, as entities. */
export const RISKS_TABLES: readonly NewableFunction[] = [
  RiskIdentity,
  RiskScale,
  RiskAppetite,
  RiskStatement,
  RiskStateReport,
  RiskAssessment,
  RiskAcceptance,
  RiskResponse,
  RiskAction,
  RiskActionReport,
  RiskReview,
];
