/** Decides how a plan stands at one point of the record: dates, slippage, RAG and findings, from the reports and nothing else. */
import type { Problem } from '../platform/record/problem.js';
import { standingPlan, type PlannedItem, type PlanRecord, type PlanReport, type StandingPlan } from './plan-record.js';
import { scheduleInput, scheduleOf } from './plan-schedule.js';
import type { ItemStatus, PlanTerms, PlanView } from './plan-view.types.js';
import { latenessOf } from './late.js';
import { isWorse, ragOf, worstRag, type RagStatus } from './rag.js';
import type { BaselineItem } from './baseline-snapshot.js';
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import { formatIsoDate, toDayNumber, toIsoDate } from '../platform/calendar/iso-date.js';
import type { Progress, Schedule, ScheduledItem } from './schedule/schedule.types.js';
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';
import { addWorkingDays, workingDaysBetween } from '../platform/calendar/working-days.js';
import type { RecordPoint } from '../platform/record/standing.js';

/** The plan of one project at `point`. */
export function planView(record: PlanRecord, terms: PlanTerms, point: RecordPoint): PlanView {
  const plan = standingPlan(record, point);
  const input = scheduleInput(plan, terms);
  const { answer, calendar } = scheduleOf(input);
  const baseline = plan.baselines.at(-1) ?? null;
  const versions = itemVersions(record, point.revision);
  const baselineOf = new Map(baseline?.snapshot.items.map((item) => [item.itemId, item]));
  const slip = (from: string | null, to: string | null): number | null =>
    from && to ? workingDaysBetween(calendar, from, to) : null;
  const context = { plan, terms, calendar, baselineOn: baseline?.effectiveOn ?? null };
  const items = plan.items.map((item, index) => {
    return itemStatus(item, answer.items[index]!, baselineOf.get(item.itemId), context, versions.get(item.itemId) ?? 0);
  });
  const statuses = withStages(items);
  const overall = projectRag(statuses, answer.finish, terms, calendar);
  return {
    terms,
    asAt: point.asAt,
    revision: point.revision,
    items: statuses,
    links: plan.links,
    calendarTerms: plan.calendar,
    calendar: input.calendar,
    schedule: answer,
    baselines: plan.baselines,
    baseline,
    proposal: plan.proposal,
    finish: answer.finish,
    baselineFinish: baseline?.snapshot.finish ?? null,
    finishSlipWorkingDays: slip(baseline?.snapshot.finish ?? null, answer.finish),
    rag: overall.rag,
    ragReason: overall.reason,
    problems: answer.problems.map(asProblem),
    version: planVersion(record, point.revision),
  };
}

/**
 * A view that was worked out with a report before it was recorded, as it is now that it is: the report's row, which is the
 * one with the highest revision of its item, and the numbers of the write.
 */
export function withReport(view: PlanView, report: PlanReport): PlanView {
  const { revision } = report;
  const items = view.items.map((status) => {
    if (status.item.itemId !== report.itemId) return status;
    const reports = status.reports.map((each) => (each.revision === status.version ? report : each));
    return { ...status, reports, version: revision };
  });
  return { ...view, items, revision };
}

const asProblem = (found: Schedule['problems'][number]): Problem => ({
  code: found.code,
  message: found.message,
  path: [],
  subject: found.item,
});

interface StatusContext {
  readonly plan: StandingPlan;
  readonly terms: PlanTerms;
  readonly calendar: CompiledCalendar;
  readonly baselineOn: string | null;
}

