/** Decides how slips are told: against the baseline with the reason last given, and against what the last paper said. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, dateFigure, nameFigure, textFigure } from '../figures.js';
import { bulleted, say, type Phrase } from '../prose.js';
import { goneSincePaper, lostSincePaper, milestonesOf, movedSincePaper, slipped, toldSince } from '../selections.js';
import { itemFigures, itemSubject, planSubject, reasonFigures } from '../subjects.js';
import { clause, plural } from '../words.js';
import type { ProjectPart } from './section.js';

/** Slips and their reasons. */
export const slips: ProjectPart = (facts, project) => {
  const { plan } = project;
  if (plan === null || milestonesOf(plan).length === 0) return [];
  return [againstBaseline(facts, project, plan), ...againstPaper(facts, project, plan)];
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
  if (said === null) return say`${dates} No report gives a reason.`;
  return say`${dates} The report of ${said.on} says: ${said.words}.`;
}

function againstPaper(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  if (!toldSince(facts, project).isPaper) return [];
  const moved = movedSincePaper(plan);
  const lost = lostSincePaper(facts, project, plan);
  const gone = goneSincePaper(facts, project, plan);
  const id = `${project.code}.moved`;
  if (moved.length + lost.length + gone.length === 0) {
    return [paragraph(id, say`Every date that the last paper gave for a milestone still to come stands.`)];
  }
  const bullets = [
    ...moved.map((item) => movedBullet(facts, project, item)),
    ...lost.map(({ item, told }) => lostBullet(facts, project, item, told)),
    ...gone.map((one) => {
      const origin = { recordId: one.itemId, reportId: null, citation: null };
      const key = `${project.code}.${one.code}`;
      const of = { key, kind: 'Milestone', code: `${project.code} ${one.code}`, origin, facts };
      return say`${nameFigure(of, 'formerTitle', 'Title in the last paper', clause(one.title))} is no longer in the plan`;
    }),
  ];
  return [paragraph(id, say`Of the dates that the last paper gave, these have changed:`, bulleted(bullets))];
}

function movedBullet(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const { title, forecast, moved } = itemFigures(facts, project, item);
  return forecast && moved ? say`${title} moves to ${forecast}, ${moved}` : say`${title} has moved`;
}

function lostBullet(facts: PaperFacts, project: ProjectFact, item: ItemFact, told: string): Phrase {
  const { title } = itemFigures(facts, project, item);
  const before = dateFigure(itemSubject(facts, project, item), 'told', 'Date in the last paper', told);
  return say`${title}, for which it gave ${before}, has no date now`;
}
