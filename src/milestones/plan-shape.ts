/** Decides how a view of a plan looks over GraphQL: the same facts with ids of the view and people by name. */
import type { Person } from '../programme/person.type.js';
import { personView, type ViewOf } from '../programme/project-view.js';
import { rebasedBy, type Rebased } from './baseline-comparison.js';
import type { Baseline, PlanReport } from './plan-record.js';
import type { Milestone, PlanItem, Report, Stage, Task } from './plan-item.type.js';
import type { BaselineType, NamedSpan, Plan } from './plan.type.js';
import type { ItemStatus, PlanView } from './plan-view.types.js';

/** The plan of a view, in the shape of the schema. */
export function planShape(view: PlanView, of: ViewOf): Plan {
  const codeOf = new Map(view.items.map(({ item }) => [item.itemId, item.code]));
  const ofKind = (kind: string): ItemStatus[] => view.items.filter(({ item }) => item.kind === kind);
  return {
    stages: ofKind('STAGE').map((status) => stageShape(status, of, codeOf)),
    tasks: ofKind('TASK').map((status) => taskShape(status, of, codeOf)),
    milestones: ofKind('MILESTONE').map((status) => milestoneShape(status, of, codeOf)),
    links: view.links.map((link) => ({
      id: link.linkId + of.suffix,
      from: codeOf.get(link.fromId)!,
      to: codeOf.get(link.toId)!,
      type: link.type,
      lag: link.lag,
      lagUnit: link.lagUnit,
      assumed: link.assumed,
    })),
    calendar: {
      weekend: view.calendar.weekend,
      region: view.calendarTerms?.region ?? 'ENGLAND_AND_WALES',
      holidays: holidaysOf(view),
      closures: view.calendar.closures,
      restrictedWindows: view.calendar.restrictedWindows,
    },
    baselines: view.baselines.map((baseline, index) => baselineShape(baseline, rebasedBy(view.baselines, index))),
    finish: view.finish,
    finishIsPartial: view.schedule.finishIsPartial,
    baselineFinish: view.baselineFinish,
    finishSlipWorkingDays: view.finishSlipWorkingDays,
    criticalPath: view.schedule.criticalPath,
    longestPath: view.schedule.longestPath,
    problems: view.problems,
    version: view.version,
  };
}

/** Holidays within the life of the project. */
function holidaysOf(view: PlanView): NamedSpan[] {
  const until = [view.terms.targetEnd ?? '', view.finish ?? '', view.asAt].sort().at(-1)!;
  return view.calendar.holidays
    .filter(({ date }) => date >= view.terms.start && date <= until)
    .map(({ name, date }) => ({ name, from: date, to: date }));
}

function baselineShape(baseline: Baseline, rebased: Rebased | null): BaselineType {
  const { id, name, reason, decision, effectiveOn, snapshot } = baseline;
  const items = snapshot.items.map(({ code, title, kind, start, finish }) => ({ code, title, kind, start, finish }));
  const replaced = { replaces: rebased?.former ?? null, rebased: [...(rebased?.milestones ?? [])] };
  return { id, name, reason, decision, approvedOn: effectiveOn, finish: snapshot.finish, items, ...replaced };
}

function reportShape(report: PlanReport): Report {
  return {
    id: report.id,
    reportedOn: report.effectiveOn,
    forecastDate: report.forecastOn,
    actualStart: report.actualStartOn,
    actualDate: report.actualFinishOn,
    remainingDays: report.remainingDays,
    confidence: report.confidence,
    judgement: report.judgement,
    narrative: report.narrative,
    corrects: report.corrects,
    recordedAt: report.recordedAt,
    recordedBy: report.recordedBy,
    citation: report.citation,
    assumed: report.assumed,
  };
}

type Codes = ReadonlyMap<string, string>;

function itemShape(status: ItemStatus, of: ViewOf, codeOf: Codes): PlanItem {
  const { item } = status;
  const ownerRow = item.ownerId ? of.register.people.get(item.ownerId) : undefined;
  const owner: Person | null = ownerRow ? personView(ownerRow, of) : null;
  return {
    id: item.itemId + of.suffix,
    code: item.code,
    title: item.title,
    kind: item.kind,
    stageCode: (item.parentId && codeOf.get(item.parentId)) || null,
    owner,
    ownerTeam: item.ownerTeam,
    slipWorkingDays: status.slipWorkingDays,
    rag: status.rag,
    ragReason: status.ragReason,
    late: status.late !== null,
    judgement: status.judgement,
    confidence: status.confidence,
    critical: status.critical,
    onLongestPath: status.onLongestPath,
    totalFloat: status.totalFloat,
    freeFloat: status.freeFloat,
    deadline: item.deadlineOn,
    constraint:
      item.constraintKind && item.constraintOn ? { kind: item.constraintKind, date: item.constraintOn } : null,
    publication: item.publication,
    unknownReason: item.unknownReason,
    unknownBecause: [...status.unknownBecause],
    dateReason: status.finishReason.text,
    reports: status.reports.map(reportShape),
    lastReportedOn: status.lastReportedOn,
    citation: item.citation,
    assumed: item.assumed,
    version: status.version,
  };
}

/** A milestone of a view. */
export function milestoneShape(status: ItemStatus, of: ViewOf, codeOf: Codes): Milestone {
  return {
    ...itemShape(status, of, codeOf),
    baselineDate: status.baselineFinish,
    forecastDate: status.finish,
    ownerForecastDate: status.ownerForecast,
    networkDate: status.networkFinish,
    actualDate: status.actualFinish,
    lateDate: status.lateFinish,
  };
}

function stageShape(status: ItemStatus, of: ViewOf, codeOf: Codes): Stage {
  const { start, finish, baselineStart, baselineFinish, actualFinish } = status;
  return { ...itemShape(status, of, codeOf), start, finish, baselineStart, baselineFinish, actualFinish };
}

/** A task of a view. */
export function taskShape(status: ItemStatus, of: ViewOf, codeOf: Codes): Task {
  const { optimisticDays, mostLikelyDays, pessimisticDays } = status.item;
  return {
    ...stageShape(status, of, codeOf),
    durationDays: status.item.durationDays,
    estimate:
      optimisticDays !== null && mostLikelyDays !== null && pessimisticDays !== null
        ? { optimistic: optimisticDays, mostLikely: mostLikelyDays, pessimistic: pessimisticDays }
        : null,
    actualStart: status.actualStart,
    ownerForecastFinish: status.ownerForecast,
    networkFinish: status.networkFinish,
    lateStart: status.lateStart,
    lateFinish: status.lateFinish,
    startReason: status.startReason.text,
  };
}
