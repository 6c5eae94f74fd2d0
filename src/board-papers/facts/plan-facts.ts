/** Decides which facts a paper takes from a plan: its items with their reports, and what the calendar makes of the time left. */
import type { PlanReport } from '../../milestones/plan-record.js';
import type { ItemStatus, PlanView } from '../../milestones/plan-view.types.js';
import { toDayNumber, toIsoDate } from '../../milestones/schedule/iso-date.js';
import {
  addWorkingDays,
  compileCalendar,
  nonWorkingBetween,
  previousWorkingDay,
  workingDaysBetween,
} from '../../milestones/schedule/working-days.js';
import { LOOK_AHEAD, type CauseFact, type ItemFact, type PlanFact, type ReasonFact } from './facts.types.js';

/** The facts of one plan. */
export function planFact(view: PlanView): PlanFact {
  const calendar = compileCalendar(view.calendar);
  const { targetEnd } = view.terms;
  const lookAheadTo = addWorkingDays(calendar, view.asAt, LOOK_AHEAD);
  const dates = view.items.flatMap(({ start, finish }) => [start, finish]).filter((date) => date !== null);
  const last = [...dates, targetEnd ?? lookAheadTo].sort().at(-1)!;
  const first = [...dates, view.terms.start].sort()[0]!;
  const levels = levelsOf(view.items);
  return {
    items: view.items.map((status) => itemFact(status, view, levels.get(status.item.itemId) ?? 0)),
    finish: view.finish,
    finishIsPartial: view.schedule.finishIsPartial,
    baseline: view.baseline && {
      id: view.baseline.id,
      name: view.baseline.name,
      approvedOn: view.baseline.effectiveOn,
      decision: view.baseline.decision,
    },
    finishSlip: view.finishSlipWorkingDays,
    rag: view.rag,
    ragReason: view.ragReason,
    criticalPath: view.schedule.criticalPath,
    problems: view.problems.map(({ code, subject, message }) => ({ code, item: subject ?? null, message })),
    calendarId: view.calendarTerms?.id ?? null,
    nonWorking: nonWorkingBetween(calendar, dayAfter(view.asAt), last),
    allNonWorking: nonWorkingBetween(calendar, first, last),
    windows: view.calendar.restrictedWindows.filter((window) => window.to > view.asAt && window.from <= last),
    lastWorkingDay: targetEnd === null ? null : previousWorkingDay(calendar, targetEnd),
    workingDaysLeft: targetEnd === null ? null : workingDaysBetween(calendar, view.asAt, targetEnd),
    lookAheadTo,
  };
}

const dayAfter = (date: string): string => toIsoDate(toDayNumber(date) + 1);

function itemFact(status: ItemStatus, view: PlanView, level: number): ItemFact {
  const { item, finish } = status;
  const reason = lastReason(status.reports);
  return {
    recordId: item.itemId,
    reportId: item.id,
    citation: item.citation,
    code: item.code,
    title: item.title,
    kind: item.kind,
    level,
    owner: item.ownerTeam,
    start: status.start,
    finish,
    baselineStart: status.baselineStart,
    baselineFinish: status.baselineFinish,
    actualStart: status.actualStart,
    actualFinish: status.actualFinish,
    slip: status.slipWorkingDays,
    rag: status.rag,
    ragReason: status.ragReason,
    judgement: status.judgement,
    critical: status.critical,
    publication: item.publication,
    assumed: item.assumed,
    unknown: finish === null ? whyUnknown(status, view) : null,
    lastReportId: status.reports.findLast(saysDate)?.id ?? null,
    reason,
    cause: reason ? null : causeOf(status, view),
  };
}

const saysDate = (report: PlanReport): boolean =>
  report.forecastOn !== null || report.actualFinishOn !== null || report.remainingDays !== null;

function lastReason(reports: readonly PlanReport[]): ReasonFact | null {
  const said = reports.findLast((report) => /\S/u.test(report.narrative ?? ''));
  if (!said) return null;
  return { reportId: said.id, narrative: said.narrative ?? '', saidOn: said.effectiveOn };
}

/** Follows what fixed the date, link by link, to the first item whose reports say why. */
function causeOf(status: ItemStatus, view: PlanView): CauseFact | null {
  const seen = new Set([status.item.code]);
  for (let driver = driverOf(status, view); driver; driver = driverOf(driver, view)) {
    const { itemId: recordId, code, title } = driver.item;
    if (seen.has(code)) return null;
    seen.add(code);
    const reason = lastReason(driver.reports);
    if (reason) return { recordId, code, title, reason };
  }
  return null;
}

function driverOf({ finishReason, startReason }: ItemStatus, view: PlanView): ItemStatus | undefined {
  const link = finishReason.link ?? (finishReason.kind === 'DURATION' ? startReason.link : null);
  return link ? view.items.find((one) => one.item.code === link.from) : undefined;
}

/** Why an item has no date: in its own words, or by the work it waits for; null where nothing says. */
export function whyUnknown({ item, unknownBecause }: ItemStatus, view: PlanView): string | null {
  if (item.unknownReason !== null && /\S/u.test(item.unknownReason)) return item.unknownReason;
  const others = unknownBecause.filter((code) => code !== item.code);
  if (others.length === 0) return null;
  const names = others.map((code) => view.items.find((one) => one.item.code === code)?.item.title ?? code);
  return `it waits for work that cannot be dated (${names.join('; ')})`;
}

/** How deep each item lies in its stages; 0 for the outermost. */
function levelsOf(items: readonly ItemStatus[]): ReadonlyMap<string, number> {
  const parents = new Map(items.map(({ item }) => [item.itemId, item.parentId]));
  const depth = (id: string, guard = 0): number => {
    const parent = parents.get(id);
    return parent && parents.has(parent) && guard < 20 ? 1 + depth(parent, guard + 1) : 0;
  };
  return new Map(items.map(({ item }) => [item.itemId, depth(item.itemId)]));
}
