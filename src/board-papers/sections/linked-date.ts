/** Decides how a paper words the date that the plan gives to what somebody else waits for. */
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { MilestoneDateFact } from '../facts/stakeholders-facts.js';
import { say, type Phrase } from '../prose.js';
import { dayFigure, itemFigures, itemSubject } from '../subjects.js';

/** "the plan has Findings shared on 14 May 2010"; null where the plan of the paper gives no date for it. */
export function linkedDate(
  facts: PaperFacts,
  project: ProjectFact,
  milestone: Pick<MilestoneDateFact, 'recordId'> | null,
): Phrase | null {
  const item = milestone && project.plan?.items.find((one) => one.recordId === milestone.recordId);
  if (!item) return null;
  if (item.finish === null) return null;
  const { title } = itemFigures(facts, project, item);
  const day = dayFigure(itemSubject(facts, project, item), 'forecast', 'Date', item.finish);
  return say`the plan has “${title}” on ${day}`;
}
