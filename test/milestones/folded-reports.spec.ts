import { randomUUID } from 'node:crypto';
import { foldedReports } from '../../src/milestones/folded-reports.js';
import type { PlanRecord, PlanReport } from '../../src/milestones/plan-record.js';
import { PlanRecordService } from '../../src/milestones/plan-record.service.js';
import { PlanReportsService } from '../../src/milestones/plan-reports.service.js';
import { PlanService } from '../../src/milestones/plan.service.js';
import { PlanStatementsService } from '../../src/milestones/plan-statements.service.js';
import { planView } from '../../src/milestones/plan-view.js';
import { Sql } from '../../src/platform/database/sql.js';
import { readConfig } from '../../src/platform/config/config.js';
import { NewerTables } from '../../src/platform/record/newer-tables.service.js';
import { PresentRevision } from '../../src/platform/record/present-revision.service.js';
import { inOrder } from '../../src/platform/record/in-force.js';
import { Stores } from '../../src/platform/memory/stores.service.js';
import { asAdmin } from '../support/database.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';
import { statementsDuring } from '../support/statements.js';
import { NOTHING, planned, TERMS, TWO_STEPS } from './plan-builder.js';

/** A number below another, the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const dayOf = (offset: number): string => new Date(Date.UTC(2010, 0, 4 + offset)).toISOString().slice(0, 10);

/** Reports as people might have made them, on days in any order, some of them corrected; each is a write of its own. */
function madeUp(itemIds: readonly string[], seed: number, many: number, after = 10): PlanReport[] {
  const upTo = chance(seed);
  const reports: PlanReport[] = [];
  for (let at = 1; at <= many; at += 1) {
    const former = reports[upTo(reports.length + 1)];
    const wrong = former && !reports.some((one) => one.corrects === former.id) && upTo(4) === 0 ? former : null;
    const day = upTo(40);
    const effectiveOn = wrong?.effectiveOn ?? dayOf(day);
    const maybe = <T>(value: T): T | null => (upTo(3) === 0 ? value : null);
    reports.push({
      ...{ id: randomUUID(), itemId: wrong?.itemId ?? itemIds[upTo(itemIds.length)]!, effectiveOn },
      ...{ revision: after + at, corrects: wrong?.id ?? null, citation: null, assumed: false },
      forecastOn: maybe(dayOf(30 + upTo(60))),
      actualStartOn: null,
      actualFinishOn: upTo(9) === 0 ? effectiveOn : null,
      remainingDays: null,
      percentComplete: upTo(4) === 0 ? upTo(101) : null,
      confidence: maybe('LOW' as const),
      judgement: maybe((['GREEN', 'AMBER', 'RED'] as const)[upTo(3)]!),
      narrative: maybe('Said.'),
      ...{ recordedAt: new Date(0), recordedBy: 'Lea Lead' },
    });
  }
  return reports;
}

