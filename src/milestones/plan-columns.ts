/** Decides in numbers how every item of a plan stands: one column a fact, one place an item. */
import { toDayNumber, toIsoDate, tryDayNumber } from '../platform/calendar/iso-date.js';
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';
import { addWorkingDays } from '../platform/calendar/working-days.js';
import type { Steps } from '../platform/work/steps.js';
import type { BaselineSnapshot } from './baseline-snapshot.js';
import { reportsAt } from './item-reports.js';
import { LATENESS, latenessOf } from './late.js';
import { lastRevisions, type PlanOutline } from './plan-outline.js';
import { foldProgress, type PlanRecord } from './plan-record.js';
import { type WorkedOut, workingOut } from './plan-schedule.js';
import type { PlanTerms } from './plan-terms.js';
import { ragFor, type RagInput, SEVERITY } from './rag.js';
import { NONE } from './schedule/item-facts.js';
import type { Progress } from './schedule/schedule.types.js';
import { causesOf, finishOf, startOf } from './schedule/scheduled-item.js';
import { workLeft } from './schedule/work-left.js';
import type { PlanInForce } from './plan-in-force.js';

/** Days are day numbers, NONE where there is none. */
export interface PlanColumns {
  readonly plan: PlanInForce;
  readonly terms: PlanTerms;
  readonly worked: WorkedOut;
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly done: Int32Array;
  /** When it was last said to be due. */
  readonly due: Int32Array;
  /** Working days of its calendar from baseline to finish. */
  readonly slip: Int32Array;
  /** How bad the status is: its place in SEVERITY. */
  readonly rag: Uint8Array;
  /** Its place in LATENESS and one; 0: not late. */
  readonly late: Uint8Array;
  /** Number of the last write about it. */
  readonly version: Int32Array;
  /** Null: there is no baseline. */
  readonly baselined: BaselineDays | null;
}

