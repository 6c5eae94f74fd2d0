/** Decides what a paper says of the weeks to come: the milestones that fall in them, and those that nobody can date. */
import { paragraph, type ComposedBlock } from '../composed.js';
import { LOOK_AHEAD, type ItemFact, type PaperFacts, type PlanFact, type ProjectFact } from '../facts/facts.types.js';
import { countFigure, dateFigure, numberFigure } from '../figures.js';
import { bulleted, say, type Phrase } from '../prose.js';
import { ahead, undated } from '../selections.js';
import { itemFigures, planSubject } from '../subjects.js';
import { plural } from '../words.js';
import type { ProjectPart } from './section.js';

/** What is next. */
export const lookingAhead: ProjectPart = (facts, project) => {
  const { plan } = project;
  if (plan === null) return [];
  return [next(facts, project, plan), ...withoutDate(facts, project, plan)];
};

function next(facts: PaperFacts, project: ProjectFact, plan: PlanFact): ComposedBlock {
  const { soon, then } = ahead(facts, plan);
  const of = planSubject(facts, project);
  const days = numberFigure(of, 'ahead.days', 'Working days looked ahead', LOOK_AHEAD, `${LOOK_AHEAD} working days`);
  const until = dateFigure(of, 'ahead.to', 'Last day looked ahead to', plan.lookAheadTo);
  const window = say`In the ${days} up to ${until}`;
  const id = `${project.code}.next`;
  if (soon.length > 0) {
    const count = countFigure(of, 'ahead', 'Milestones to come soon', soon.length);
    const are = plural(soon.length, 'milestone is', 'milestones are');
    const bullets = bulleted(soon.map((item) => dated(facts, project, item)));
    return paragraph(id, say`${window} ${count} ${are} due:`, bullets);
  }
  if (then === null) return paragraph(id, say`${window} no milestone is due, and no later one has a date.`);
  return paragraph(id, say`${window} no milestone is due. The next is ${dated(facts, project, then)}.`);
}

function dated(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const { title, forecast, slip } = itemFigures(facts, project, item);
  if (!forecast) return say`${title}`;
  return slip ? say`${title}, on ${forecast} (${slip})` : say`${title}, on ${forecast}`;
}

function withoutDate(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  return undated(plan).map((item) => {
    const { title, unknown } = itemFigures(facts, project, item);
    const id = `${project.code}.${item.code}.undated`;
    if (!unknown) return paragraph(id, say`No date has been set for ${title}, and the record gives no reason.`);
    return paragraph(id, say`No date has been set for ${title}: ${unknown}.`);
  });
}
