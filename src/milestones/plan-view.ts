/** Decides how a plan stands at one point of the record: dates, slippage, RAG and findings, from the reports and nothing else. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { workingDaysBetween } from '../platform/calendar/working-days.js';
import type { Problem } from '../platform/record/problem.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { atOnce, type Steps } from '../platform/work/steps.js';
import { StatusAt } from './item-status.js';
import { type PlanColumns, planColumns } from './plan-columns.js';
import type { PlanOutline } from './plan-outline.js';
import type { PlanRecord, PlanReport } from './plan-record.js';
import { workingCalendar } from './plan-schedule.js';
import type { PlanTerms } from './plan-terms.js';
import type { ItemStatus, PlanView } from './plan-view.types.js';
import { statusHangsOn, statusReason } from './plan-status.js';
import { isWorse, type Rag, type RagStatus, SEVERITY, worstRag } from './rag.js';
import type { ScheduleProblem } from './schedule/schedule.types.js';
import { planInForce } from './plan-in-force.js';

/**
 * The plan of one project at `point`.
 * @param outline of its items and links there, where it is at hand already
 */
export function planView(record: PlanRecord, terms: PlanTerms, point: RecordPoint, outline?: PlanOutline): PlanView {
  return atOnce(viewing(record, terms, point, outline));
}

/** The same in steps: a plan of ten thousand items takes a tenth of a second. */
export function* viewing(
  record: PlanRecord,
  terms: PlanTerms,
  point: RecordPoint,
  outline?: PlanOutline,
): Steps<PlanView> {
  const plan = planInForce(record, point, outline);
  yield;
  const columns = yield* planColumns(plan, terms, record);
  yield;
  const { calendar, summary } = columns.worked;
  const items = statusesOf(columns);
  const { finish } = summary;
  const baseline = plan.baselines.at(-1) ?? null;
  const baselineFinish = baseline?.snapshot.finish ?? null;
  const overall = projectRag(columns);
  return {
    terms,
    asAt: point.asAt,
    revision: point.revision,
    isFolded: record.isFolded === true,
    columns,
    items,
    links: plan.links,
    calendarTerms: plan.calendar,
    calendar: workingCalendar(plan.calendar),
    namedCalendars: plan.namedCalendars,
    schedule: summary,
    baselines: plan.baselines,
    baseline,
    proposal: plan.proposal,
    finish,
    baselineFinish,
    finishSlipWorkingDays: baselineFinish && finish ? workingDaysBetween(calendar, baselineFinish, finish) : null,
    rag: overall.rag,
    ragReason: overall.reason,
    problems: summary.problems.map(asProblem),
    version: planVersion(record, point.revision, plan.outline.lastStated),
  };
}

const statusesOf = (columns: PlanColumns): readonly ItemStatus[] =>
  columns.plan.items.map((_, place) => new StatusAt(columns, place));

/** The item with an id, as it stands in a view. */
export function statusById({ items, columns }: PlanView, itemId: string): ItemStatus | undefined {
  const place = columns.plan.placeOf.get(itemId);
  return place === undefined ? undefined : items[place];
}

/**
 * A view that was worked out with a report before it was recorded, as it is now that it is: the report's row, which is the
 * one with the highest revision of its item, and the numbers of the write.
 */
export function withReport(view: PlanView, report: PlanReport): PlanView {
  const { revision } = report;
  const { columns } = view;
  const { plan } = columns;
  const place = plan.placeOf.get(report.itemId)!;
  const former = columns.version[place];
  const version = columns.version.slice();
  version[place] = revision;
  const rows = plan.reports.rows.slice();
  for (let at = plan.reports.from[place]!; at < plan.reports.from[place + 1]!; at += 1)
    if (rows[at]!.revision === former) rows[at] = report;
  const point = { ...plan.point, revision };
  const told = { ...columns, version, plan: { ...plan, point, reports: { ...plan.reports, rows } } };
  return { ...view, columns: told, items: statusesOf(told), revision };
}

const asProblem = (found: ScheduleProblem): Problem => ({
  code: found.code,
  message: found.message,
  path: [],
  subject: found.item,
});

/**
 * A project's status: the worst of its milestones' (without milestones, of its tasks'), and what it hangs on; or that it
 * misses its target end, by the same tolerances, where that is worse.
 */
function projectRag(columns: PlanColumns): RagStatus {
  const { plan, rag, late } = columns;
  const { milestones, tasks } = plan.outline;
  const weighed = milestones.length ? milestones : tasks;
  if (!weighed.length) return { rag: 'UNKNOWN', reason: 'The plan has no milestones yet.' };
  const ragAt = (place: number): Rag => SEVERITY[rag[place]!]!;
  const worst = worstRag(weighed.map(ragAt));
  const end = targetEndRag(columns);
  const byEnd = end !== null && isWorse(end.rag, worst) ? end : null;
  const { on, some } = statusHangsOn(weighed, { late: (place) => late[place] !== 0, rag: ragAt });
  const status = byEnd?.rag ?? worst;
  const reason = statusReason({
    ...{ rag: status, on, some: some.map((place) => plan.items[place]!.code), of: weighed.length },
    ...{ noun: milestones.length ? 'milestone' : 'task', end: byEnd?.reason ?? null },
  });
  return { rag: status, reason };
}

/** How a plan stands that is to finish after its target end; null where it is not, or where all of it is done. */
export function targetEndRag({ worked, terms, rag: statuses }: PlanColumns): RagStatus | null {
  const { targetEnd, redDays } = terms;
  const { finish } = worked.summary;
  if (!finish || !targetEnd || statuses.every((rag) => SEVERITY[rag] === 'COMPLETE')) return null;
  const late = workingDaysBetween(worked.calendar, targetEnd, finish);
  if (late <= 0) return null;
  const rag = late >= redDays ? 'RED' : 'AMBER';
  const count = `${late} working day${late === 1 ? '' : 's'}`;
  const dates = `${formatIsoDate(finish)}, ${count} after the target end of ${formatIsoDate(targetEnd)}`;
  return { rag, reason: `the plan finishes on ${dates}` };
}

/** Number of the last write about items, links, calendar, baselines or proposals of one. */
function planVersion({ calendars, baselines, proposals }: PlanRecord, revision: number, lastStated: number): number {
  let last = lastStated;
  for (const rows of [calendars, baselines, proposals])
    for (const row of rows) if (row.revision <= revision && row.revision > last) last = row.revision;
  return last;
}
