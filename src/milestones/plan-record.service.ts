import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { Sql } from '../platform/database/sql.js';
import { currentReading } from '../platform/record/reading-anew.js';
import { inOrder } from '../platform/record/standing.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import {
  appended,
  type Baseline,
  type BaselineProposal,
  type CalendarTerms,
  type PlannedItem,
  type PlannedLink,
  type PlanRecord,
  type PlanReport,
} from './plan-record.js';

const DATED = `s.id, s.effective_on AS "effectiveOn", s.revision, s.corrects, s.citation, s.assumed,
  s.project_id AS "projectId"`;
const NEWER = 's.project_id = ANY($1) AND s.revision > $2 AND s.revision <= $3';

const ITEMS = `SELECT ${DATED}, s.item_id AS "itemId", i.code, i.kind, s.title, s.parent_id AS "parentId",
  s.owner_id AS "ownerId", s.owner_team AS "ownerTeam", s.duration_days AS "durationDays",
  s.unknown_reason AS "unknownReason", s.optimistic_days AS "optimisticDays", s.most_likely_days AS "mostLikelyDays",
  s.pessimistic_days AS "pessimisticDays", s.constraint_kind AS "constraintKind", s.constraint_on AS "constraintOn",
  s.deadline_on AS "deadlineOn", s.publication, s.position, s.withdrawn
  FROM plan_item_statement s JOIN plan_item i ON i.id = s.item_id WHERE ${NEWER}`;
const LINKS = `SELECT ${DATED}, s.link_id AS "linkId", l.from_id AS "fromId", l.to_id AS "toId", s.type, s.lag,
  s.lag_unit AS "lagUnit", s.withdrawn
  FROM plan_link_statement s JOIN plan_link l ON l.id = s.link_id WHERE ${NEWER}`;
const CALENDARS = `SELECT ${DATED}, s.weekend, s.region, s.closures, s.worked,
  s.progress_logic AS "progressLogic", s.restricted_windows AS "restrictedWindows"
  FROM plan_calendar s WHERE ${NEWER}`;
const BASELINES = `SELECT ${DATED}, s.name, s.reason, s.decision_id AS "decisionId", s.note,
  s.proposal_id AS "proposalId", s.snapshot FROM plan_baseline s WHERE ${NEWER}`;
const PROPOSALS = `SELECT ${DATED}, s.name, s.reason, s.decision_id AS "decisionId", s.note, s.snapshot,
  j.actor_id AS "proposedById", j.actor_name AS "proposedBy"
  FROM plan_baseline_proposal s JOIN journal_entry j ON j.revision = s.revision WHERE ${NEWER}`;
const REPORTS = `SELECT ${DATED}, s.item_id AS "itemId", s.forecast_on AS "forecastOn",
  s.actual_start_on AS "actualStartOn", s.actual_finish_on AS "actualFinishOn", s.remaining_days AS "remainingDays",
  s.confidence, s.judgement, s.narrative, j.recorded_at AS "recordedAt", j.actor_name AS "recordedBy"
  FROM plan_report s JOIN journal_entry j ON j.revision = s.revision WHERE ${NEWER}`;

type OfProject<T> = T & { readonly projectId: string };

interface Kept {
  readonly upTo: number;
  readonly record: PlanRecord;
}

interface Wanted {
  readonly projectId: string;
  readonly revision: number;
}

const EMPTY: PlanRecord = { items: [], links: [], calendars: [], baselines: [], proposals: [], reports: [] };

/**
 * Serves the record of plans. Rows are never changed and arrive in order of revision, so what was read once is kept and
 * only newer rows are fetched; what is asked for in one turn is fetched together, whatever the number of projects.
 */
@Injectable()
export class PlanRecordService {
  private readonly kept: Store<Kept>;
  private readonly loader = new DataLoader<Wanted, PlanRecord>((wanted) => this.load(wanted), { cache: false });

  constructor(
    private readonly sql: Sql,
    stores: Stores,
  ) {
    this.kept = stores.open('records of plans', { share: 4 });
  }

