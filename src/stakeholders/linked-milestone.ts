/** Decides what a record shows of the milestone that it hangs on, out of the plan at the same point. */
import type { PlanView } from '../milestones/plan-view.types.js';

/** What of a plan stakeholders are judged by. */
export type PlanContext = Pick<PlanView, 'calendar' | 'items'>;

export interface LinkedMilestone {
  readonly id: string;
  /** The plan's statement about it. */
  readonly reportId: string;
  readonly code: string;
  readonly title: string;
  /** Its forecast or actual date; null: nobody can say. */
  readonly finish: string | null;
  readonly done: boolean;
}

/** The milestone with an id; null where none is linked, or the plan no longer has it. */
export function linkedMilestone(id: string | null, plan: PlanContext): LinkedMilestone | null {
  const found = id === null ? undefined : plan.items.find(({ item }) => item.itemId === id);
  if (!found) return null;
  const { item, finish, actualFinish } = found;
  return {
    id: item.itemId,
    reportId: item.id,
    code: item.code,
    title: item.title,
    finish,
    done: actualFinish !== null,
  };
}
