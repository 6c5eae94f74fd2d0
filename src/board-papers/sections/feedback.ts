/** Decides what a paper says of feedback: how many comments have an answer, and what is still to be changed. */
import { paragraph } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { countFigure, type Subject } from '../figures.js';
import { paragraphOf, say, type Phrase } from '../prose.js';
import { plural } from '../words.js';
import type { ProjectPart } from './section.js';

/** Feedback; nothing where no comment has been recorded. */
export const feedback: ProjectPart = (facts, project) => {
  if (project.feedback.items === 0) return [];
  return [paragraph(`${project.code}.feedback`, paragraphOf([answered(facts, project), toCome(facts, project)]))];
};

/** The feedback of a project as a whole: what is counted over all of it. */
function whole(facts: PaperFacts, project: ProjectFact): Subject {
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  return { key: `${project.code}.feedback`, kind: 'Feedback', code: `${project.code} feedback`, origin, facts };
}

function answered(facts: PaperFacts, project: ProjectFact): Phrase {
  const { items, open } = project.feedback;
  const of = whole(facts, project);
  const count = countFigure(of, 'items', 'Comments recorded', items);
  const comments = plural(items, 'comment');
  if (open === 0) return say`We have recorded ${count} ${comments} one by one and given each an answer.`;
  if (open === items)
    return say`We have recorded ${count} ${comments} one by one and have still to answer ${items === 1 ? 'it' : 'them'}.`;
  const left = countFigure(of, 'open', 'Comments without an answer', open);
  return say`We have recorded ${count} ${comments} one by one; ${left} ${plural(open, 'has', 'have')} no answer yet.`;
}

function toCome(facts: PaperFacts, project: ProjectFact): Phrase | null {
  const { changeToCome } = project.feedback;
  if (changeToCome === 0) return null;
  const count = countFigure(whole(facts, project), 'toCome', 'Accepted comments whose change is to come', changeToCome);
  return changeToCome === 1
    ? say`For ${count} accepted comment the change is still to be made.`
    : say`For ${count} accepted comments the changes are still to be made.`;
}