interface BaselineDays {
  readonly placeOf: PlanOutline['placeOf'];
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

/** Items whose columns are filled between two turns of others. */
const AT_ONCE = 200;

/** Fills the columns of a plan as it stands at its point of the record. */
export function* planColumns(plan: PlanInForce, terms: PlanTerms, record: PlanRecord): Steps<PlanColumns> {
  const size = plan.items.length;
  const days = (): Int32Array => new Int32Array(size).fill(NONE);
  const baseline = plan.baselines.at(-1);
  const columns: PlanColumns = {
    plan,
    terms,
    worked: yield* workingOut(plan, terms),
    start: days(),
    finish: days(),
    done: days(),
    due: days(),
    slip: days(),
    rag: new Uint8Array(size),
    late: new Uint8Array(size),
    version: versionsOf(plan.outline, record, plan.point.revision),
    baselined: baseline ? baselineDays(baseline.snapshot, plan.outline) : null,
  };
  for (let place = 0; place < size; place += 1) {
    if (place % AT_ONCE === 0) yield;
    fill(columns, place);
  }
  yield;
  const settled = new Uint8Array(size);
  for (const stage of plan.outline.parts.keys()) settle(columns, stage, settled);
  return columns;
}

function fill(columns: PlanColumns, place: number): void {
  const { run, calendars } = columns.worked;
  const calendar = calendars.of(place);
  const reports = reportsAt(columns.plan.reports, place);
  const progress = foldProgress(reports);
  if (run) {
    columns.start[place] = startOf(run, place);
    columns.finish[place] = finishOf(run, place);
  }
  columns.done[place] = dayOf(progress?.actualFinish ?? null);
  const planned = columns.baselined?.finish[place] ?? NONE;
  const finish = columns.finish[place]!;
  columns.due[place] = dueDay(columns, place, progress, planned);
  if (planned !== NONE && finish !== NONE)
    columns.slip[place] = calendar.before(finish + 1) - calendar.before(planned + 1);
  const input = ragInputAt(columns, place);
  columns.rag[place] = SEVERITY.indexOf(ragFor(input));
  const lateness = latenessOf(input);
  columns.late[place] = lateness ? LATENESS.indexOf(lateness) + 1 : 0;
}

/** On what the status of an item is decided. */
export function ragInputAt(columns: PlanColumns, place: number): RagInput {
  const { plan, terms, worked, baselined } = columns;
  const { asAt } = plan.point;
  const item = plan.items[place]!;
  const reports = reportsAt(plan.reports, place);
  const lastReportedOn = reports.at(-1)?.effectiveOn ?? '';
  const start = dateAt(columns.start, place);
  const notDueToStart = item.kind === 'TASK' && (start ?? '') > asAt && !foldProgress(reports)?.actualStart;
  const baselineOn = plan.baselines.at(-1)?.effectiveOn ?? '';
  const wordFrom = later(item.effectiveOn, later(baselineOn, lastReportedOn));
  const { run } = worked;
  return {
    asAt,
    actualFinish: dateAt(columns.done, place),
    finish: dateAt(columns.finish, place),
    unknownBecause: run ? causesOf(run, place) : [],
    unknownReason: item.unknownReason,
    baselineFinish: baselined ? dateAt(baselined.finish, place) : null,
    due: dateAt(columns.due, place),
    slipWorkingDays: numberAt(columns.slip, place),
    totalFloat: run ? numberAt(run.slack.totalFloat, place) : null,
    wordFrom: notDueToStart || item.kind === 'STAGE' ? asAt : wordFrom,
    amberDays: terms.amberDays,
    redDays: terms.redDays,
    staleDays: terms.staleDays,
  };
}

const numberAt = (column: Int32Array, place: number): number | null => (column[place] === NONE ? null : column[place]!);

const dateAt = (column: Int32Array, place: number): IsoDate | null =>
  column[place] === NONE ? null : toIsoDate(column[place]!);

const dayOf = (date: IsoDate | null): number => (date === null ? NONE : (tryDayNumber(date) ?? NONE));

const later = (a: string, b: string): string => (a > b ? a : b);

/** By the owner's forecast, by the work left on the day of the report, else by the baseline. */
function dueDay({ plan, worked }: PlanColumns, place: number, progress: Progress | null, planned: number): number {
  if (progress?.forecastFinish) return dayOf(progress.forecastFinish);
  if (progress?.remainingAsAt == null) return planned;
  const { durationDays, pinnedFinish } = plan.items[place]!;
  const left = workLeft(progress, durationDays);
  if (left === null || pinnedFinish !== null) return planned;
  const from = toDayNumber(progress.remainingAsAt);
  if (left === 0) return from;
  return toDayNumber(addWorkingDays(worked.calendars.of(place), toIsoDate(from - 1), left));
}

/** Stages are no better than what they hold: their status is the worst of their parts', complete when all of them are. */
function settle(columns: PlanColumns, stage: number, settled: Uint8Array): void {
  if (settled[stage] === 1) return;
  settled[stage] = 1;
  const { rag, late, done } = columns;
  const { parts } = columns.plan.outline;
  let [worst, lateness, last] = [SEVERITY.length - 1, 0, NONE];
  let all = true;
  for (const part of parts.get(stage)!) {
    if (parts.has(part)) settle(columns, part, settled);
    worst = Math.min(worst, rag[part]!);
    if (lateness === 0) lateness = late[part]!;
    if (done[part] === NONE) all = false;
    last = Math.max(last, done[part]!);
  }
  rag[stage] = worst;
  late[stage] = lateness;
  done[stage] = all ? last : NONE;
}

/** Number of the last write about each item, statement or report. */
function versionsOf({ placeOf, stated }: PlanOutline, { reports }: PlanRecord, revision: number): Int32Array {
  const reported = lastRevisions(reports, placeOf, revision);
  return reported.map((last, place) => Math.max(last, stated[place]!));
}

/** The days of each baseline for the last order of items that it was asked for. */
const daysOfBaselines = new WeakMap<BaselineSnapshot, BaselineDays>();

function baselineDays(snapshot: BaselineSnapshot, outline: PlanOutline): BaselineDays {
  const known = daysOfBaselines.get(snapshot);
  if (known?.placeOf === outline.placeOf) return known;
  const size = outline.items.length;
  const made = {
    placeOf: outline.placeOf,
    start: new Int32Array(size).fill(NONE),
    finish: new Int32Array(size).fill(NONE),
  };
  for (const { itemId, start, finish } of snapshot.items) {
    const place = outline.placeOf.get(itemId);
    if (place === undefined) continue;
    made.start[place] = dayOf(start);
    made.finish[place] = dayOf(finish);
  }
  daysOfBaselines.set(snapshot, made);
  return made;
}
