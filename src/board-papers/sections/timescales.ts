/** Decides what a paper says of the projects' dates: start and end, whether the end holds, what slack is left, restricted windows, assumptions. */
import type { DateSpan } from '../../platform/calendar/working-calendar.types.js';
import { appendixRef, heading, paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, dateFigure, nameFigure, numberFigure } from '../figures.js';
import { paragraphOf, say, type Phrase } from '../prose.js';
import { lateMilestones, toldBefore } from '../selections.js';
import {
  calendarSubject,
  dayFigure,
  itemFigures,
  itemSubject,
  planSubject,
  projectSubject,
  projectTitle,
} from '../subjects.js';
import { oneLine, theDay, workingDays } from '../words.js';
import { complete, completed } from './completion.js';
import { lateGroups } from './late-groups.js';
import { listedFew } from './lists.js';
import { planAppendixId } from './plan-appendix.js';
import { withinWindow } from './window-work.js';

/** Timescales: one section for all projects. */
export function timescales(facts: PaperFacts): readonly ComposedBlock[] {
  return [
    heading('timescales', 2, 'Timescales'),
    ...facts.projects.map((project) => paragraph(`${project.code}.span`, span(facts, project))),
    ...windowBlocks(facts),
  ];
}

function span(facts: PaperFacts, project: ProjectFact): Phrase {
  const { plan } = project;
  if (plan === null) return term(facts, project);
  if (complete(plan)) return paragraphOf([closed(facts, project, plan), where(facts, project, plan)]);
  return paragraphOf([
    term(facts, project),
    closedEnd(facts, project, plan),
    finish(facts, project, plan),
    slack(facts, project, plan),
    where(facts, project, plan),
  ]);
}

/** "Work on “title” began on 4 January 2010 and is due to end by 31 May 2010." */
function term(facts: PaperFacts, project: ProjectFact): Phrase {
  const of = projectSubject(facts, project);
  const verb = project.start <= facts.asAt ? 'began' : 'is to begin';
  const start = dateFigure(of, 'start', 'Start', project.start);
  const work = say`${workOn(facts, project)} ${verb} on ${start}`;
  if (project.targetEnd === null) return say`${work}, with no end date agreed yet.`;
  const due = project.targetEnd < facts.asAt ? 'was due' : 'is due';
  return say`${work} and ${due} to end by ${dateFigure(of, 'targetEnd', 'Target end', project.targetEnd)}.`;
}

const workOn = (facts: PaperFacts, project: ProjectFact): Phrase =>
  facts.projects.length === 1 ? say`Work` : say`Work on “${projectTitle(facts, project)}”`;

