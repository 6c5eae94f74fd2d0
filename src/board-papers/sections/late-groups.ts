/** Decides which late milestones belong together: those that one thing made late, and which of these groups matter most. */
import type { ItemFact, PlanFact } from '../facts/facts.types.js';
import { byDate, lateMilestones } from '../selections.js';

/** Late milestones with one cause. */
export interface LateGroup {
  /** The milestone that is late by itself, or the first that something else made late. */
  readonly leader: ItemFact;
  /** Those that are late because of the same thing, by date. */
  readonly followers: readonly ItemFact[];
  /** Whether one of them decides the end of the project. */
  readonly critical: boolean;
}

/** The groups, those first that decide the end, then by how late they are, then the earliest. */
export function lateGroups(plan: PlanFact): readonly LateGroup[] {
  const late = lateMilestones(plan);
  const roots = new Map<string, ItemFact[]>();
  for (const item of late) {
    const root = item.cause?.recordId ?? item.recordId;
    roots.set(root, [...(roots.get(root) ?? []), item]);
  }
  return [...roots]
    .map(([root, items]) => groupOf(root, items))
    .sort((a, b) => Number(b.critical) - Number(a.critical) || worst(b) - worst(a) || byDate(a.leader, b.leader));
}

function groupOf(root: string, items: readonly ItemFact[]): LateGroup {
  const leader = items.find((item) => item.recordId === root) ?? items[0]!;
  return { leader, followers: items.filter((item) => item !== leader), critical: items.some((item) => item.critical) };
}

const worst = ({ leader, followers }: LateGroup): number =>
  Math.max(...[leader, ...followers].map((item) => item.slip ?? 0));