function itemStatus(
  item: PlannedItem,
  scheduled: ScheduledItem,
  baseline: BaselineItem | undefined,
  { plan, terms, calendar, baselineOn }: StatusContext,
  version: number,
): ItemStatus {
  const reports = plan.reports.get(item.itemId) ?? [];
  const progress = plan.progress.get(item.itemId) ?? null;
  const actualFinish = progress?.actualFinish ?? null;
  const baselineFinish = baseline?.finish ?? null;
  const { asAt } = plan.point;
  const slipWorkingDays =
    baselineFinish && scheduled.finish ? workingDaysBetween(calendar, baselineFinish, scheduled.finish) : null;
  const lastReportedOn = reports.at(-1)?.effectiveOn ?? null;
  const notDueToStart = item.kind === 'TASK' && !progress?.actualStart && (scheduled.start ?? '') > asAt;
  const wordFrom = later(item.effectiveOn, later(baselineOn ?? '', lastReportedOn ?? ''));
  const due = dueOn(progress, baselineFinish, calendar);
  const status = ragOf({
    asAt,
    actualFinish,
    finish: scheduled.finish,
    unknownBecause: scheduled.unknownBecause,
    unknownReason: item.unknownReason,
    baselineFinish,
    due,
    slipWorkingDays,
    totalFloat: scheduled.totalFloat,
    wordFrom: notDueToStart || item.kind === 'STAGE' ? asAt : wordFrom,
    amberDays: terms.amberDays,
    redDays: terms.redDays,
    staleDays: terms.staleDays,
  });
  const { totalFloat } = scheduled;
  const lateness = latenessOf({ asAt, actualFinish, due, slipWorkingDays, totalFloat });
  // spelt out: spread copies of so many properties were most of the cost of a view
  return {
    code: scheduled.code,
    start: scheduled.start,
    finish: scheduled.finish,
    networkFinish: scheduled.networkFinish,
    lateStart: scheduled.lateStart,
    lateFinish: scheduled.lateFinish,
    totalFloat: scheduled.totalFloat,
    freeFloat: scheduled.freeFloat,
    critical: scheduled.critical,
    onLongestPath: scheduled.onLongestPath,
    startReason: scheduled.startReason,
    finishReason: scheduled.finishReason,
    unknownBecause: scheduled.unknownBecause,
    item,
    ownerForecast: progress?.forecastFinish ?? null,
    actualStart: progress?.actualStart ?? null,
    actualFinish,
    baselineStart: baseline?.start ?? null,
    baselineFinish,
    due,
    slipWorkingDays,
    rag: status.rag,
    ragReason: status.reason,
    late: lateness,
    judgement: reports.findLast((report) => report.judgement !== null)?.judgement ?? null,
    confidence: reports.findLast((report) => report.confidence !== null)?.confidence ?? null,
    reports,
    lastReportedOn,
    version,
  };
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** When it was last said to be due: by the owner's forecast, by the work left on the day of the report, else by the baseline. */
function dueOn(progress: Progress | null, baselineFinish: IsoDate | null, calendar: CompiledCalendar): IsoDate | null {
  if (progress?.forecastFinish) return progress.forecastFinish;
  if (progress?.remainingAsAt == null || progress.remainingDays === null) return baselineFinish;
  if (progress.remainingDays === 0) return progress.remainingAsAt;
  return addWorkingDays(calendar, toIsoDate(toDayNumber(progress.remainingAsAt) - 1), progress.remainingDays);
}

/** Stages are no better than what they hold: their status is the worst of their children's, complete when all of them are. */
function withStages(items: readonly ItemStatus[]): readonly ItemStatus[] {
  const children = new Map<string, ItemStatus[]>();
  const settled = new Map<string, ItemStatus>();
  for (const status of items) {
    const { parentId } = status.item;
    if (!parentId) continue;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(status);
    else children.set(parentId, [status]);
  }
  const settle = (status: ItemStatus): ItemStatus => {
    const known = settled.get(status.item.itemId);
    if (known) return known;
    const own = (children.get(status.item.itemId) ?? []).map(settle);
    const result = status.item.kind === 'STAGE' && own.length ? stageStatus(status, own) : status;
    settled.set(status.item.itemId, result);
    return result;
  };
  return items.map(settle);
}

function stageStatus(stage: ItemStatus, children: readonly ItemStatus[]): ItemStatus {
  const rag = worstRag(children.map((child) => child.rag));
  const culprits = children.filter((child) => child.rag === rag).map((child) => child.item.code);
  const done = children.every((child) => child.actualFinish !== null);
  return {
    ...stage,
    rag,
    late: children.find((child) => child.late !== null)?.late ?? null,
    ragReason: rag === 'COMPLETE' ? 'All of it is done.' : `${RAG_WORDS[rag]}: ${culprits.join(', ')}.`,
    actualFinish: done
      ? children
          .map((child) => child.actualFinish!)
          .sort()
          .at(-1)!
      : null,
  };
}

/** How a status is said. */
export const RAG_WORDS = {
  COMPLETE: 'Complete',
  ON_TRACK: 'On track',
  AMBER: 'Amber',
  RED: 'Red',
  OVERDUE: 'Overdue',
  STALE: 'Stale',
  UNKNOWN: 'Unknown',
} as const;

/** Milestones that a reason names. */
const NAMED = 10;

/**
 * A project's status: the worst of its milestones' (without milestones, of its tasks'), and which they are; or that it
 * misses its target end, by the same tolerances, where that is worse.
 */
function projectRag(
  items: readonly ItemStatus[],
  finish: IsoDate | null,
  terms: PlanTerms,
  calendar: CompiledCalendar,
): RagStatus {
  const milestones = items.filter((status) => status.item.kind === 'MILESTONE');
  const weighed = milestones.length ? milestones : items.filter((status) => status.item.kind === 'TASK');
  if (!weighed.length) return { rag: 'UNKNOWN', reason: 'The plan has no milestones yet.' };
  const rag = worstRag(weighed.map((status) => status.rag));
  const end = targetEndRag(items, finish, terms, calendar);
  if (end && isWorse(end.rag, rag)) return end;
  const culprits = weighed.filter((status) => status.rag === rag).map((status) => status.item.code);
  const of = `${culprits.length} of ${weighed.length} ${milestones.length ? 'milestones' : 'tasks'}`;
  const more = culprits.length > NAMED ? `, and ${culprits.length - NAMED} more` : '';
  return { rag, reason: `${RAG_WORDS[rag]}: ${of} (${culprits.slice(0, NAMED).join(', ')}${more}).` };
}

/** How a plan stands that is to finish after its target end; null where it is not, or where all of it is done. */
function targetEndRag(
  items: readonly ItemStatus[],
  finish: IsoDate | null,
  { targetEnd, redDays }: PlanTerms,
  calendar: CompiledCalendar,
): RagStatus | null {
  if (!finish || !targetEnd || items.every((status) => status.rag === 'COMPLETE')) return null;
  const late = workingDaysBetween(calendar, targetEnd, finish);
  if (late <= 0) return null;
  const rag = late >= redDays ? 'RED' : 'AMBER';
  const count = `${late} working day${late === 1 ? '' : 's'}`;
  const dates = `${formatIsoDate(finish)}, ${count} after the target end of ${formatIsoDate(targetEnd)}`;
  return { rag, reason: `${RAG_WORDS[rag]}: the plan finishes on ${dates}.` };
}

/** Number of the last write about each item, statement or report. */
function itemVersions(record: PlanRecord, revision: number): ReadonlyMap<string, number> {
  const versions = new Map<string, number>();
  for (const rows of [record.items, record.reports]) {
    for (const row of rows) {
      if (row.revision <= revision && row.revision > (versions.get(row.itemId) ?? 0))
        versions.set(row.itemId, row.revision);
    }
  }
  return versions;
}

/** Number of the last write about items, links, calendar, baselines or proposals of one. */
function planVersion(record: PlanRecord, revision: number): number {
  let last = 0;
  for (const rows of [record.items, record.links, record.calendars, record.baselines, record.proposals])
    for (const row of rows) if (row.revision <= revision && row.revision > last) last = row.revision;
  return last;
}