/** "Work began on 4 January 2010 and was complete on 26 May 2010; its end date was 31 May 2010." */
function closed(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase {
  const of = projectSubject(facts, project);
  const start = dateFigure(of, 'start', 'Start', project.start);
  const last = completed(facts, project, plan);
  const done = last ? say`was complete on ${last}` : say`is now complete`;
  const began = say`${workOn(facts, project)} began on ${start} and ${done}`;
  if (project.targetEnd === null) return say`${began}.`;
  return say`${began}; it was due by ${dateFigure(of, 'targetEnd', 'Target end', project.targetEnd)}.`;
}

/** That the target end is not a working day. */
function closedEnd(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase | null {
  const { targetEnd } = project;
  const last = plan.lastWorkingDay;
  if (targetEnd === null || last === null || last === targetEnd) return null;
  const of = calendarSubject(facts, project, plan);
  const holiday = plan.allNonWorking.find((day) => day.date === targetEnd);
  const why = holiday
    ? say`${nameFigure(of, 'targetEnd.why', 'Why the target end is not worked', theDay(oneLine(holiday.name)))}`
    : say`not a working day`;
  const day = dayFigure(of, 'targetEnd.last', 'Last working day up to the target end', last);
  return say`That is ${why}, so the last working day before it is ${day}.`;
}

function finish(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase {
  if (plan.finish === null) return say`The plan does not yet give a date for its finish.`;
  if (plan.finishIsPartial) return say`Part of the plan has no dates yet, so we cannot say when it will finish.`;
  const of = planSubject(facts, project);
  const on = dateFigure(of, 'finish', 'Forecast finish', plan.finish);
  const margin = plan.margin ?? null;
  if (margin !== null && margin < 0) {
    const days = numberFigure(of, 'margin', 'Working days past the target end', margin, workingDays(margin));
    const [group] = lateGroups(plan);
    const leader = group?.critical
      ? say`after the delay to “${itemFigures(facts, project, group.leader).title}” `
      : say``;
    return say`The plan no longer meets its end date: ${leader}it finishes on ${on}, ${days} too late.`;
  }
  const slip = plan.finishSlip;
  if (slip === null) return say`The plan finishes on ${on}.`;
  const still = toldBefore(facts, project) ? 'still ' : '';
  if (slip === 0) return say`The plan ${still}finishes on ${on}, as in its baseline.`;
  const moved = numberFigure(of, 'finish.slip', 'Slip of the finish', slip, workingDays(slip));
  return say`The plan finishes on ${on}, ${moved} ${slip > 0 ? 'later' : 'earlier'} than in its baseline.`;
}

/** What is left before a delay moves the end: said where something is late. */
function slack(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase | null {
  const margin = plan.margin ?? null;
  if (margin === null || margin < 0 || plan.finishIsPartial) return null;
  if (lateMilestones(plan).length === 0) return null;
  const of = planSubject(facts, project);
  if (margin > 0) {
    const days = numberFigure(of, 'margin', 'Working days of slack before the target end', margin, workingDays(margin));
    return say`That leaves ${days} of slack before the target end.`;
  }
  const first = lateGroups(plan).find((group) => group.critical);
  if (!first) return null;
  const { title } = itemFigures(facts, project, first.leader);
  return say`No slack is left: any further delay to “${title}” moves the end date.`;
}

/** Where the plan is, and how much of it is assumed. */
function where(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase {
  const at = say`The plan is at ${appendixRef(planAppendixId(project))}`;
  const assumed = plan.items.filter((item) => item.assumed).length;
  if (assumed === 0) return say`${at}.`;
  if (assumed === plan.items.length) return say`${at}; all of its dates are planning assumptions.`;
  if (assumed * 2 > plan.items.length) return say`${at}; most of its dates are planning assumptions.`;
  const count = countFigure(planSubject(facts, project), 'assumed', 'Planning assumptions', assumed);
  return say`${at}; ${count} of its dates are planning assumptions.`;
}

/** A window in which publications may not fall, and the projects whose calendars have it. */
interface SharedWindow {
  readonly window: DateSpan;
  readonly projects: readonly ProjectFact[];
  readonly key: string;
}

/** Each window once, with what any plan puts there. */
function windowBlocks(facts: PaperFacts): readonly ComposedBlock[] {
  const shared = new Map<string, SharedWindow>();
  for (const project of facts.projects)
    for (const [index, window] of (project.plan?.windows ?? []).entries()) {
      const same = `${window.name} ${window.from} ${window.to}`;
      const { projects, key } = shared.get(same) ?? { projects: [], key: `window.${index + 1}` };
      shared.set(same, { window, projects: [...projects, project], key });
    }
  return [...shared.values()].map((one) => windowBlock(facts, one));
}

function windowBlock(facts: PaperFacts, { window, projects, key }: SharedWindow): ComposedBlock {
  const first = projects[0]!;
  const of = calendarSubject(facts, first, first.plan!);
  const name = nameFigure(of, `${key}.name`, 'Name of the window', theDay(oneLine(window.name)));
  const from = dayFigure(of, `${key}.from`, 'First day of the window', window.from);
  const to = dayFigure(of, `${key}.to`, 'Last day of the window', window.to);
  const rule = say`From ${from} to ${to}, ${name}, publishing and consulting are restricted.`;
  const inside = projects.flatMap((project) => publicationsIn(facts, project, window));
  const plans = projects.length === 1 ? 'the plan has' : 'the plans have';
  const found =
    inside.length === 0
      ? say`${projects.length === 1 ? 'The plan publishes' : 'The plans publish'} nothing in that time.`
      : say`In that time ${plans} ${listedFew(planSubject(facts, first), `${key}.inside`, 'Other publications', inside)}.`;
  return paragraph(`${first.code}.${key}`, paragraphOf([rule, found, withinWindow(facts, projects, window, key)]));
}

/** "“Guidance published” on 30 April", of what is to be published in the window. */
function publicationsIn(facts: PaperFacts, project: ProjectFact, { from, to }: DateSpan): readonly Phrase[] {
  const inside = (project.plan?.items ?? []).filter(
    ({ publication, actualFinish, finish }) =>
      publication && actualFinish === null && finish !== null && finish >= from && finish <= to,
  );
  return inside.map((item) => {
    const { title } = itemFigures(facts, project, item);
    return say`“${title}” on ${dayFigure(itemSubject(facts, project, item), 'forecast', 'Forecast', item.finish ?? '')}`;
  });
}