  /** All that was recorded of a project's plan up to at least `revision`. */
  record(projectId: string, revision: number): PlanRecord | Promise<PlanRecord> {
    if (currentReading()) return this.load([{ projectId, revision }]).then(([record]) => record!); // not with what others ask for
    const kept = this.kept.get(projectId);
    return kept && kept.upTo >= revision ? kept.record : this.loader.load({ projectId, revision });
  }

  /** The same inside a write, by the write's own session; not kept, since the write may yet be undone. */
  async recordWithin(manager: EntityManager, projectId: string, revision: number): Promise<PlanRecord> {
    const kept = this.kept.get(projectId) ?? { upTo: 0, record: EMPTY };
    const newer = await this.fetch([projectId], kept.upTo, revision, manager);
    return merged(kept.record, newer, () => true);
  }

  private async load(wanted: readonly Wanted[]): Promise<PlanRecord[]> {
    const revision = Math.max(...wanted.map((each) => each.revision));
    const ids = [...new Set(wanted.map((each) => each.projectId))].sort();
    const kept = new Map(ids.map((id) => [id, this.kept.get(id) ?? { upTo: 0, record: EMPTY }]));
    const from = Math.min(...[...kept.values()].map((each) => each.upTo));
    const newer = await this.fetch(ids, from, revision);
    for (const [id, former] of kept) {
      const own = (row: OfProject<{ revision: number }>): boolean => row.projectId === id && row.revision > former.upTo;
      const record = merged(former.record, newer, own);
      kept.set(id, { upTo: revision, record });
      if ((this.kept.get(id)?.upTo ?? 0) < revision) this.kept.keep(id, { upTo: revision, record });
    }
    return wanted.map((each) => kept.get(each.projectId)!.record);
  }

  private async fetch(ids: string[], from: number, upTo: number, within?: EntityManager): Promise<Rows> {
    const values = [ids, from, upTo];
    const items = await this.sql.rows<OfProject<PlannedItem>>('plan_items', ITEMS, values, within);
    const links = await this.sql.rows<OfProject<PlannedLink>>('plan_links', LINKS, values, within);
    const calendars = await this.sql.rows<OfProject<CalendarTerms>>('plan_calendars', CALENDARS, values, within);
    const baselines = await this.sql.rows<OfProject<Baseline>>('plan_baselines', BASELINES, values, within);
    const proposals = await this.sql.rows<OfProject<BaselineProposal>>('plan_proposals', PROPOSALS, values, within);
    const reports = await this.sql.rows<OfProject<PlanReport>>('plan_reports', REPORTS, values, within);
    return { items, links, calendars, baselines, proposals, reports };
  }
}

interface Rows {
  readonly items: readonly OfProject<PlannedItem>[];
  readonly links: readonly OfProject<PlannedLink>[];
  readonly calendars: readonly OfProject<CalendarTerms>[];
  readonly baselines: readonly OfProject<Baseline>[];
  readonly proposals: readonly OfProject<BaselineProposal>[];
  readonly reports: readonly OfProject<PlanReport>[];
}

/** Former rows and newer ones, where there are any; reports, of which there are many, in order, so that every view finds them so. */
function merged(former: PlanRecord, newer: Rows, own: (row: OfProject<{ revision: number }>) => boolean): PlanRecord {
  const items = newer.items.filter(own);
  const links = newer.links.filter(own);
  const calendars = newer.calendars.filter(own);
  const baselines = newer.baselines.filter(own);
  const proposals = newer.proposals.filter(own);
  const reports = newer.reports.filter(own);
  if ([items, links, calendars, baselines, proposals, reports].every((rows) => rows.length === 0)) return former;
  return {
    items: appended(former.items, items),
    links: appended(former.links, links),
    calendars: appended(former.calendars, calendars),
    baselines: appended(former.baselines, baselines),
    proposals: appended(former.proposals, proposals),
    reports: reports.length === 0 ? former.reports : [...former.reports, ...reports].sort(inOrder),
  };
}
