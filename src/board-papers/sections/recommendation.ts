/** Decides what the Board is asked: to note each project's progress, with the counts that sum it up. */
import { heading, paragraph } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { countFigure, numberFigure, ragFigure } from '../figures.js';
import { RAG_WORDS } from '../../milestones/plan-view.js';
import { bulleted, say, type Phrase } from '../prose.js';
import { milestonesOf } from '../selections.js';
import { planSubject, projectTitle } from '../subjects.js';
import { numberWords, plural } from '../words.js';
import type { SectionComposer } from './section.js';

/** Recommendation. */
export const recommendation: SectionComposer = (facts) => [
  heading('recommendation', 1, 'Recommendation'),
  paragraph(
    'recommendation.1',
    say`The ${facts.terms.body} is asked to note:`,
    bulleted(facts.projects.map((project) => asked(facts, project))),
  ),
];

function asked(facts: PaperFacts, project: ProjectFact): Phrase {
  const title = projectTitle(facts, project);
  if (project.plan === null) return say`the position of “${title}”, for which no plan is on record`;
  const milestones = milestonesOf(project.plan);
  if (milestones.length === 0) return say`the position of “${title}”, whose plan has no milestones yet`;
  const of = planSubject(facts, project);
  const count = milestones.filter((one) => one.actualFinish !== null).length;
  const done = numberFigure(of, 'done', 'Milestones complete', count, count === 0 ? 'none' : numberWords(count));
  const all = countFigure(of, 'milestones', 'Milestones in the plan', milestones.length);
  const rag = ragFigure(of, 'rag', 'Status', project.plan.rag, RAG_WORDS[project.plan.rag]);
  const complete = say`the progress of “${title}”: ${done} of its ${all} ${plural(milestones.length, 'milestone')} ${plural(count, 'is', 'are')} complete`;
  if (project.plan.rag === 'UNKNOWN')
    return say`${complete}, and not all of the others can be dated yet (status “${rag}”)`;
  return say`${complete}, and its overall status is “${rag}”`;
}
