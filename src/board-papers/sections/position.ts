/** Decides how a paper tells where a project is: what has been reached, by exception what is late or has no date, and what comes next. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, type Figure } from '../figures.js';
import { grouped } from '../../platform/record/grouped.js';
import { capital, listed, paragraphOf, say, type Phrase } from '../prose.js';
import { ahead, lateMilestones, milestonesOf, reached, toldSince, undated, unheardOf } from '../selections.js';
import { dayFigure, itemFigures, itemSubject, planSubject } from '../subjects.js';
import { clause } from '../words.js';
import { previousFigure } from './earlier-paper.js';
import { late } from './late.js';
import { everyOf, few, listedFew, NAMED } from './lists.js';
import type { ProjectPart } from './section.js';
import { promised } from './told-dates.js';

/** Where the project is. */
export const position: ProjectPart = (facts, project) => {
  const { plan, code } = project;
  if (plan === null) return [paragraph(`${code}.noplan`, say`There is no plan for this project yet.`)];
  if (milestonesOf(plan).length === 0) return [paragraph(`${code}.nomilestones`, say`The plan has no milestones yet.`)];
  return [
    paragraph(
      `${code}.position`,
      paragraphOf([done(facts, project, plan), others(facts, project, plan), next(facts, project, plan)]),
    ),
    ...late(facts, project, plan),
    ...withoutDate(facts, project, plan),
    ...silent(facts, project, plan),
  ];
};

