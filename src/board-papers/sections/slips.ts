/** Decides how slips are told: against the baseline, with the reason last given. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, dateFigure, nameFigure, textFigure } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { lateMilestones, milestonesOf } from '../selections.js';
import { causeFigures, itemFigures, planSubject, reasonFigures } from '../subjects.js';
import { clause, plural } from '../words.js';
import { rebasedPhrase } from './rebased.js';
import { whyPhrase } from './why.js';
import type { ProjectPart } from './section.js';

/** Slips and their reasons. */
export const slips: ProjectPart = (facts, project) => {
  const { plan } = project;
  if (plan === null || milestonesOf(plan).length === 0) return [];
  return [...rebased(facts, project, plan), againstBaseline(facts, project, plan)];
};

/** What the baseline moved of the one before; nothing where it is the first. */
function rebased(facts: PaperFacts, project: ProjectFact, { baseline }: PlanFact): readonly ComposedBlock[] {
  if (!baseline?.rebased) return [];
  const origin = { recordId: project.recordId, reportId: baseline.id, citation: null };
  const of = { ...planSubject(facts, project), origin };
  const who = say`The baseline “${nameFigure(of, 'baseline', 'Baseline', clause(baseline.name))}”`;
  return [paragraph(`${project.code}.rebased`, rebasedPhrase(of, who, baseline.rebased))];
}

function againstBaseline(facts: PaperFacts, project: ProjectFact, plan: PlanFact): ComposedBlock {
  const id = `${project.code}.slips`;
  const of = planSubject(facts, project);
  const late = lateMilestones(plan);
  const count = countFigure(of, 'late', 'Late milestones', late.length);
  const are = plural(late.length, 'milestone to come is', 'milestones to come are');
  const bullets = late.map((item) => lateBullet(facts, project, item));
  if (plan.baseline === null) {
    if (late.length === 0) return paragraph(id, say`No baseline has been approved, so lateness cannot be measured.`);
    return paragraph(id, say`No baseline has been approved. By other dates, ${count} ${are} late:`, bullets);
  }
  const { name, approvedOn, decision } = plan.baseline;
  const baseline = { ...of, origin: { recordId: project.recordId, reportId: plan.baseline.id, citation: null } };
  const which = say`the baseline “${nameFigure(baseline, 'baseline', 'Baseline', clause(name))}” of ${dateFigure(baseline, 'baseline.on', 'Approval of the baseline', approvedOn)}`;
  const basis = [textFigure(baseline, 'baseline.decision', 'Decision behind the baseline', clause(decision))];
  if (late.length === 0) {
    return paragraph(id, say`No milestone to come is forecast later than in ${which}.`, [], basis);
  }
  return paragraph(id, say`Against ${which}, ${count} ${are} late:`, bullets, basis);
}

/** A bullet of whole sentences: what is late, by how much, and why. */
function lateBullet(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const { title, forecast, baseline, slip, ragReason } = itemFigures(facts, project, item);
  const slipped = (item.slip ?? 0) > 0;
  if (!slipped && item.late === 'TOO_LATE') return say`${title}. ${ragReason}`;
  if (!forecast)
    return baseline ? say`${title} was due on ${baseline} and has no date now.` : say`${title}. ${ragReason}`;
  const dates =
    slipped && baseline && slip
      ? say`${title} is now forecast for ${forecast} instead of ${baseline}, ${slip}.`
      : say`${title}. ${ragReason}`;
  return say`${dates} ${whyPhrase(reasonFigures(facts, project, item), causeFigures(facts, project, item))}`;
}
