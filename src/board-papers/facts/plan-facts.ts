/** Decides which facts a paper takes from a plan: its items with their reports, and what the calendar makes of the time left. */
import type { BoardView } from '../../board/board-view.js';
import { rebasedBy } from '../../milestones/baseline-comparison.js';
import { saysWork } from '../../milestones/folded-reports.js';
import type { Baseline, PlanReport } from '../../milestones/plan-record.js';
import type { ItemStatus, PlanView } from '../../milestones/plan-view.types.js';
import { toDayNumber, toIsoDate } from '../../platform/calendar/iso-date.js';
import {
  addWorkingDays,
  compileCalendar,
  nonWorkingBetween,
  previousWorkingDay,
  workingDaysBetween,
} from '../../platform/calendar/working-days.js';
import type { Register } from '../../programme/register.js';
import { formerStatusReason } from './former-status.js';
import { PRESENT_RULES, type FactRules } from './fact-rules.js';
import { LOOK_AHEAD, type ItemFact, type LinkFact, type PlanFact } from './facts.types.js';
import { itemReasons } from './item-reasons.js';
import { firstSaid } from './origin.js';

/** What of the rest of the record a plan's facts name. */
interface Around {
  readonly board?: BoardView;
  /** What the people of the register are called. */
  readonly people?: Register['people'];
}

/** The facts of one plan, by the rules that a paper follows. */
export function planFact(view: PlanView, rules: FactRules = PRESENT_RULES, { board, people }: Around = {}): PlanFact {
  const calendar = compileCalendar(view.calendar);
  const { targetEnd } = view.terms;
  const lookAheadTo = addWorkingDays(calendar, view.asAt, LOOK_AHEAD);
  const dates = view.items.flatMap(({ start, finish }) => [start, finish]).filter((date) => date !== null);
  const last = [...dates, targetEnd ?? lookAheadTo].sort().at(-1)!;
  const first = [...dates, view.terms.start].sort()[0]!;
  const levels = levelsOf(view.items);
  const byCode = new Map(view.items.map((status) => [status.item.code, status]));
  const reasonsOf = (status: ItemStatus): Reasons => ({
    ...itemReasons(status, (code) => byCode.get(code), rules),
    owner: ownerOf(status, rules === 3 ? people : undefined),
  });
  return {
    items: view.items.map((status) => itemFact(status, view, levels.get(status.item.itemId) ?? 0, reasonsOf(status))),
    links: linkFacts(view),
    finish: view.finish,
    finishIsPartial: view.schedule.finishIsPartial,
    baseline: view.baseline && {
      id: view.baseline.id,
      name: view.baseline.name,
      approvedOn: view.baseline.effectiveOn,
      said: firstSaid(view.baseline),
      decision: decisionBehind(view.baseline, board),
      rebased: rebasedBy(view.baselines, view.baselines.length - 1),
    },
    finishSlip: view.finishSlipWorkingDays,
    rag: view.rag,
    ragReason: rules === 3 ? view.ragReason : formerStatusReason(view),
    criticalPath: view.schedule.criticalPath,
    problems: view.problems.map(({ code, subject, message }) => ({ code, item: subject ?? null, message })),
    calendarId: view.calendarTerms?.id ?? null,
    nonWorking: nonWorkingBetween(calendar, dayAfter(view.asAt), last),
    allNonWorking: nonWorkingBetween(calendar, first, last),
    windows: view.calendar.restrictedWindows.filter((window) => window.to > view.asAt && window.from <= last),
    lastWorkingDay: targetEnd === null ? null : previousWorkingDay(calendar, targetEnd),
    workingDaysLeft: targetEnd === null ? null : workingDaysBetween(calendar, view.asAt, targetEnd),
    margin: targetEnd === null || view.finish === null ? null : workingDaysBetween(calendar, view.finish, targetEnd),
    lookAheadTo,
  };
}

/** The facts of a plan by the present rules; null: it has no items. */
export function factOf(view: PlanView): PlanFact | null {
  return view.items.length > 0 ? planFact(view) : null;
}

const dayAfter = (date: string): string => toIsoDate(toDayNumber(date) + 1);

type Reasons = Pick<ItemFact, 'owner' | 'late' | 'reason' | 'cause'>;

/** Who owns an item: a person by name, else a team. */
function ownerOf({ item }: ItemStatus, people: Register['people'] | undefined): string | null {
  return (item.ownerId === null ? undefined : people?.get(item.ownerId)?.name) ?? item.ownerTeam;
}

function itemFact(status: ItemStatus, view: PlanView, level: number, reasons: Reasons): ItemFact {
  const { item, finish } = status;
  const dated = status.reports.findLast(saysDate);
  return {
    recordId: item.itemId,
    reportId: item.id,
    citation: item.citation,
    code: item.code,
    title: item.title,
    kind: item.kind,
    level,
    stage: status.stageCode,
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
    lastReportId: dated?.id ?? null,
    lastReport: dated ? { citation: dated.citation, assumed: dated.assumed } : null,
    waits: finish === null && !/\S/u.test(item.unknownReason ?? ''),
    ...reasons,
  };
}

function linkFacts({ items, links }: PlanView): readonly LinkFact[] {
  const codes = new Map(items.map(({ item }) => [item.itemId, item.code]));
  return links.flatMap(({ fromId, toId, type }) => {
    const [from, to] = [codes.get(fromId), codes.get(toId)];
    return from === undefined || to === undefined ? [] : [{ from, to, type }];
  });
}

const saysDate = (report: PlanReport): boolean =>
  report.forecastOn !== null || report.actualFinishOn !== null || saysWork(report);

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

/** The decision that a baseline rests on, in words; those of older baselines were written down with them. */
function decisionBehind({ decisionId, note }: Baseline, board: BoardView | undefined): string {
  if (decisionId === null) return note ?? '';
  const found = board?.decisions.find(({ id }) => id === decisionId);
  return found && !found.closed ? `${found.code}, ${found.terms.title}` : 'A decision that is not open';
}
