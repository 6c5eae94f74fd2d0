/** Decides what section 3 says: the objectives served, what became of earlier dates, each project, timescales, decisions and actions. */
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { textFigure, type Figure } from '../figures.js';
import { bulleted, capital, listed, say, type Phrase } from '../prose.js';
import { toldBefore } from '../selections.js';
import { paperSubject, projectSubject, projectTitle } from '../subjects.js';
import { clause, within } from '../words.js';
import { adoption } from './adoption.js';
import { attachedMention } from './attached.js';
import { decisionsAndActions } from './board.js';
import { commitmentBlocks } from './commitments.js';
import { communicationBlocks } from './communications.js';
import { previousFigure } from './earlier-paper.js';
import { feedback } from './feedback.js';
import { everyOf } from './lists.js';
import { outputs } from './outputs.js';
import { pilots } from './pilots.js';
import { position } from './position.js';
import { promises } from './promises.js';
import type { LongPart } from './section.js';
import { stakeholders } from './stakeholders.js';
import { steeringGroup } from './steering-group.js';
import { story } from './story.js';
import { timescales } from './timescales.js';
import { withoutRepeats, type NamedPart } from './unchanged.js';

/** What each project contributes besides its background, in order. A later module adds its part here. */
const PROJECT_PARTS: readonly LongPart[] = [pilots, adoption, position, steeringGroup, stakeholders];

/** The same in a later paper, where progress comes first, and only what has changed of the rest, background included. */
const NEWS: readonly NamedPart[] = [
  { name: 'the pilots', part: pilots },
  { name: 'the outputs', part: outputs },
  { name: 'the comments', part: feedback },
  { name: 'adoption', part: adoption },
  { name: 'the steering group', part: steeringGroup },
  { name: 'our commitments', part: commitmentBlocks },
  { name: 'our communications', part: communicationBlocks },
];

function* news(facts: PaperFacts, project: ProjectFact): Iterable<ComposedBlock> {
  yield* position(facts, project);
  yield* withoutRepeats(facts, project, NEWS);
}

/** Consideration. */
export function* consideration(facts: PaperFacts): Iterable<ComposedBlock> {
  yield heading('consideration', 1, 'Consideration');
  const first = facts.projects.filter((project) => !toldBefore(facts, project));
  if (first.length < facts.projects.length) yield earlier(facts, first.length === 0);
  yield* promises(facts);
  if (first.length > 0) yield* objectives(facts, first);
  yield* attachedMention(facts);
  for (const project of facts.projects) {
    yield heading(`${project.code}.progress`, 2, clause(project.title), [projectTitle(facts, project)]);
    if (first.includes(project)) {
      yield* story(facts, project);
      for (const part of PROJECT_PARTS) yield* part(facts, project);
    } else yield* news(facts, project);
  }
  yield* timescales(facts);
  yield* decisionsAndActions(facts);
}

function earlier(facts: PaperFacts, all: boolean): ComposedBlock {
  const [only, ...others] = facts.projects;
  const these =
    only && others.length === 0 ? 'this project' : all ? 'these projects' : 'the projects already under way';
  return paragraph(
    'consideration.previous',
    say`Paper ${previousFigure(facts)} gave the background to ${these}. This paper reports what has changed since.`,
  );
}

/** Objectives that all projects serve are said once; otherwise each project's own. */
function objectives(facts: PaperFacts, projects: readonly ProjectFact[]): readonly ComposedBlock[] {
  const own = projects.filter((project) => project.objectives.length > 0);
  const [first, ...rest] = own;
  if (!first) return [];
  const same =
    own.length === projects.length &&
    rest.every((one) => JSON.stringify(one.objectives) === JSON.stringify(first.objectives));
  if (!same)
    return own.map((project) =>
      served(`${project.code}.objectives`, say`“${projectTitle(facts, project)}” serves`, facts, project),
    );
  const who =
    rest.length === 0
      ? say`The project serves`
      : say`${capital(everyOf(paperSubject(facts), 'projects', 'Number of projects', own.length, 'project', 'projects'))} serve`;
  return [served('consideration.objectives', who, facts, first)];
}

function served(id: string, who: Phrase, facts: PaperFacts, project: ProjectFact): ComposedBlock {
  const of = projectSubject(facts, project);
  const each = project.objectives.map((text, index): Figure =>
    textFigure(of, `objective.${index + 1}`, 'Objective', within(text)),
  );
  if (each.length === 1) return paragraph(id, say`${who} our objective: ${listed(each)}.`);
  if (each.length === 2) return paragraph(id, say`${who} two of our objectives: ${each[0]!}; and ${each[1]!}.`);
  return paragraph(id, say`${who} these objectives:`, bulleted(each.map((one) => say`${one}`)));
}
