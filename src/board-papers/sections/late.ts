/** Decides how a paper tells what is late: each cause once, with what it moves and why. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, nameFigure } from '../figures.js';
import { byDate, isNews, toldSince } from '../selections.js';
import { paragraphOf, say, type Phrase } from '../prose.js';
import { causeFigures, dayFigure, itemFigures, itemSubject, planSubject, reasonFigures } from '../subjects.js';
import { clause, plural } from '../words.js';
import { lateGroups, type LateGroup } from './late-groups.js';
import { previousFigure } from './earlier-paper.js';
import { few, fewWith, LISTED, listedFew } from './lists.js';
import { rebasedPhrase } from './rebased.js';
import { isAsTold, promised } from './told-dates.js';
import { accountPhrase } from './why.js';

/** What is late, the gravest first, then what is as late as the last paper said; a bounded number of groups, the others as a count. */
export function late(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  const groups = lateGroups(plan);
  const same = groups.filter((group) => membersOf(group).every((item) => isAsTold(facts, item)));
  const { shown, more } = few(
    groups.filter((group) => !same.includes(group)),
    LISTED - 2,
  );
  const blocks = shown.map((group) =>
    paragraph(`${project.code}.${group.leader.code}.late`, told(facts, project, group)),
  );
  return [
    ...rebased(facts, project, plan),
    ...blocks,
    ...unchanged(facts, project, same.flatMap(membersOf)),
    ...others(facts, project, plan, [...shown, ...same], more),
  ];
}

const membersOf = ({ leader, followers }: LateGroup): readonly ItemFact[] => [leader, ...followers];

/** What the baseline moved of the one before; nothing where it is the first, or the last paper came after it. */
function rebased(facts: PaperFacts, project: ProjectFact, { baseline }: PlanFact): readonly ComposedBlock[] {
  const since = toldSince(facts, project);
  if (!baseline?.rebased || (since.isPaper && !isNews(since, baseline.approvedOn, baseline.said))) return [];
  const origin = { recordId: project.recordId, reportId: baseline.id, citation: null };
  const of = { ...planSubject(facts, project), origin };
  const who = say`The baseline “${nameFigure(of, 'baseline', 'Baseline', clause(baseline.name))}”`;
  return [paragraph(`${project.code}.rebased`, rebasedPhrase(of, who, baseline.rebased))];
}

function told(facts: PaperFacts, project: ProjectFact, group: LateGroup): Phrase {
  const { leader, followers } = group;
  return paragraphOf([
    moved(facts, project, leader),
    isAsTold(facts, leader) ? null : why(facts, project, leader),
    followers.length ? follows(facts, project, leader, followers) : null,
  ]);
}

/** "“A” was due on 22 January and is now expected on 3 February, 8 working days late." */
function moved(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const title = say`“${itemFigures(facts, project, item).title}”`;
  const { baseline, forecast } = daysOf(facts, project, item);
  const { ragReason } = itemFigures(facts, project, item);
  if (item.late === 'TOO_LATE' && (item.slip ?? 0) <= 0)
    return say`${title} is too late for what depends on it. ${ragReason}`;
  if (!baseline)
    return forecast ? say`${title} is late. ${ragReason}` : say`${title} is late and has no date. ${ragReason}`;
  const gave = promised(facts, project, item);
  const due = say`${title} was due on ${baseline}${gave}`;
  if (isAsTold(facts, item) && forecast)
    return say`${due} and is still expected on ${forecast}${lateByOf(facts, project, item)}.`;
  if (!forecast) return say`${due} and has no date now.`;
  const slipped = (item.slip ?? 0) > 0;
  if ((item.finish ?? '') < facts.asAt)
    return slipped
      ? say`${due}, then on ${forecast}, and nobody has reported it as done.`
      : say`${due}, and nobody has reported it as done.`;
  return slipped
    ? say`${due} and is now expected on ${forecast}, ${lateBy(facts, project, item)}.`
    : say`${due} and is expected on ${forecast}.`;
}

