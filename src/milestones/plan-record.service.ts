import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { Committed } from '../platform/record/committed.js';
import { PresentRevision } from '../platform/record/present-revision.service.js';
import { currentReading } from '../platform/record/reading-anew.js';
import { type RecordPoint, inForce } from '../platform/record/in-force.js';
import type { PlanRecord, PlanReport, PlanStatements } from './plan-record.js';
import { PlanReportsService, type ReportsOfPlan, type WantedReports } from './plan-reports.service.js';
import { PlanStatementsService } from './plan-statements.service.js';

/** Plans whose statements are read at once, so that no answer is without bound. */
const PLANS_AT_ONCE = 25;

/**
 * Serves the record of plans. Rows are never changed and arrive in order of revision, so what was read once is kept and
 * only newer rows are fetched; what is asked for in one turn is fetched together, whatever the number of projects and days.
 */
@Injectable()
export class PlanRecordService {
  private readonly loader = new DataLoader<WantedReports<Committed>, PlanRecord>((wanted) => this.load(wanted), {
    cache: false,
  });
  /** The record that each list of reports was last put into, so that one to which nothing was added stays the same. */
  private readonly records = new WeakMap<ReportsOfPlan['rows'], { of: PlanStatements; record: PlanRecord }>();

  constructor(
    private readonly statements: PlanStatementsService,
    private readonly reports: PlanReportsService,
    private readonly present: PresentRevision,
  ) {}

  /** All that a plan is read from as at a day: of a long history those reports that say what holds then. */
  at(projectId: string, { asAt, revision }: RecordPoint): PlanRecord | Promise<PlanRecord> {
    return this.wanted({ projectId, revision, asAt });
  }

  /** All that was recorded of a plan up to at least a revision. */
  whole(projectId: string, revision: number): PlanRecord | Promise<PlanRecord> {
    return this.wanted({ projectId, revision, asAt: null });
  }

  /** The same as `at` inside a write, by its own session; what it reads is not kept, since it may yet be undone. */
  async within(manager: EntityManager, projectId: string, { asAt, revision }: RecordPoint): Promise<PlanRecord> {
    const statements = await this.statements.within(manager, [projectId], revision);
    const [reports] = await this.reports.within(manager, [{ projectId, revision, asAt }]);
    return this.record(statements.get(projectId)!, reports!);
  }

  /** All reports of an item up to a revision, those that were corrected among them, in order. */
  reportsOf(
    projectId: string,
    itemId: string,
    revision: number,
    within?: EntityManager,
  ): Promise<readonly PlanReport[]> {
    return this.reports.ofItem(projectId, itemId, revision, within);
  }

  /** The reports of an item that stand at a point, oldest first: its trend. */
  async trend(projectId: string, itemId: string, point: RecordPoint): Promise<readonly PlanReport[]> {
    return inForce(await this.reportsOf(projectId, itemId, point.revision), point);
  }

  private wanted(wanted: WantedReports): PlanRecord | Promise<PlanRecord> {
    const statements = this.statements.known(wanted.projectId, wanted.revision);
    const reports = this.reports.known(wanted);
    return statements && reports ? this.record(statements, reports) : this.read(wanted);
  }

  private async read(wanted: WantedReports): Promise<PlanRecord> {
    const saved = { ...wanted, revision: await this.present.committed(wanted.revision) };
    if (!currentReading()) return this.loader.load(saved);
    const [record] = await this.load([saved]); // not with what others ask for
    return record!;
  }

  private async load(wanted: readonly WantedReports<Committed>[]): Promise<PlanRecord[]> {
    const [statements, reports] = await Promise.all([this.statementsOf(wanted), this.reports.of(wanted)]);
    return wanted.map(({ projectId }, at) => this.record(statements.get(projectId)!, reports[at]!));
  }

  private async statementsOf(
    wanted: readonly WantedReports<Committed>[],
  ): Promise<ReadonlyMap<string, PlanStatements>> {
    const projectIds = [...new Set(wanted.map(({ projectId }) => projectId))].sort();
    const revision = latest(wanted);
    const statements = new Map<string, PlanStatements>();
    for (let at = 0; at < projectIds.length; at += PLANS_AT_ONCE) {
      const some = projectIds.slice(at, at + PLANS_AT_ONCE);
      for (const [id, own] of await this.statements.upTo(some, revision)) statements.set(id, own);
    }
    return statements;
  }

  private record(of: PlanStatements, { rows, isFolded }: ReportsOfPlan): PlanRecord {
    const known = this.records.get(rows);
    if (known?.of === of) return known.record;
    const record = { ...of, reports: rows, isFolded };
    this.records.set(rows, { of, record });
    return record;
  }
}

const latest = (wanted: readonly WantedReports<Committed>[]): Committed =>
  wanted.reduce((last, { revision }) => (revision > last ? revision : last), wanted[0]!.revision);
