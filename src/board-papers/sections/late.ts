/** Decides how a paper tells what is late: each cause once, with what it moves and why. */
import { paragraph, type ComposedBlock } from '../composed.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, nameFigure, textFigure, type Figure } from '../figures.js';
import { changes, type LedgerLine } from '../promises/promise.js';
import { slugOf } from '../paper-row.js';
import { isNews, toldSince } from '../selections.js';
import { paragraphOf, say, type Phrase } from '../prose.js';
import { causeFigures, dayFigure, itemFigures, itemSubject, planSubject, reasonFigures } from '../subjects.js';
import { clause, plural } from '../words.js';
import { lateGroups, type LateGroup } from './late-groups.js';
import { few, fewWith, firstAndLast, LISTED, listedFew } from './lists.js';
import { rebasedPhrase } from './rebased.js';

/** What is late, the gravest first; a bounded number of groups, the others as a count. */
export function late(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  const { shown, more } = few(lateGroups(plan), LISTED - 2);
  const blocks = shown.map((group) =>
    paragraph(`${project.code}.${group.leader.code}.late`, told(facts, project, group)),
  );
  return [...rebased(facts, project, plan), ...blocks, ...others(facts, project, plan, shown, more)];
}

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
    why(facts, project, leader),
    followers.length ? follows(facts, project, leader, followers) : null,
  ]);
}

/** "“A” was due on 22 January and is now expected on 3 February, 8 working days late." */
function moved(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const title = say`“${itemFigures(facts, project, item).title}”`;
  const { baseline, forecast } = days(facts, project, item);
  const { ragReason } = itemFigures(facts, project, item);
  if (item.late === 'TOO_LATE' && (item.slip ?? 0) <= 0)
    return say`${title} is too late for what depends on it. ${ragReason}`;
  if (!baseline)
    return forecast ? say`${title} is late. ${ragReason}` : say`${title} is late and has no date. ${ragReason}`;
  const gave = promised(facts, project, item);
  const due = say`${title} was due on ${baseline}${gave}`;
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

/** " (paper 10/23 gave 3 February)" where earlier papers gave another day than the baseline. */
export function promised(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase {
  const line = facts.ledger.find((one) => one.kind === 'MILESTONE' && one.recordId === item.recordId);
  const dates = changes(line?.told ?? []);
  const others = dates[0]?.promisedOn === item.baselineFinish ? dates.slice(1) : dates;
  if (!line || others.length === 0) return say``;
  const given = others.map((one) => {
    return say`paper ${paperFigure(facts, one)} gave ${toldFigure(facts, project, line, one)}`;
  });
  return say` (${firstAndLast(planSubject(facts, project), `${item.code}.promised`, given)})`;
}

function toldFigure(facts: PaperFacts, project: ProjectFact, line: LedgerLine, last: LedgerLine['measuredBy']): Figure {
  const origin = { recordId: last.paperId, reportId: last.issueId, citation: null };
  const of = {
    key: `${project.code}.${line.code}`,
    kind: 'BoardPaper',
    code: `paper ${last.reference}`,
    origin,
    facts,
  };
  return dayFigure(of, `told.${slugOf(last.reference)}`, `Date of ${line.code}`, last.promisedOn ?? '');
}

function paperFigure(facts: PaperFacts, told: LedgerLine['measuredBy']): Figure {
  const origin = { recordId: told.paperId, reportId: told.issueId, citation: null };
  const key = `paper.${slugOf(told.reference)}`;
  return textFigure(
    { key, kind: 'BoardPaper', code: `paper ${told.reference}`, origin, facts },
    'reference',
    'Reference',
    told.reference,
  );
}

/** The reason in the words of the report that gave the date, or of what it waits for. */
function why(facts: PaperFacts, project: ProjectFact, item: ItemFact): Phrase | null {
  const own = reasonFigures(facts, project, item);
  if (own) return say`${own.whole}`;
  const cause = causeFigures(facts, project, item);
  if (!cause) return null;
  return cause.said ? say`It waits for “${cause.title}”. ${cause.said.whole}` : say`It waits for “${cause.title}”.`;
}

/** "It moves “B” by as much, from 12 to 24 February." */
function follows(facts: PaperFacts, project: ProjectFact, leader: ItemFact, followers: readonly ItemFact[]): Phrase {
  const alike = followers.every((item) => item.slip !== null && item.slip === leader.slip);
  const phrases = fewWith(followers, (item) => item.critical).map((item) => {
    const title = say`“${itemFigures(facts, project, item).title}”`;
    const { baseline, forecast } = days(facts, project, item);
    if (!baseline || !forecast) return title;
    const from = say`${title} from ${baseline} to ${forecast}`;
    return alike || !item.slip ? from : say`${from} (${lateBy(facts, project, item)})`;
  });
  const which = listedFew(planSubject(facts, project), `${leader.code}.moves`, 'Milestones that it moves too', phrases);
  return alike ? say`The delay moves ${which}, by as much.` : say`The delay also moves ${which}.`;
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

function days(facts: PaperFacts, project: ProjectFact, item: ItemFact) {
  const of = itemSubject(facts, project, item);
  const planned = { ...of, origin: item };
  return {
    baseline: item.baselineFinish === null ? null : dayFigure(planned, 'baseline', 'Baseline', item.baselineFinish),
    forecast: item.finish === null ? null : dayFigure(of, 'forecast', 'Forecast', item.finish),
  } as const;
}