/** What has been reached, since the last paper where there was one. */
function done(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase {
  const of = planSubject(facts, project);
  const all = milestonesOf(plan);
  const news = reached(facts, project, plan);
  const since = toldSince(facts, project);
  const total = all.filter((one) => one.actualFinish !== null).length;
  if (total === all.length) {
    const [last] = news.slice(-1);
    const every = everyOf(of, 'milestones', 'Milestones in the plan', all.length, 'milestone', 'milestones');
    const has = all.length === 1 ? 'has' : 'have';
    return capital(
      last
        ? say`${every} ${has} been reached, the last being ${onDay(facts, project, last)}.`
        : say`${every} ${has} been reached.`,
    );
  }
  if (since.isPaper) {
    const paper = say`Since paper ${previousFigure(facts)}`;
    const silent = all.some((item) => item.rag === 'STALE');
    if (news.length === 0) return say`${paper} no milestone has been ${silent ? 'reported as ' : ''}reached.`;
    return say`${paper} we have reached ${listedFew(
      of,
      'reached',
      'Milestones reached',
      news.map((item) => onDay(facts, project, item)),
    )}.`;
  }
  const count = countFigure(of, 'milestones', 'Milestones in the plan', all.length);
  if (total === 0)
    return all.length === 1
      ? say`The project’s only milestone has not been reached yet.`
      : say`None of the project’s ${count} milestones has been reached yet.`;
  const some = countFigure(of, 'done', 'Milestones complete', total);
  const lead = say`Of the project’s ${count} milestones ${some} ${total === 1 ? 'has' : 'have'} been reached`;
  const latest = news.slice(-2).map((item) => onDay(facts, project, item));
  if (news.length > 2) return say`${lead}, the latest being ${listed(latest.slice(-1))}.`;
  return say`${lead}: ${listed(latest)}.`;
}

/** That the others are as planned: said only where that is so of every one. */
function others(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase | null {
  const all = milestonesOf(plan);
  const open = all.filter((one) => one.actualFinish === null);
  if (open.length === 0 || lateMilestones(plan).length > 0 || undated(plan).length > 0) return null;
  if (open.some((one) => one.rag === 'STALE')) return null;
  if (plan.baseline === null) return say`Nothing is overdue.`;
  const of = planSubject(facts, project);
  const every = everyOf(of, 'open', 'Milestones still to come', open.length, 'one still to come', 'still to come');
  const are = open.length === 1 ? 'is' : 'are';
  if (all.length === 1) return say`It is ${open.every((one) => one.slip === 0) ? 'as planned' : 'on time'}.`;
  if (open.every((one) => one.slip === 0)) return capital(say`${every} ${are} as planned.`);
  return capital(say`${every} ${are} on time.`);
}

/** The milestones of the next weeks by date, the overdue first; where there are none, the first one after. Those that are late have paragraphs of their own. */
function next(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase | null {
  const { overdue, soon, then } = ahead(facts, plan);
  const due = [...overdue, ...soon];
  const all = due.filter((item) => item.late === null);
  const { shown, more } = few(all.length > 0 ? all : then?.late === null ? [then] : []);
  if (shown.length === 0) return null;
  const named = shown.map((item) => say`${onDay(facts, project, item)}${overdueMark(facts, item)}`);
  const days = more === 0 ? named : [...named, soonToo(facts, project, plan, more)];
  const lead = all.length < due.length ? 'Besides what is late, next' : 'Next';
  return say`${lead} ${days.length === 1 ? 'is' : 'are'} ${listed(days)}.`;
}

const overdueMark = (facts: PaperFacts, { finish }: ItemFact): string =>
  (finish ?? '9999') <= facts.asAt ? ' (overdue)' : '';

/** "five others by 23 February". */
function soonToo(facts: PaperFacts, project: ProjectFact, plan: PlanFact, more: number): Phrase {
  const of = planSubject(facts, project);
  const by = dayFigure(of, 'lookAhead', 'Last day of the weeks to come', plan.lookAheadTo);
  return say`${countFigure(of, 'next.more', 'Other milestones of these weeks', more)} others by ${by}`;
}

/** "“Desk research complete”, on 25 January". */
function onDay(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const of = itemSubject(facts, project, item);
  const { title } = itemFigures(facts, project, item);
  const on = item.actualFinish ?? item.finish;
  if (on === null) return say`“${title}”`;
  const day: Figure = dayFigure(of, item.actualFinish === null ? 'forecast' : 'actual', 'Date', on);
  return say`“${title}” on ${day}`;
}

/** Milestones that nobody can date: each with its own reason, and together those that wait for undated work. */
function withoutDate(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  const all = undated(plan).filter((item) => item.late === null);
  const waiting = all.filter((item) => item.waits === true);
  const own = all.filter((item) => item.waits !== true);
  if (all.length === 0) return [];
  const of = planSubject(facts, project);
  const titled = (item: ItemFact): Phrase => say`“${itemFigures(facts, project, item).title}”`;
  const groups = sameReason(facts, project, own);
  const reasons = groups.slice(0, NAMED).map((group) => lacking(facts, project, group));
  const rest = groups.slice(NAMED).flat();
  const also = rest.length
    ? say`Nor has a date been set for ${listedFew(of, 'undated', 'Milestones without a date', rest.map(titled))}.`
    : null;
  const wait = waiting.length
    ? say`${own.length ? 'Until then' : 'So far'} no date can be given for ${listedFew(of, 'waiting', 'Milestones that wait for undated work', waiting.map(titled))}.`
    : null;
  return [paragraph(`${project.code}.undated`, paragraphOf([...reasons, also, wait]))];
}

/** Those that lack a date for the same reason, in the order of the first of each; one of which a paper gave a date is by itself. */
function sameReason(
  facts: PaperFacts,
  project: ProjectFact,
  own: readonly ItemFact[],
): readonly (readonly ItemFact[])[] {
  const groups = grouped(own, (item) =>
    item.unknown === null || promised(facts, project, item).runs.length > 0 ? item.recordId : clause(item.unknown),
  );
  return [...groups.values()];
}

/** "“A” and “B” have no date yet: the partner has not said." */
function lacking(facts: PaperFacts, project: ProjectFact, group: readonly ItemFact[]): Phrase {
  const first = group[0]!;
  const { unknown } = itemFigures(facts, project, first);
  const gave = promised(facts, project, first);
  const of = planSubject(facts, project);
  const titles = group.map((item) => say`“${itemFigures(facts, project, item).title}”`);
  const which = listedFew(of, `${first.code}.alike`, 'Others without a date for this reason', titles);
  const lacks = say`${which}${gave} ${group.length === 1 ? 'has' : 'have'} no date ${gave.runs.length ? 'now' : 'yet'}`;
  return unknown ? say`${lacks}: ${unknown}.` : say`${lacks}.`;
}

/** Milestones of which nothing has been heard for too long. */
function silent(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  const stale = unheardOf(plan);
  if (stale.length === 0) return [];
  const of = planSubject(facts, project);
  const names = stale.map((item) => say`“${itemFigures(facts, project, item).title}”`);
  const which = listedFew(of, 'silent', 'Milestones without a recent report', names);
  const dates = stale.length === 1 ? 'its date' : 'their dates';
  const text = say`We have had no recent report on ${which}, so ${dates} may no longer hold.`;
  return [paragraph(`${project.code}.silent`, text)];
}
