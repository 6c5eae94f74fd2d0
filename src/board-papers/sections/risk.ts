/** Decides what section 4 says: the risks each project tells of, and what the schedule itself shows. */
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { textFigure } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { itemFigures, planSubject, projectTitle } from '../subjects.js';
import { oneLine, sentence } from '../words.js';
import { narrativeBlocks } from './background.js';
import { risks } from './risks.js';
import type { SectionComposer } from './section.js';

/** Findings of the schedule that a Board need not hear of one by one. */
const HOUSEKEEPING: readonly string[] = ['OPEN_END', 'OPEN_START', 'UNKNOWABLE'];

/** Risk and financial considerations. */
export const risk: SectionComposer = (facts) => [
  heading('risk', 1, 'Risk and financial considerations'),
  ...facts.projects.flatMap((project) => told(facts, project)),
  ...facts.projects.flatMap((project) => (project.plan ? shown(facts, project, project.plan) : [])),
  paragraph('risk.money', say`The record holds no costs or budgets for this programme, so this paper gives none.`),
];

function told(facts: PaperFacts, project: ProjectFact): readonly ComposedBlock[] {
  const narrative = project.narratives.find((one) => one.topic === 'RISK');
  const blocks = [...(narrative ? narrativeBlocks(facts, project, narrative) : []), ...risks(facts, project)];
  if (blocks.length > 0) return blocks;
  return [paragraph(`${project.code}.risk`, say`No risk is on record for “${projectTitle(facts, project)}”.`)];
}

function shown(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  const bullets = [...statuses(facts, project, plan), ...findings(facts, project, plan)];
  const id = `${project.code}.shown`;
  const title = projectTitle(facts, project);
  if (bullets.length === 0) return [paragraph(id, say`The schedule of “${title}” shows no conflict with its dates.`)];
  return [paragraph(id, say`The schedule of “${title}” itself shows:`, bullets)];
}

/** Milestones whose status the Board should know of, each with its reason. */
function statuses(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly Phrase[] {
  const grave = plan.items.filter(
    (item) => item.kind === 'MILESTONE' && (item.rag === 'RED' || item.rag === 'OVERDUE'),
  );
  return grave.map((item) => {
    const { title, rag, ragReason } = itemFigures(facts, project, item);
    return say`${title}, status “${rag}”. ${ragReason}`;
  });
}

function findings(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly Phrase[] {
  const of = planSubject(facts, project);
  const told = plan.problems.filter(
    (problem) => !HOUSEKEEPING.includes(problem.code) && oneLine(problem.message) !== '',
  );
  const seen = new Map<string, number>();
  return told.map(({ code, item, message }) => {
    const key = `problem.${code}.${item ?? 'plan'}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const figure = textFigure(of, nth === 1 ? key : `${key}.${nth}`, 'Finding', sentence(message));
    return say`${figure}`;
  });
}
