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
  return [
    paragraph(
      `${project.code}.feedback`,
      paragraphOf([answered(facts, project), toCome(facts, project), guessed(facts, project)]),
    ),
  ];
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
  const received = say`${count} ${plural(items, 'comment')} received`;
  if (items === 1) return say`The ${received} ${open === 0 ? 'has been answered' : 'has no answer yet'}.`;
  if (open === 0) return say`Each of the ${received} has been answered.`;
  if (open === items) return say`None of the ${received} has been answered yet.`;
  const left = countFigure(of, 'open', 'Comments without an answer', open);
  return say`Of the ${received}, ${left} ${plural(open, 'has', 'have')} no answer yet.`;
}

function toCome(facts: PaperFacts, project: ProjectFact): Phrase | null {
  const { changeToCome } = project.feedback;
  if (changeToCome === 0) return null;
  const count = countFigure(whole(facts, project), 'toCome', 'Accepted comments whose change is to come', changeToCome);
  return changeToCome === 1
    ? say`For ${count} accepted comment the change is still to be made.`
    : say`For ${count} accepted comments the changes are still to be made.`;
}

/** That what came of comments is our assumption, where it is. */
function guessed(facts: PaperFacts, project: ProjectFact): Phrase | null {
  const { items, open, assumed = 0 } = project.feedback;
  if (assumed === 0) return null;
  const answers = items - open;
  if (assumed === answers)
    return answers === 1
      ? say`What came of it is our planning assumption.`
      : say`What came of each is our planning assumption.`;
  const count = countFigure(whole(facts, project), 'assumed', 'Answers that are planning assumptions', assumed);
  return say`What came of ${count} of them is our planning assumption.`;
}
