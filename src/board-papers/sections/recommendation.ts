/** Decides what the Board is asked: to note each project's progress, with the counts that sum it up, and what the terms ask. */
import { letterAt, verbWord } from '../asks.js';
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { AskFact, PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { countFigure, nameFigure, numberFigure, ragFigure } from '../figures.js';
import { RAG_WORDS } from '../../milestones/rag.js';
import { bulleted, say, type Phrase } from '../prose.js';
import { milestonesOf } from '../selections.js';
import { planSubject, projectTitle } from '../subjects.js';
import { clause, numberWords, plural } from '../words.js';
import type { SectionComposer } from './section.js';

/** Recommendation. */
export const recommendation: SectionComposer = (facts) => [
  heading('recommendation', 1, 'Recommendation'),
  facts.asks.length === 0 ? noting(facts) : asking(facts),
];

function noting(facts: PaperFacts): ComposedBlock {
  const bullets = bulleted(facts.projects.map((project) => asked(facts, project)));
  return paragraph('recommendation.1', say`The ${facts.terms.body} is asked to note:`, bullets);
}

/** Each recommendation by itself, with its letter and its one verb, so that it can be answered by itself. */
function asking(facts: PaperFacts): ComposedBlock {
  const notes = facts.projects.map((project) => say`note ${asked(facts, project)}`);
  const asks = [...notes, ...facts.asks.map((one, index) => termAsked(facts, one, index))];
  const lettered = asks.map((ask, place) => say`(${letterAt(place)}) ${ask}`);
  return paragraph('recommendation.1', say`The ${facts.terms.body} is asked to:`, bulleted(lettered));
}

/** An ask of the paper's terms, with the record that it is about. */
export function termAsked(facts: PaperFacts, { ask, subject }: AskFact, index: number): Phrase {
  const words = say`${verbWord(ask.verb)} ${ask.text}`;
  if (subject === null) return words;
  const { id: recordId, kind, code } = subject;
  const origin = { recordId, reportId: null, citation: null };
  const of = { key: `recommendation.ask.${index + 1}`, kind, code, origin, facts };
  const title = nameFigure(of, 'title', 'Title', clause(subject.title));
  return say`${words} (${nameFigure(of, 'code', 'Code', code)}, ${title})`;
}

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
