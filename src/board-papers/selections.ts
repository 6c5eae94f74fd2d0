/** Decides which milestones a paper speaks of where: reached, due, later than the baseline, next, without a date, gone. */
import { compareCodes } from '../platform/record/by-code.js';
import type {
  FormerMilestone,
  ItemFact,
  PaperFacts,
  PlanFact,
  PreviousPaper,
  ProjectFact,
} from './facts/facts.types.js';

/** By date, those without one last. */
export const byDate = (a: ItemFact, b: ItemFact): number => {
  const [x, y] = [a.finish ?? '9999', b.finish ?? '9999'];
  return x < y ? -1 : x > y ? 1 : compareCodes(a.code, b.code);
};

/** The milestones of a plan, by date. */
export function milestonesOf(plan: PlanFact): readonly ItemFact[] {
  return plan.items.filter((item) => item.kind === 'MILESTONE').sort(byDate);
}

/** What the status of a plan is weighed on: its milestones, without any its tasks. */
export function weighedOf(plan: PlanFact): { readonly all: readonly ItemFact[]; readonly noun: 'milestone' | 'task' } {
  const all = milestonesOf(plan);
  return all.length > 0
    ? { all, noun: 'milestone' }
    : { all: plan.items.filter((item) => item.kind === 'TASK'), noun: 'task' };
}

/** Whether the paper before has told of the project. */
export function toldBefore({ previous }: PaperFacts, { recordId }: ProjectFact): boolean {
  if (previous?.projectIds) return previous.projectIds.includes(recordId);
  return previous?.milestones.some((one) => one.projectId === recordId) === true;
}

/** From when on progress is told. */
export interface Since {
  readonly on: string;
  readonly isPaper: boolean;
  /** The last write that the paper knew; null: there is none, or it was sealed before this was kept. */
  readonly toldUpTo: number | null;
}

/** From when progress is told: from the previous paper, where that paper dealt with the project, else from the start. */
export function toldSince(facts: PaperFacts, project: ProjectFact): Since {
  const { previous } = facts;
  return previous && toldBefore(facts, project)
    ? sincePaper(previous)
    : { on: project.start, isPaper: false, toldUpTo: null };
}

/** From a paper on. */
export function sincePaper({ asAt, toldUpTo }: PreviousPaper): Since {
  return { on: asAt, isPaper: true, toldUpTo: toldUpTo ?? null };
}

/**
 * Whether something is news: it is of a later day, or it was recorded after the last paper was composed, so that no paper has
 * told it yet. Without an earlier paper, all since the start is news.
 * @param on the day it is of; null: it never was
 * @param said the write that said it first
 */
export function isNews(since: Since, on: string | null, said: number | null | undefined): boolean {
  if (on === null) return false;
  if (!since.isPaper) return on >= since.on;
  return on > since.on || (since.toldUpTo !== null && (said ?? 0) > since.toldUpTo);
}

/** Milestones done after the day from which progress is told; without an earlier paper, all that are done. */
export function reached(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ItemFact[] {
  const former = formerOf(facts, project);
  return milestonesOf(plan).filter((one) => {
    if (one.actualFinish === null) return false;
    return former.size === 0 || former.get(one.recordId)?.actualFinish == null;
  });
}

/** Milestones whose baseline or forecast day has come, not reported as done. */
export function dueNotDone(facts: PaperFacts, plan: PlanFact): readonly ItemFact[] {
  const due = (one: ItemFact): boolean => one.rag === 'OVERDUE' || (one.baselineFinish ?? '9999') <= facts.asAt;
  return milestonesOf(plan).filter((one) => one.actualFinish === null && due(one));
}

/** Milestones that are late. */
export function lateMilestones(plan: PlanFact): readonly ItemFact[] {
  return milestonesOf(plan).filter((one) => one.late !== null);
}

/** Milestones to come: those whose day has passed, those up to the day the paper looks ahead to, and the first one after it. */
export function ahead(
  facts: PaperFacts,
  plan: PlanFact,
): { readonly overdue: readonly ItemFact[]; readonly soon: readonly ItemFact[]; readonly then: ItemFact | null } {
  const open = milestonesOf(plan).filter((one) => one.actualFinish === null && one.finish !== null);
  const future = open.filter((one) => (one.finish ?? '') > facts.asAt);
  return {
    overdue: open.filter((one) => (one.finish ?? '') <= facts.asAt),
    soon: future.filter((one) => (one.finish ?? '') <= plan.lookAheadTo),
    then: future.find((one) => (one.finish ?? '') > plan.lookAheadTo) ?? null,
  };
}

/** Milestones of which nothing has been heard for too long, and which are not late. */
export function unheardOf(plan: PlanFact): readonly ItemFact[] {
  return milestonesOf(plan).filter((item) => item.rag === 'STALE' && item.late === null);
}

/** Milestones that nobody can date. */
export function undated(plan: PlanFact): readonly ItemFact[] {
  return milestonesOf(plan).filter((one) => one.finish === null);
}

function formerOf(facts: PaperFacts, project: ProjectFact): ReadonlyMap<string, FormerMilestone> {
  const former = facts.previous?.milestones.filter((one) => one.projectId === project.recordId) ?? [];
  return new Map(former.map((one) => [one.itemId, one]));
}
