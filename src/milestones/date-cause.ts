/** Decides why an item's date is what it is: whose report gave it, its own or that of an item it follows from, and what it says. */
import { saysWork } from './folded-reports.js';
import { isPast } from './late.js';
import type { PlanReport } from './plan-record.js';
import type { ItemStatus } from './plan-view.types.js';

export interface DateCause {
  /** The item whose own word, or silence, fixes the date: the item itself, or one that it follows from. */
  readonly item: ItemStatus;
  /** The report that gave the date as it stands; null: no report did. */
  readonly report: PlanReport | null;
  /** The report of that date that says why; null: none does. A report that gives no date is no reason for one. */
  readonly reason: PlanReport | null;
}

/**
 * Follows what fixed the date, link by link, to the first item that gives a reason of its own or whose date no link gives.
 * `itemOf` finds an item by its code.
 */
export function dateCause(status: ItemStatus, itemOf: (code: string) => ItemStatus | undefined): DateCause {
  const seen = new Set<string>();
  let item = status;
  for (;;) {
    seen.add(item.item.code);
    const own = ownWord(item);
    if (own?.reason) return { item, ...own };
    const driver = driverOf(item, itemOf);
    if (!driver || seen.has(driver.item.code)) return { item, report: own?.report ?? null, reason: null };
    item = driver;
  }
}

/** What the item's own reports say of the date that it has; null where they say another, or none. */
function ownWord(status: ItemStatus): Omit<DateCause, 'item'> | null {
  const run = reportsOfDate(status);
  const [report] = run;
  return report ? { report, reason: run.find(saysWhy) ?? null } : null;
}

const saysWhy = ({ narrative }: PlanReport): boolean => /\S/u.test(narrative ?? '');

const saysDate = (report: PlanReport): boolean =>
  report.forecastOn !== null || report.actualFinishOn !== null || saysWork(report);

/**
 * The reports that gave the date as it stands, oldest first: those since which no other was given. Of something overdue they
 * are those made since its day passed: they speak of it not being done.
 */
function reportsOfDate(status: ItemStatus): readonly PlanReport[] {
  const { reports, finish, actualFinish, finishReason, startReason, late, due } = status;
  if (actualFinish !== null) return reports.filter((report) => report.actualFinishOn === actualFinish);
  const dated = reports.filter(saysDate);
  const last = dated.at(-1);
  if (last && last.forecastOn !== null && last.forecastOn === finish) {
    const before = dated.findLastIndex((report) => report.forecastOn !== finish);
    return dated.slice(before + 1);
  }
  if (late === 'OVERDUE') return reports.filter((report) => isPast(due, report.effectiveOn));
  if (last && finishReason.kind === 'REMAINING_WORK') return [last];
  if (finishReason.kind === 'DURATION' && startReason.kind === 'ACTUAL') {
    return reports.filter((report) => report.actualStartOn !== null).slice(-1);
  }
  return [];
}

function driverOf(
  { finishReason, startReason }: ItemStatus,
  itemOf: (code: string) => ItemStatus | undefined,
): ItemStatus | undefined {
  const follows = finishReason.kind === 'DURATION' || finishReason.kind === 'REMAINING_WORK';
  const link = finishReason.link ?? (follows ? startReason.link : null);
  return link ? itemOf(link.from) : undefined;
}
