/** Decides what a paper says of the projects' dates: start and end, whether the end holds, what slack is left, restricted windows, assumptions. */
import type { DateSpan } from '../../platform/calendar/working-calendar.types.js';
import { appendixRef, heading, paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, dateFigure, nameFigure, numberFigure } from '../figures.js';
import { paragraphOf, say, type Phrase } from '../prose.js';
import { lateMilestones } from '../selections.js';
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
import { listedFew } from './lists.js';
import { planAppendixId } from './plan-appendix.js';

/** Timescales: one section for all projects. */
export function timescales(facts: PaperFacts): readonly ComposedBlock[] {
  return [
    heading('timescales', 2, 'Timescales'),
    ...facts.projects.flatMap((project) => [
      paragraph(`${project.code}.span`, span(facts, project)),
      ...(project.plan?.windows ?? []).map((window, index) =>
        windowBlock(facts, project, project.plan!, window, index),
      ),
    ]),
  ];
}

function span(facts: PaperFacts, project: ProjectFact): Phrase {
  const { plan } = project;
  if (plan === null) return paragraphOf([term(facts, project), say`There is no plan yet.`]);
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
  const work =
    facts.projects.length === 1 ? say`Work ${verb} on` : say`Work on “${projectTitle(facts, project)}” ${verb} on`;
  const start = dateFigure(of, 'start', 'Start', project.start);
  if (project.targetEnd === null) return say`${work} ${start}. No end date has been agreed.`;
  return say`${work} ${start} and is due to end by ${dateFigure(of, 'targetEnd', 'Target end', project.targetEnd)}.`;
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
  return say`That is ${why}, so the last working day is ${day}.`;
}

function finish(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase {
  if (plan.items.every((item) => item.kind !== 'MILESTONE' || item.actualFinish !== null) && plan.rag === 'COMPLETE')
    return say`All of the plan is complete.`;
  if (plan.finish === null) return say`The plan does not yet give a date for its finish.`;
  if (plan.finishIsPartial) return say`Part of the plan has no dates yet, so we cannot say when it will finish.`;
  const of = planSubject(facts, project);
  const on = dateFigure(of, 'finish', 'Forecast finish', plan.finish);
  const margin = plan.margin ?? null;
  if (margin !== null && margin < 0) {
    const days = numberFigure(of, 'margin', 'Working days past the target end', margin, workingDays(margin));
    return say`The plan no longer meets that date: it finishes on ${on}, ${days} later.`;
  }
  const slip = plan.finishSlip;
  if (slip === null) return say`The plan finishes on ${on}.`;
  if (slip === 0) return say`The plan still finishes on ${on}, as in its baseline.`;
  const moved = numberFigure(of, 'finish.slip', 'Slip of the finish', slip, workingDays(slip));
  return say`The plan finishes on ${on}, ${moved} ${slip > 0 ? 'later' : 'earlier'} than in its baseline.`;
}

/** What is left before a delay moves the end: said where something is late. */
function slack(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase | null {
  const margin = plan.margin ?? null;
  if (margin === null || margin < 0 || plan.finishIsPartial) return null;
  const late = lateMilestones(plan);
  if (late.length === 0) return null;
  const of = planSubject(facts, project);
  if (margin > 0) {
    const days = numberFigure(of, 'margin', 'Working days of slack before the target end', margin, workingDays(margin));
    return say`${days} of slack are left before the target end.`;
  }
  const first = late.find((item) => item.critical);
  if (!first) return null;
  return say`No slack is left: any further delay to “${itemFigures(facts, project, first).title}” moves the end date.`;
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

/** A window in which publications may not fall, and what the plan puts there. */
function windowBlock(
  facts: PaperFacts,
  project: ProjectFact,
  plan: PlanFact,
  window: DateSpan,
  index: number,
): ComposedBlock {
  const key = `window.${index + 1}`;
  const of = calendarSubject(facts, project, plan);
  const name = nameFigure(of, `${key}.name`, 'Name of the window', theDay(oneLine(window.name)));
  const from = dayFigure(of, `${key}.from`, 'First day of the window', window.from);
  const to = dayFigure(of, `${key}.to`, 'Last day of the window', window.to);
  const rule = say`From ${from} to ${to}, ${name}, publishing and consulting are restricted.`;
  const inside = plan.items.filter(
    (item) =>
      item.publication &&
      item.actualFinish === null &&
      (item.finish ?? '') >= window.from &&
      (item.finish ?? '9999') <= window.to,
  );
  const hit = inside.map((item) => {
    const { title } = itemFigures(facts, project, item);
    if (item.finish === null) return say`“${title}”`;
    return say`“${title}” on ${dayFigure(itemSubject(facts, project, item), 'forecast', 'Forecast', item.finish)}`;
  });
  const found =
    hit.length === 0
      ? say`The plan publishes nothing in those weeks.`
      : say`The plan publishes ${listedFew(planSubject(facts, project), `${key}.inside`, 'Other publications', hit)} in that time.`;
  return paragraph(`${project.code}.${key}`, paragraphOf([rule, found]));
}
