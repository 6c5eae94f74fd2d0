import { randomUUID } from 'node:crypto';
import type { PlanRecord } from '../../src/milestones/plan-record.js';
import { ADMIN_TOKEN, type TestApp } from '../support/app.js';
import { asAdmin } from '../support/database.js';
import { type Cast } from '../support/people.js';
import { largePlan } from './large-plan.js';

/** A milestone that can be reported. */
export interface Reportable {
  readonly id: string;
  readonly version: number;
}

/** Starts a project, which the lead of the cast leads, and gives it a plan of so many items past the application. */
export async function largeProject(app: TestApp, cast: Cast, code: string, size: number): Promise<Reportable[]> {
  const terms = { programmeCode: 'PARTNERSHIPS', code, title: `Project ${code}`, start: '2010-01-04' };
  const { project } = await app.saved(
    ADMIN_TOKEN,
    'startProject',
    { ...terms, targetEnd: '2018-05-31' },
    'project { recordId: id }',
  );
  const projectId = project.recordId;
  const role = { personId: cast.personIds['Leo Lead'], role: 'PROJECT_LEAD', projectCode: code };
  await app.saved(ADMIN_TOKEN, 'grantRole', role, 'grant { id }');
  const date = { projectCode: code, reportingDate: '2010-01-26' };
  await app.saved(ADMIN_TOKEN, 'setReportingDate', date);
  const own = { projectId, projectCode: code, start: '2010-01-04', targetEnd: '2018-05-31' };
  const plan = largePlan(size, { ...own, amberDays: 1, redDays: 10, staleDays: 28 }, () => randomUUID());
  await writePlan(app.databaseUrl, projectId, plan);
  const milestones = plan.items.filter(({ kind }) => kind === 'MILESTONE');
  return milestones.map(({ itemId }) => ({ id: itemId, version: 3 }));
}

/** Writes the rows of a plan past the application, which reads them only when it starts again. */
export function writePlan(databaseUrl: string, projectId: string, plan: PlanRecord): Promise<void> {
  const items = plan.items.map(({ itemId: id, code, kind }) => ({ id, projectId, code, kind, version: 3 }));
  const links = plan.links.map(({ linkId: id, fromId, toId }) => ({ id, projectId, fromId, toId }));
  return asAdmin(databaseUrl, async (client) => {
    const insert = async (table: string, rows: readonly object[]): Promise<void> => {
      if (rows.length === 0) return;
      const given = rows.map((row) => snake({ ...row, projectId }));
      const columns = Object.keys(given[0]!).filter((name) => !(NOT_OF[table] ?? []).includes(name));
      const names = columns.join(', ');
      await client.query(
        `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        [JSON.stringify(given)],
      );
    };
    await client.query('INSERT INTO plan (id, version) VALUES ($1, 3)', [projectId]);
    await insert('plan_item', items);
    await insert('plan_item_statement', plan.items);
    await insert('plan_link', links);
    await insert('plan_link_statement', plan.links);
    await insert(
      'plan_baseline',
      plan.baselines.map((each) => ({ ...each, note: 'The director' })),
    );
    await insert('plan_report', plan.reports);
    await client.query('ANALYZE');
  });
}

/** What rows in memory carry beside their own columns. */
const NOT_OF: Readonly<Record<string, readonly string[]>> = {
  plan_item_statement: ['code', 'kind'],
  plan_link_statement: ['from_id', 'to_id'],
  plan_baseline: ['history', 'recorded_at', 'recorded_by', 'why'],
  plan_report: ['recorded_at', 'recorded_by'],
};

function snake(row: object): Record<string, unknown> {
  const named = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [named(key), value]));
}
