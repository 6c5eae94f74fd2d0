/** Decides whether a change that is given for a past day leaves the plan sound on each later day on which it was changed. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { lastDayOf } from './plan-outline.js';
import type { Problem } from '../platform/record/problem.js';
import { latestOfEach, type RecordPoint } from '../platform/record/in-force.js';
import type { PlanDraft, Stamp } from './plan-change.types.js';
import { planFaults } from './plan-faults.js';
import type { PlannedItem, PlannedLink, PlanRecord } from './plan-record.js';

type Rows = Pick<PlanRecord, 'items' | 'links'>;

/** The items and links that stand on a day, with which of the links have both their ends. */
interface InForce {
  readonly items: ReadonlyMap<string, PlannedItem>;
  readonly links: readonly PlannedLink[];
}

/** What a change from a past day would break on the first later day that it breaks; nothing where it holds on all. */
export function laterFaults(record: Rows, draft: PlanDraft, { effectiveOn, revision }: Stamp): Problem[] {
  if (lastDayOf(record.items) <= effectiveOn && lastDayOf(record.links) <= effectiveOn) return [];
  const later = [...record.items, ...record.links].map((row) => row.effectiveOn).filter((day) => day > effectiveOn);
  if (later.length === 0 || !movesStructure(record, draft, effectiveOn)) return [];
  const rows = { items: [...record.items, ...draft.items], links: [...record.links, ...draft.links] };
  const dropped = new Set(draft.links.map((link) => link.linkId));
  for (const day of [...new Set(later)].sort()) {
    const before = snapshotOn(record, { asAt: day, revision: revision - 1 });
    const after = snapshotOn(rows, { asAt: day, revision });
    const faults = faultsOn(before, after, dropped);
    if (faults.length === 0) continue;
    const from = formatIsoDate(day);
    return faults.map((each) => ({
      ...each,
      message: `From ${from}: ${each.message} Enter ${from} or a later date, or change that first.`,
    }));
  }
  return [];
}

/** Whether the change adds, withdraws or moves anything; what else is said of an item breaks no plan. */
function movesStructure({ items }: Rows, draft: PlanDraft, effectiveOn: string): boolean {
  if (draft.links.length > 0) return true;
  const parents = new Map(
    latestOfEach(items, { asAt: effectiveOn, revision: Infinity }, (row) => row.itemId).map((row) => [row.itemId, row]),
  );
  return draft.items.some((item) => item.withdrawn || parents.get(item.itemId)?.parentId !== item.parentId);
}

function snapshotOn({ items, links }: Rows, point: RecordPoint): InForce {
  const there = latestOfEach(items, point, (row) => row.itemId).filter((row) => !row.withdrawn);
  const byId = new Map(there.map((row) => [row.itemId, row]));
  const tied = latestOfEach(links, point, (row) => row.linkId).filter((row) => !row.withdrawn);
  return { items: byId, links: tied.filter((row) => byId.has(row.fromId) && byId.has(row.toId)) };
}

function faultsOn(before: InForce, after: InForce, dropped: ReadonlySet<string>): Problem[] {
  const path = ['input', 'changes'];
  const code = (id: string): string => before.items.get(id)?.code ?? '';
  const problems: Problem[] = [];
  const kept = new Set(after.links.map((link) => link.linkId));
  for (const { linkId, fromId, toId } of before.links) {
    if (kept.has(linkId) || dropped.has(linkId)) continue;
    const gone = after.items.has(fromId) ? toId : fromId;
    const message = `${code(gone)} is linked again, ${code(fromId)} to ${code(toId)}.`;
    problems.push({ code: 'LINKED_LATER', message, path, subject: code(gone) });
  }
  for (const item of after.items.values()) {
    const { parentId } = item;
    if (parentId === null || after.items.has(parentId) || !before.items.has(parentId)) continue;
    const message = `stage ${code(parentId)} holds ${item.code}.`;
    problems.push({ code: 'STAGE_NOT_EMPTY', message, path, subject: code(parentId) });
  }
  const twice = new Set(repeated(before.links).map(same));
  for (const link of repeated(after.links).filter((each) => !twice.has(same(each)))) {
    const [from = '', to = ''] = [link.fromId, link.toId].map((id) => after.items.get(id)?.code);
    problems.push({ code: 'LINK_TWICE', message: `${from} is linked to ${to} already.`, path, subject: to });
  }
  if (problems.length > 0 || planFaults([...before.items.values()], before.links).length > 0) return problems;
  return planFaults([...after.items.values()], after.links);
}

const same = ({ fromId, toId, type, lag, lagUnit }: PlannedLink): string =>
  `${fromId} ${toId} ${type} ${lag} ${lagUnit}`;

/** The links that say what another before them says. */
function repeated(links: readonly PlannedLink[]): PlannedLink[] {
  const seen = new Set<string>();
  return links.filter((link) => seen.size === seen.add(same(link)).size);
}
