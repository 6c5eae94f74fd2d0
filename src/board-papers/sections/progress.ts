/** Decides how a project's progress is told: who decided and leads it, what has been reached, what is due and not done. */
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, dateFigure, nameFigure, textFigure, type Figure } from '../figures.js';
import { bulleted, listed, paragraphOf, say, type Phrase } from '../prose.js';
import { dueNotDone, milestonesOf, reached, toldSince } from '../selections.js';
import { itemFigures, partyName, partyPost, planSubject, projectSubject, projectTitle } from '../subjects.js';
import { article, clause, plural } from '../words.js';
import type { ProjectPart } from './section.js';

/** Progress on one project. */
export const progress: ProjectPart = (facts, project) => [
  heading(`${project.code}.progress`, 2, `Progress: ${clause(project.title)}`, [projectTitle(facts, project)]),
  paragraph(
    `${project.code}.standing`,
    paragraphOf([approval(facts, project), sponsors(facts, project), lead(facts, project)]),
  ),
  ...(project.plan ? planProgress(facts, project, project.plan) : [unplanned(facts, project)]),
];

function approval(facts: PaperFacts, project: ProjectFact): Phrase {
  const of = projectSubject(facts, project);
  if (project.approval === null) return say`The record names no decision that approved this project.`;
  const { body, decidedOn, decision } = project.approval;
  const who = nameFigure(of, 'approval.body', 'Body that approved it', clause(body));
  const by = say`${article(body)}${who}`;
  const when = decidedOn === null ? null : dateFigure(of, 'approval.on', 'Date of approval', decidedOn);
  const what = decision === null ? null : textFigure(of, 'approval.decision', 'Decision', clause(decision));
  const day = when ? say`on ${when}` : say`on a day that is not on record`;
  return what ? say`It was approved by ${by} ${day}: ${what}.` : say`It was approved by ${by} ${day}.`;
}

function sponsors(facts: PaperFacts, project: ProjectFact): Phrase {
  const names = project.sponsors.map((one, index) => {
    const name = partyName(facts, `${project.code}.sponsor.${index + 1}`, one, 'Sponsor');
    return say`${article(one.name)}${name}`;
  });
  if (names.length === 0) return say`No sponsoring organisation is on record.`;
  if (names.length === 1) return say`Its sponsor is ${listed(names)}.`;
  return say`It is a joint project of ${listed(names)}, and its results will carry the badge of each.`;
}

function lead(facts: PaperFacts, project: ProjectFact): Phrase {
  if (project.lead === null) return say`No project lead has been named.`;
  const key = `${project.code}.lead`;
  const name = partyName(facts, key, project.lead, 'Project lead');
  const post = partyPost(facts, key, project.lead);
  return post ? say`The project lead is ${name}, ${post}.` : say`The project lead is ${name}.`;
}

function unplanned(facts: PaperFacts, project: ProjectFact): ComposedBlock {
  return paragraph(
    `${project.code}.noplan`,
    say`No plan is on record for “${projectTitle(facts, project)}”, so no milestone can be reported.`,
  );
}

function planProgress(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  const milestones = milestonesOf(plan);
  if (milestones.length === 0) {
    return [paragraph(`${project.code}.nomilestones`, say`The plan has no milestones yet.`)];
  }
  return [reachedBlock(facts, project, plan), dueBlock(facts, project, plan)];
}

function reachedBlock(facts: PaperFacts, project: ProjectFact, plan: PlanFact): ComposedBlock {
  const done = reached(facts, project, plan);
  const since = toldSince(facts, project);
  const of = planSubject(facts, project);
  const from = dateFigure(of, 'since', 'Day from which progress is told', since.on);
  const start = since.isPaper ? say`Since the last paper, on ${from},` : say`Since the start on ${from},`;
  const id = `${project.code}.reached`;
  if (done.length === 0) return paragraph(id, say`${start} no milestone has been reported as reached.`);
  const count = countFigure(of, 'reached', 'Milestones reached', done.length);
  const have = done.length === 1 ? 'milestone has' : 'milestones have';
  return paragraph(
    id,
    say`${start} ${count} ${have} been reached:`,
    bulleted(done.map((item) => reachedBullet(facts, project, item))),
  );
}

function reachedBullet(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const { title, actual, slip } = itemFigures(facts, project, item);
  if (actual === null) return say`${title}`;
  return slip ? say`${title}, on ${actual} (${slip})` : say`${title}, on ${actual}`;
}

function dueBlock(facts: PaperFacts, project: ProjectFact, plan: PlanFact): ComposedBlock {
  const due = dueNotDone(facts, plan);
  const id = `${project.code}.due`;
  const of = planSubject(facts, project);
  const asAt: Figure = dateFigure(of, 'asAt', 'Date of the facts', facts.asAt);
  if (due.length === 0) return paragraph(id, say`Every milestone due by ${asAt} has been reported as reached.`);
  const count = countFigure(of, 'due', 'Milestones due and not done', due.length);
  const were = plural(due.length, 'milestone was', 'milestones were');
  const have = plural(due.length, 'has', 'have');
  const bullets = bulleted(due.map((item) => dueBullet(facts, project, item)));
  return paragraph(id, say`By ${asAt} ${count} ${were} due that ${have} not been reported as reached:`, bullets);
}

function dueBullet(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const { title, baseline, forecast, unknown } = itemFigures(facts, project, item);
  const due = baseline ? say`${title}, due on ${baseline} by the baseline` : say`${title}`;
  if (forecast) return say`${due}, now forecast for ${forecast}`;
  return unknown ? say`${due}, with no new date: ${unknown}` : say`${due}, with no new date`;
}