const lateBy = (facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase =>
  say`${itemFigures(facts, project, item).slip ?? ''}`;

const lateByOf = (facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase =>
  item.slip === null ? say`` : say`, ${lateBy(facts, project, item)}`;

/** "As paper 10/23 said, “A” is expected on 3 February and “B” on 10 February, both 8 working days late." */
function unchanged(facts: PaperFacts, project: ProjectFact, items: readonly ItemFact[]): readonly ComposedBlock[] {
  const [first] = items;
  if (!first) return [];
  const byDay = [...items].sort(byDate);
  const alike = items.every(({ slip }) => slip === first.slip);
  const days = byDay.map((item, place) => {
    const { forecast } = daysOf(facts, project, item);
    const verb = place === 0 ? ' is still expected' : '';
    const own = alike ? say`` : say` (${lateBy(facts, project, item)})`;
    return say`“${itemFigures(facts, project, item).title}”${verb} on ${forecast ?? ''}${own}`;
  });
  const which = listedFew(
    planSubject(facts, project),
    'as-told',
    'Other milestones as late as in the last paper',
    days,
  );
  const all = items.length === 1 ? '' : items.length === 2 ? 'both ' : 'all ';
  const by = alike ? say`, ${all}${lateBy(facts, project, first)}` : say``;
  return [paragraph(`${project.code}.late.as-told`, say`As paper ${previousFigure(facts)} said, ${which}${by}.`)];
}

/** The reason in the words of the report that gave the date, or of what it waits for. */
function why(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase | null {
  const own = reasonFigures(facts, project, item);
  if (own) return accountPhrase(own);
  const cause = causeFigures(facts, project, item);
  if (!cause) return null;
  return cause.said
    ? say`It waits for “${cause.title}”. ${accountPhrase(cause.said)}`
    : say`It waits for “${cause.title}”.`;
}

/** "The same delay moves “B” from 12 February to 24 February." */
function follows(facts: PaperFacts, project: ProjectFact, leader: ItemFact, followers: readonly ItemFact[]): Phrase {
  const alike = followers.every((item) => item.slip !== null && item.slip === leader.slip);
  const phrases = fewWith(followers, (item) => item.critical).map((item) => {
    const title = say`“${itemFigures(facts, project, item).title}”`;
    const { baseline, forecast } = daysOf(facts, project, item);
    if (!baseline || !forecast) return title;
    const from = say`${title} from ${baseline} to ${forecast}`;
    return alike || !item.slip ? from : say`${from} (${lateBy(facts, project, item)})`;
  });
  const which = listedFew(planSubject(facts, project), `${leader.code}.moves`, 'Milestones that it moves too', phrases);
  return alike ? say`The same delay moves ${which}.` : say`The delay also moves ${which}.`;
}

function others(
  facts: PaperFacts,
  project: ProjectFact,
  plan: PlanFact,
  shown: readonly LateGroup[],
  more: number,
): readonly ComposedBlock[] {
  if (more === 0) return [];
  const told = new Set(shown.flatMap(({ leader, followers }) => [leader, ...followers].map((item) => item.recordId)));
  const rest = plan.items.filter((item) => item.kind === 'MILESTONE' && item.late !== null && !told.has(item.recordId));
  const count = countFigure(planSubject(facts, project), 'late.more', 'Other late milestones', rest.length);
  const are = plural(rest.length, 'other milestone is', 'other milestones are');
  return [
    paragraph(
      `${project.code}.late.more`,
      say`In addition, ${count} ${are} late; the plan in the appendix marks them.`,
    ),
  ];
}

function daysOf(facts: PaperFacts, project: ProjectFact, item: ItemFact) {
  const of = itemSubject(facts, project, item);
  const planned = { ...of, origin: item };
  return {
    baseline: item.baselineFinish === null ? null : dayFigure(planned, 'baseline', 'Baseline', item.baselineFinish),
    forecast: item.finish === null ? null : dayFigure(of, 'forecast', 'Forecast', item.finish),
  } as const;
}
