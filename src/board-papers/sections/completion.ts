/** Decides whether a plan is complete, and since when. */
import type { PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { dateFigure, type Figure } from '../figures.js';
import { planSubject } from '../subjects.js';

/** Whether nothing of the plan is left to do. */
export const complete = ({ items, rag }: PlanFact): boolean =>
  rag === 'COMPLETE' && items.every((item) => item.kind !== 'MILESTONE' || item.actualFinish !== null);

/** The day on which the last of the plan was done; null where nothing of it has such a day. */
export function completed(
  facts: Pick<PaperFacts, 'asAt' | 'revision'>,
  project: Pick<ProjectFact, 'recordId' | 'code'>,
  plan: PlanFact,
): Figure | null {
  const last = plan.items
    .flatMap((item) => item.actualFinish ?? [])
    .sort()
    .at(-1);
  if (last === undefined) return null;
  return dateFigure(planSubject(facts, project), 'completed', 'Day on which the last of the plan was done', last);
}
