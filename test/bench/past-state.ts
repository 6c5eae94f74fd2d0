import { randomUUID } from 'node:crypto';
import { planInForce } from '../../src/milestones/plan-in-force.js';
import { planView } from '../../src/milestones/plan-view.js';
import { inOrder } from '../../src/platform/record/in-force.js';
import type { PlanRecord, PlanReport } from '../../src/milestones/plan-record.js';
import { asAdmin, testDatabase } from '../support/database.js';
import { NOTHING, planned, TERMS } from '../milestones/plan-builder.js';
import { milliseconds, part, say } from './measure.js';

const MILESTONES = 1_000;
const REPORTS = 50;
const LATEST = `SELECT DISTINCT ON (item_id) item_id, forecast_on FROM bench_report
  WHERE effective_on <= $1 AND revision <= $2 ORDER BY item_id, effective_on DESC, revision DESC`;

/** The state of 1,000 milestones with 50 reports each as at a past date, beside SQL that finds no more than the last report of each. */
export async function pastState(): Promise<void> {
  part(`The state of ${MILESTONES} milestones with ${REPORTS} reports each as at a past date`);
  const record = manyReports();
  const point = { asAt: '2010-02-01', revision: 1_000_000 };
  const database = await testDatabase();
  try {
    await asAdmin(database.url, async (client) => {
      await client.query('CREATE TABLE bench_report (item_id uuid, effective_on date, revision int, forecast_on date)');
      const column = (of: (report: PlanReport) => unknown) => record.reports.map(of);
      await client.query(
        'INSERT INTO bench_report SELECT * FROM unnest($1::uuid[], $2::date[], $3::int[], $4::date[])',
        [
          column((report) => report.itemId),
          column((report) => report.effectiveOn),
          column((report) => report.revision),
          column((report) => report.forecastOn),
        ],
      );
      await client.query('CREATE INDEX ON bench_report (item_id, effective_on DESC, revision DESC)');
      await client.query('ANALYZE bench_report');
      const sql = await milliseconds(() => client.query(LATEST, [point.asAt, point.revision]));
      say('SQL: the last report of each, nothing derived', sql, 'ms');
      const fold = await milliseconds(() => planInForce(record, point));
      say('which reports stand, from the record in memory', fold, 'ms', { of: 'SQL', value: fold / sql });
      const view = await milliseconds(() => planView(record, TERMS, point));
      say('the whole view: schedule, slippage, RAG, problems', view, 'ms', { of: 'SQL', value: view / sql });
    });
  } finally {
    await database.drop();
  }
}

function manyReports(): PlanRecord {
  const changes = Array.from({ length: MILESTONES }, (_, index) => ({
    addMilestone: { code: `M${index}`, title: `Milestone ${index}` },
  }));
  const plan = planned(NOTHING, changes);
  const day = (offset: number): string => new Date(Date.UTC(2010, 0, 4 + offset)).toISOString().slice(0, 10);
  const blank = {
    corrects: null,
    citation: null,
    assumed: false,
    actualStartOn: null,
    actualFinishOn: null,
    remainingDays: null,
    percentComplete: null,
  };
  const said = {
    confidence: null,
    judgement: null,
    narrative: 'As planned.',
    recordedBy: 'Lead',
    recordedAt: new Date(0),
  };
  const ids = new Map(plan.items.map((item) => [item.itemId, randomUUID()]));
  const items = plan.items.map((item) => ({ ...item, itemId: ids.get(item.itemId)! }));
  // in the order in which they were recorded, as rows come from the database
  const reports = Array.from({ length: REPORTS }, (_, week) =>
    items.map(({ itemId }, index): PlanReport => ({
      ...blank,
      ...said,
      id: randomUUID(),
      itemId,
      effectiveOn: day(week),
      revision: 2 + week * MILESTONES + index,
      forecastOn: day(60 + ((index + week) % 40)),
    })),
  ).flat();
  return { ...plan, items, reports: reports.sort(inOrder) };
}
