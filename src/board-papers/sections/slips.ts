/** Decides how slips are told: against the baseline, with the reason last given. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, dateFigure, nameFigure, textFigure } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { milestonesOf, slipped } from '../selections.js';
import { causeFigures, itemFigures, planSubject, reasonFigures } from '../subjects.js';
import { clause, plural } from '../words.js';
import type { ProjectPart } from './section.js';

/** Slips and their reasons. */
export const slips: ProjectPart = (facts, project) => {
  const { plan } = project;
  if (plan === null || milestonesOf(plan).length === 0) return [];
  return [againstBaseline(facts, project, plan)];
};

function againstBaseline(facts: PaperFacts, project: ProjectFact, plan: PlanFact): ComposedBlock {
  const id = `${project.code}.slips`;
  const of = planSubject(facts, project);
  if (plan.baseline === null) {
    return paragraph(id, say`No baseline has been approved, so lateness cannot be measured.`);
  }
  const { name, approvedOn, decision } = plan.baseline;
  const baseline = { ...of, origin: { recordId: project.recordId, reportId: plan.baseline.id, citation: null } };
  const which = say`the baseline “${nameFigure(baseline, 'baseline', 'Baseline', clause(name))}” of ${dateFigure(baseline, 'baseline.on', 'Approval of the baseline', approvedOn)}`;
  const basis = [textFigure(baseline, 'baseline.decision', 'Decision behind the baseline', clause(decision))];
  const late = slipped(plan);
  if (late.length === 0) {
    return paragraph(id, say`No milestone to come is forecast later than in ${which}.`, [], basis);
  }
  const count = countFigure(of, 'late', 'Milestones later than the baseline', late.length);
  const are = plural(late.length, 'milestone to come is', 'milestones to come are');
  const bullets = late.map((item) => slipBullet(facts, project, item));
  return paragraph(id, say`Against ${which}, ${count} ${are} forecast late:`, bullets, basis);
}

/** A bullet of whole sentences: what moved, and why. */
function slipBullet(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const { title, forecast, baseline, slip } = itemFigures(facts, project, item);
  const said = reasonFigures(facts, project, item);
  const dates =
    forecast && baseline && slip
      ? say`${title} is now forecast for ${forecast} instead of ${baseline}, ${slip}.`
      : say`${title}.`;
  if (said) return say`${dates} The report of ${said.on} says: ${said.words}.`;
  const cause = causeFigures(facts, project, item);
  if (cause) return say`${dates} It waits for ${cause.title}, on which the report of ${cause.on} says: ${cause.words}.`;
  return say`${dates} No report gives a reason.`;
}