describe('reports folded to those that say what still holds', () => {
  it('leave every item as it stands with all of them, on whatever day', () => {
    const plan = planned(NOTHING, TWO_STEPS);
    const ids = plan.items.filter(({ kind }) => kind !== 'STAGE').map(({ itemId }) => itemId);
    for (let seed = 1; seed <= 200; seed += 1) {
      const reports = madeUp(ids, seed, 30);
      const asAt = dayOf(seed % 45);
      const seen = (record: PlanRecord) => {
        const view = planView(record, TERMS, { asAt, revision: 1_000 });
        const items = view.items.map((one) => ({
          ...{ code: one.code, start: one.start, finish: one.finish, actual: one.actualFinish, rag: one.rag },
          ...{ why: one.ragReason, late: one.late, judgement: one.judgement, confidence: one.confidence },
          ...{ forecast: one.ownerForecast, last: one.lastReportedOn, version: one.version, due: one.due },
        }));
        return { items, rag: view.rag, finish: view.finish, problems: view.problems };
      };
      const folded = foldedReports(reports, asAt);
      expect(folded.length).toBeLessThanOrEqual(ids.length * 7);
      expect(seen({ ...plan, reports: folded })).toEqual(seen({ ...plan, reports }));
    }
  });

  describe('by the database', () => {
    let app: TestApp;
    let cast: Cast;
    let ids: string[];
    let first: number;
    const projectId = () => cast.projectIds.ALPHA;

    beforeAll(async () => {
      app = await startTestApp({ today: '2010-01-04' });
      cast = await startCast(app);
      const input = { projectCode: 'ALPHA', expectedVersion: 0, changes: TWO_STEPS };
      await app.saved(cast.lead, 'revisePlan', input);
      ids = await asAdmin(app.databaseUrl, async (client) => {
        const { rows } = await client.query<{ id: string }>(
          `SELECT id FROM plan_item WHERE kind <> 'STAGE' ORDER BY code`,
        );
        const clock = await client.query<{ revision: number }>('SELECT revision FROM record_clock');
        first = clock.rows[0]!.revision;
        return rows.map((row) => row.id);
      });
    });
    afterAll(() => app.stop());

    /** Of a server that has just started, to which any history is long, or short. */
    const service = (few: number): PlanRecordService => {
      class Reports extends PlanReportsService {
        protected override readonly few = few;
      }
      const [sql, stores] = [app.app.get(Sql), new Stores(readConfig({ MEMORY_MB: '64' }))];
      const present = new PresentRevision(sql);
      present.seen(Infinity); // reports are put there past the record's clock
      return new PlanRecordService(
        new PlanStatementsService(sql, new NewerTables(sql, stores), stores),
        new Reports(sql, stores),
        present,
      );
    };
    const at = async (records: PlanRecordService, asAt: string, revision: number): Promise<PlanRecord> =>
      records.at(projectId(), { asAt, revision });
    const put = (reports: readonly PlanReport[]): Promise<void> =>
      asAdmin(app.databaseUrl, async (client) => {
        for (const one of reports) {
          await client.query(
            `INSERT INTO journal_entry (revision, recorded_at, actor_name, operation, reason, project_ids, subjects)
              VALUES ($1, '2010-01-05', 'Lea Lead', 'reportMilestone', 'x', $2, '[]')`,
            [one.revision, [projectId()]],
          );
          await client.query(
            `INSERT INTO plan_report (id, effective_on, revision, corrects, assumed, project_id, item_id, forecast_on,
              actual_finish_on, confidence, judgement, narrative, percent_complete)
              VALUES ($1, $2, $3, $4, false, $5, $6, $7, $8, $9, $10, $11, $12)`,
            [
              ...[one.id, one.effectiveOn, one.revision, one.corrects, projectId(), one.itemId, one.forecastOn],
              ...[one.actualFinishOn, one.confidence, one.judgement, one.narrative, one.percentComplete],
            ],
          );
        }
      });
    const told = (reports: readonly PlanReport[]): string[] => reports.map(({ id }) => id);
    const days = [dayOf(-1), dayOf(0), dayOf(12), dayOf(13), dayOf(30), dayOf(50)];

    it('are those of the rule on any day and as known at any write, read at once or one after another', async () => {
      const all = madeUp(ids, 7, 90, first);
      expect(all.some(({ corrects }) => corrects !== null)).toBe(true);
      const known = (revision: number): PlanReport[] => all.filter((one) => one.revision <= revision);
      const stands = (revision: number, asAt: string): string[] => told(foldedReports(known(revision), asAt));
      const running = service(0);
      for (let made = 0; made < all.length; made += 9) {
        await put(all.slice(made, made + 9));
        const last = first + made + 9;
        const points = days.flatMap((asAt) => [last, last - 5, first + 1].map((revision) => ({ asAt, revision })));
        for (const records of [running, service(0)]) {
          const read = await Promise.all(points.map((point) => at(records, point.asAt, point.revision)));
          read.forEach(({ reports, isFolded }, at) => {
            expect(isFolded === true || reports.length === 0).toBe(true);
            expect(told(reports)).toEqual(stands(points[at]!.revision, points[at]!.asAt));
          });
        }
        const mixed = service(made % 2 === 0 ? 0 : 40);
        const [whole, early, late] = await Promise.all([
          mixed.whole(projectId(), last - 2),
          ...[last - 7, last].map((revision) => at(mixed, dayOf(20), revision)),
        ]);
        const upTo = (record: PlanRecord | undefined, revision: number) =>
          foldedReports(
            record!.reports.filter((one) => one.revision <= revision),
            dayOf(20),
          );
        expect(told(whole.reports.filter((one) => one.revision <= last - 2))).toEqual(
          told(known(last - 2).sort(inOrder)),
        );
        expect(told(upTo(early, last - 7))).toEqual(stands(last - 7, dayOf(20)));
        expect(told(upTo(late, last))).toEqual(stands(last, dayOf(20)));
        for (const itemId of ids) {
          const own = known(last - 3).filter((one) => one.itemId === itemId);
          expect(told(await running.reportsOf(projectId(), itemId, last - 3))).toEqual(told(own.sort(inOrder)));
        }
      }
    });

    it('are all of them where they are few, by one statement for every day', async () => {
      const records = service(2_000);
      const last = first + 90;
      const { statements } = await statementsDuring(async () => {
        const read = await Promise.all(days.map((asAt) => at(records, asAt, last)));
        expect(read.every((record) => record === read[0])).toBe(true);
        expect(read[0]!.reports).toHaveLength(90);
        expect(read[0]!.isFolded).toBe(false);
        await at(records, dayOf(20), last - 40);
      });
      expect(statements.filter((text) => text.includes('plan_report'))).toHaveLength(1);
    });

    it('are read by one statement for many days, and by one more for another day', async () => {
      const records = service(0);
      const last = first + 90;
      const read = (asked: readonly string[]) =>
        statementsDuring(() => Promise.all(asked.map((asAt) => at(records, asAt, last))));
      const ofMany = await read(days);
      expect(ofMany.statements.filter((text) => text.includes('plan_report'))).toHaveLength(1);
      expect((await read(days)).statements).toHaveLength(0);
      expect((await read([dayOf(17)])).statements).toHaveLength(1);
    });
  });

  describe('of a long history', () => {
    let app: TestApp;
    let cast: Cast;
    const LONG = 2_100;
    const READ = `query($asAt: Date) { project(code: "ALPHA", asAt: $asAt) { rag ragReason plan { finish version problems { code } }
      milestones(first: 10) { nodes { id code rag ragReason forecastDate actualDate judgement confidence lastReportedOn version
        reports { id reportedOn forecastDate narrative corrects } } } } }`;
    const read = async (one: TestApp, asAt: string | null = null) =>
      (await one.gql(cast.administrator, READ, { asAt })).body.data.project;

    beforeAll(async () => {
      app = await startTestApp({ today: '2010-01-04' });
      cast = await startCast(app);
      const input = { projectCode: 'ALPHA', expectedVersion: 0, changes: TWO_STEPS };
      await app.saved(cast.lead, 'revisePlan', input);
      app.clock.set('2010-03-01');
      await asAdmin(app.databaseUrl, async (client) => {
        await client.query(
          `INSERT INTO journal_entry (revision, recorded_at, actor_name, operation, reason, project_ids, subjects)
          SELECT revision + n, now(), 'Lea Lead', 'reportMilestone', 'x', ARRAY[$1::uuid], '[]'
          FROM record_clock, generate_series(1, ${LONG}) n`,
          [cast.projectIds.ALPHA],
        );
        await client.query(`INSERT INTO plan_report (id, effective_on, revision, assumed, project_id, item_id, forecast_on, judgement)
          SELECT gen_random_uuid(), DATE '2010-01-05' + n % 40, revision + n, false, project_id, id, DATE '2010-02-01' + n % 30,
            CASE WHEN n % 7 = 0 THEN 'RED' END
          FROM record_clock, generate_series(1, ${LONG}) n JOIN plan_item ON code = CASE WHEN n % 3 = 0 THEN 'M1' ELSE 'M2' END`);
        await client.query(`UPDATE plan_item i SET version = last.revision
          FROM (SELECT item_id, max(revision) AS revision FROM plan_report GROUP BY item_id) last WHERE last.item_id = i.id`);
        await client.query(`UPDATE record_clock SET revision = revision + ${LONG}`);
      });
    });
    afterAll(() => app.stop());

    /** Reads with and without the whole history in memory. */
    const bothWays = async (asAt: string) => {
      const fresh = await startTestApp({ today: '2010-03-01', databaseUrl: app.databaseUrl });
      const whole = await startTestApp({ today: '2010-03-01', databaseUrl: app.databaseUrl });
      try {
        const { revision } = (
          await asAdmin(app.databaseUrl, (client) => client.query('SELECT revision FROM record_clock'))
        ).rows[0];
        await whole.app.get(PlanService).whole(cast.projectIds.ALPHA, { asAt, revision });
        return [await read(fresh, asAt), await read(whole, asAt)];
      } finally {
        await fresh.stop();
        await whole.stop();
      }
    };

    it('is told over the interface as with all of it in memory, before and after reports and corrections', async () => {
      const send = async (fields: object) => {
        const { id, version } = (await read(app)).milestones.nodes[0];
        const input = { milestoneId: id, expectedVersion: version, ...fields };
        return app.saved(cast.lead, 'reportMilestone', input, 'milestone { forecastDate judgement version }');
      };
      const same = async (): Promise<void> => {
        for (const asAt of ['2010-01-20', '2010-02-20']) {
          const [fresh, whole] = await bothWays(asAt);
          expect(fresh).toEqual(whole);
          expect(fresh.milestones.nodes[0].reports.length).toBeGreaterThan(100);
        }
      };
      await same();
      const now = await send({
        reportedOn: '2010-02-28',
        forecastDate: '2010-04-01',
        judgement: 'GREEN',
        narrative: 'Later.',
      });
      expect(now.milestone).toMatchObject({ forecastDate: '2010-04-01', judgement: 'GREEN' });
      await send({ reportedOn: '2010-01-12', forecastDate: '2010-02-02', narrative: 'Said late of a day long past.' });
      await same();
      const { reports } = (await read(app)).milestones.nodes[0];
      const wrong = reports.at(-1);
      expect(wrong).toMatchObject({ reportedOn: '2010-02-28', forecastDate: '2010-04-01' });
      const right = await send({ corrects: wrong.id, reportedOn: wrong.reportedOn, forecastDate: '2010-04-08' });
      expect(right.milestone).toMatchObject({ forecastDate: '2010-04-08', judgement: 'RED' });
      expect((await read(app)).milestones.nodes[0]).toMatchObject({ forecastDate: '2010-04-08', judgement: 'RED' });
      await same();
    });
  });
});
