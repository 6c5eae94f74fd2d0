/** Decides what section 3 says before its projects: the objectives served, and since when progress is told. */
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { dateFigure, nameFigure, textFigure, type Figure } from '../figures.js';
import { bulleted, listed, say, type Phrase } from '../prose.js';
import { projectSubject, projectTitle } from '../subjects.js';
import { clause } from '../words.js';
import { background } from './background.js';
import { decisionsAndActions } from './board.js';
import { lookingAhead } from './looking-ahead.js';
import { progress } from './progress.js';
import { promises } from './promises.js';
import type { LongPart } from './section.js';
import { slips } from './slips.js';
import { timescales } from './timescales.js';

/** What each project contributes, in order. A later module adds its part here. */
export const PROJECT_PARTS: readonly LongPart[] = [progress, slips, lookingAhead, background, timescales];

/** Consideration. */
export function* consideration(facts: PaperFacts): Iterable<ComposedBlock> {
  yield heading('consideration', 1, 'Consideration');
  yield* facts.ledger.length ? answered(facts) : [...objectives(facts), previous(facts)];
  for (const project of facts.projects) for (const part of PROJECT_PARTS) yield* part(facts, project);
  yield* decisionsAndActions(facts);
}

/** A paper that follows others answers for them before it goes on. */
const answered = (facts: PaperFacts): readonly ComposedBlock[] => [
  previous(facts),
  ...promises(facts),
  ...objectives(facts),
];

/** Objectives that all projects serve are said once; otherwise each project's own are listed. */
function objectives(facts: PaperFacts): readonly ComposedBlock[] {
  const [first, ...rest] = facts.projects;
  if (!first) return [];
  const same = rest.every((one) => JSON.stringify(one.objectives) === JSON.stringify(first.objectives));
  if (!same || rest.length === 0) return facts.projects.map((project) => ownObjectives(facts, project));
  const titles = listed(facts.projects.map((project) => say`“${projectTitle(facts, project)}”`));
  if (first.objectives.length === 0) {
    return [paragraph('consideration.objectives', say`No objective is on record for ${titles}.`)];
  }
  return [served('consideration.objectives', say`${titles} serve`, facts, first)];
}

function ownObjectives(facts: PaperFacts, project: ProjectFact): ComposedBlock {
  const title = projectTitle(facts, project);
  const id = `${project.code}.objectives`;
  if (project.objectives.length === 0) return paragraph(id, say`No objective is on record for “${title}”.`);
  return served(id, say`“${title}” serves`, facts, project);
}

function served(id: string, who: Phrase, facts: PaperFacts, project: ProjectFact): ComposedBlock {
  const of = projectSubject(facts, project);
  const each = project.objectives.map((text, index): Figure =>
    textFigure(of, `objective.${index + 1}`, 'Objective', clause(text)),
  );
  const [only, ...others] = each;
  if (only && others.length === 0) return paragraph(id, say`${who} this objective: ${only}.`);
  return paragraph(id, say`${who} these objectives:`, bulleted(each.map((one) => say`${one}`)));
}

const previous = (facts: PaperFacts): ComposedBlock => paragraph('consideration.previous', previousPaper(facts));

function previousPaper(facts: PaperFacts): Phrase {
  if (facts.previous === null) {
    return say`No earlier paper on this programme has been issued from the record, so progress is told from the start of each project.`;
  }
  const { reference, asAt, paperId, issueId } = facts.previous;
  const origin = { recordId: paperId, reportId: issueId, citation: null };
  const of = { key: 'previous', kind: 'BoardPaper', code: `paper ${reference}`, origin, facts };
  const name = nameFigure(of, 'reference', 'Reference', reference);
  const date = dateFigure(of, 'asAt', 'Date of the facts', asAt);
  return say`The last paper on this programme was ${name}, which gave the position on ${date}. Progress is told from that day.`;
}
