/** Decides what the Board is asked: to note each project's progress, and what the terms of the paper ask. */
import { theNameFirst } from '../../platform/words/the-name.js';
import { letterAt, verbWord } from '../asks.js';
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { AskFact, PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { nameFigure, textFigure } from '../figures.js';
import { bulleted, say, type Phrase } from '../prose.js';
import { projectTitle } from '../subjects.js';
import { clause } from '../words.js';
import type { SectionComposer } from './section.js';

/** Recommendation. */
export const recommendation: SectionComposer = (facts) => [
  heading('recommendation', 1, 'Recommendation'),
  facts.asks.length === 0 ? noting(facts) : asking(facts),
];

function noting(facts: PaperFacts): ComposedBlock {
  const [only, ...others] = facts.projects;
  if (only && others.length === 0)
    return paragraph(
      'recommendation.1',
      say`${theNameFirst(facts.terms.body)} is asked to note progress on ${asked(facts, only)}.`,
    );
  const bullets = bulleted(facts.projects.map((project) => asked(facts, project)));
  return paragraph('recommendation.1', say`${theNameFirst(facts.terms.body)} is asked to note progress on:`, bullets);
}

/** Each recommendation by itself, with its letter and its one verb, so that it can be answered by itself. */
function asking(facts: PaperFacts): ComposedBlock {
  const notes = facts.projects.map((project) => say`note progress on ${asked(facts, project)}`);
  const asks = [...notes, ...facts.asks.map((one, index) => termAsked(facts, one, index))];
  const lettered = asks.map((ask, place) => say`(${letterAt(place)}) ${ask}`);
  return paragraph('recommendation.1', say`${theNameFirst(facts.terms.body)} is asked to:`, bulleted(lettered));
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

/** What the project does, in its own clause; else its title. */
function asked(facts: PaperFacts, project: ProjectFact): Phrase {
  const aim = project.narratives.find((one) => one.topic === 'AIM');
  const [text] = aim?.paragraphs ?? [];
  if (!aim || text === undefined || !/\S/u.test(text)) return say`“${projectTitle(facts, project)}”`;
  const of = { key: `${project.code}.aim`, kind: 'Narrative', code: `${project.code} aim`, origin: aim, facts };
  return say`${textFigure(of, '1', 'What the project does', clause(text))}`;
}
