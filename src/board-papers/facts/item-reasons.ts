/** Decides which reason a paper takes for an item's date, and whether the item is late, by the rules the paper follows. */
import { dateCause } from '../../milestones/date-cause.js';
import type { PlanReport } from '../../milestones/plan-record.js';
import type { ItemStatus } from '../../milestones/plan-view.types.js';
import type { FactRules } from './fact-rules.js';
import type { ItemFact } from './facts.types.js';
import type { CauseFact, ReasonFact } from './reason-fact.js';

type Reasons = Pick<ItemFact, 'late' | 'reason' | 'cause'>;

/** What the facts keep of them; `itemOf` finds an item by its code. */
export function itemReasons(
  status: ItemStatus,
  itemOf: (code: string) => ItemStatus | undefined,
  rules: FactRules,
): Reasons {
  if (rules === 1) return formerReasons(status, itemOf);
  const { item, reason: said } = dateCause(status, itemOf);
  const reason = said && reasonOf(said);
  if (item === status) return { late: status.late, reason, cause: null };
  return { late: status.late, reason: null, cause: causeOf(item, reason) };
}

function reasonOf({ id: reportId, narrative, effectiveOn: saidOn, revision }: PlanReport): ReasonFact {
  return { reportId, narrative: narrative ?? '', saidOn, revision };
}

function causeOf({ item: { itemId: recordId, code, title } }: ItemStatus, reason: ReasonFact | null): CauseFact {
  return { recordId, code, title, reason };
}

/** By the first rules: the last words of any report, else those of the nearest item along the links that has some. */
function formerReasons(status: ItemStatus, itemOf: (code: string) => ItemStatus | undefined): Reasons {
  const late = status.actualFinish === null && (status.slipWorkingDays ?? 0) > 0 ? 'SLIPPED' : null;
  const reason = lastWords(status.reports);
  return { late, reason, cause: reason ? null : formerCause(status, itemOf) };
}

function lastWords(reports: readonly PlanReport[]): ReasonFact | null {
  const said = reports.findLast((report) => /\S/u.test(report.narrative ?? ''));
  return said ? { reportId: said.id, narrative: said.narrative ?? '', saidOn: said.effectiveOn } : null;
}

function formerCause(status: ItemStatus, itemOf: (code: string) => ItemStatus | undefined): CauseFact | null {
  const seen = new Set([status.item.code]);
  for (let driver = formerDriver(status, itemOf); driver; driver = formerDriver(driver, itemOf)) {
    if (seen.has(driver.item.code)) return null;
    seen.add(driver.item.code);
    const reason = lastWords(driver.reports);
    if (reason) return causeOf(driver, reason);
  }
  return null;
}

function formerDriver(
  { finishReason, startReason }: ItemStatus,
  itemOf: (code: string) => ItemStatus | undefined,
): ItemStatus | undefined {
  const link = finishReason.link ?? (finishReason.kind === 'DURATION' ? startReason.link : null);
  return link ? itemOf(link.from) : undefined;
}
