/** Decides what a paper says of a project's dates: start and end, the days that are not worked, windows, the critical path, assumptions. */
import type { DateSpan } from '../../platform/calendar/working-calendar.types.js';
import { appendixRef, heading, paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, dateFigure, nameFigure, numberFigure, type Subject } from '../figures.js';
import { listed, note, paragraphOf, say, type Phrase } from '../prose.js';
import { calendarSubject, itemFigures, planSubject, projectSubject } from '../subjects.js';
import { oneLine, plural, slipWords, theDay, workingDays } from '../words.js';
import { planAppendixId } from './plan-appendix.js';
import { partTitle, type ProjectPart } from './section.js';

/** Timescales. */
export const timescales: ProjectPart = (facts, project) => {
  const { plan, code } = project;
  const head = heading(`${code}.timescales`, 2, partTitle(facts, project, 'Timescales'));
  const span = paragraph(`${code}.span`, paragraphOf([spanOf(facts, project), plan && forecast(facts, project, plan)]));
  if (plan === null) return [head, span];
  return [
    head,
    span,
    ...target(facts, project, plan),
    holidays(facts, project, plan),
    ...plan.windows.map((window, index) => windowBlock(facts, project, plan, { window, index })),
    ...criticalPath(facts, project, plan),
    ...assumptions(facts, project, plan),
  ];
};

function spanOf(facts: PaperFacts, project: ProjectFact): Phrase {
  const of = projectSubject(facts, project);
  const began = project.start <= facts.asAt ? 'Work began on' : 'Work is to begin on';
  const start = dateFigure(of, 'start', 'Start', project.start);
  if (project.targetEnd === null) return say`${began} ${start}. No end date has been agreed.`;
  return say`${began} ${start} and is to end by ${dateFigure(of, 'targetEnd', 'Target end', project.targetEnd)}.`;
}

function forecast(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Phrase {
  const of = planSubject(facts, project);
  const where = say`The full plan is at ${appendixRef(planAppendixId(project))}.`;
  if (plan.finish === null) return say`The plan does not yet give a date for the finish. ${where}`;
  const finish = dateFigure(of, 'finish', 'Forecast finish', plan.finish);
  if (plan.finishIsPartial) {
    return say`Part of the plan cannot be dated yet, so it gives no date for the finish; the last date that can be worked out is ${finish}. ${where}`;
  }
  if (plan.finishSlip === null) return say`The plan now finishes on ${finish}. ${where}`;
  const late = numberFigure(of, 'finish.slip', 'Slip of the finish', plan.finishSlip, slipWords(plan.finishSlip));
  return say`The plan now finishes on ${finish}, ${late}. ${where}`;
}

/** The target end, where it is past, or not a working day, and how long is left. */
function target(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  const { targetEnd, code } = project;
  if (targetEnd === null) return [];
  const of = calendarSubject(facts, project, plan);
  const end = dateFigure(projectSubject(facts, project), 'targetEnd', 'Target end', targetEnd);
  const asAt = dateFigure(planSubject(facts, project), 'asAt', 'Date of the facts', facts.asAt);
  const holiday = plan.allNonWorking.find((day) => day.date === targetEnd);
  const last = plan.lastWorkingDay;
  const closed =
    last === null || last === targetEnd
      ? null
      : say`${end} is ${holiday ? nameFigure(of, 'targetEnd.why', 'Why the target end is not worked', theDay(oneLine(holiday.name))) : 'not a working day'}; the last working day before it is ${dateFigure(of, 'targetEnd.last', 'Last working day up to the target end', last)}.`;
  const days = plan.workingDaysLeft;
  const left =
    days === null || days <= 0
      ? say`On ${asAt} no working day is left before the target end.`
      : say`After ${asAt} there ${plural(days, 'is', 'are')} ${numberFigure(of, 'left', 'Working days left', days, workingDays(days))} left up to the target end.`;
  return [paragraph(`${code}.target`, paragraphOf([closed, left]))];
}

function holidays(facts: PaperFacts, project: ProjectFact, plan: PlanFact): ComposedBlock {
  const of = calendarSubject(facts, project, plan);
  const id = `${project.code}.holidays`;
  if (plan.nonWorking.length === 0) {
    return paragraph(id, say`No bank holiday or closure falls in the time that is left.`);
  }
  const days = plan.nonWorking.map((day) => {
    const name = nameFigure(of, `${day.date}.name`, 'Name of the day', oneLine(day.name));
    return say`${name} on ${dateFigure(of, day.date, 'Day not worked', day.date)}`;
  });
  const one = days.length === 1;
  return paragraph(
    id,
    say`Beside weekends, the plan steps over ${one ? 'one day or closure' : 'these days and closures'} in the time that is left: ${listed(days)}.`,
  );
}

function windowBlock(
  facts: PaperFacts,
  project: ProjectFact,
  plan: PlanFact,
  { window, index }: { readonly window: DateSpan; readonly index: number },
): ComposedBlock {
  const key = `window.${index + 1}`;
  const of: Subject = calendarSubject(facts, project, plan);
  const name = nameFigure(of, `${key}.name`, 'Name of the window', theDay(oneLine(window.name)));
  const from = dateFigure(of, `${key}.from`, 'First day of the window', window.from);
  const to = dateFigure(of, `${key}.to`, 'Last day of the window', window.to);
  const rule = say`From ${from} to ${to}, ${name}, work may go on but publishing and consulting are restricted.`;
  const inside = plan.items.filter(
    (item) =>
      item.publication &&
      item.actualFinish === null &&
      (item.finish ?? '') >= window.from &&
      (item.finish ?? '9999') <= window.to,
  );
  const hit = inside.map((item) => {
    const { title, forecast: on } = itemFigures(facts, project, item);
    return on ? say`${title} on ${on}` : say`${title}`;
  });
  const found = hit.length ? say`The plan puts into it: ${listed(hit)}.` : say`The plan puts no publication into it.`;
  return paragraph(`${project.code}.${key}`, paragraphOf([rule, found]));
}

/** How many items decide the end, and which milestones lie among them. */
function criticalPath(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  const items = plan.criticalPath.flatMap((code) =>
    plan.items.filter((item) => item.code === code && item.kind !== 'STAGE'),
  );
  if (items.length === 0) return [];
  const count = countFigure(planSubject(facts, project), 'critical', 'Items on the critical path', items.length);
  const meaning = note('The critical path: whatever delays one of its entries by a day delays the end by a day.');
  const entries = plural(items.length, 'entry', 'entries');
  const hangs = say`The end date hangs on ${count} ${entries} of the plan still to be done${meaning}.`;
  const milestones = items.filter((item) => item.kind === 'MILESTONE');
  const titles = milestones.map((item) => itemFigures(facts, project, item).title);
  const among =
    titles.length === 0
      ? null
      : say`${plural(titles.length, 'One milestone lies', 'These milestones lie')} among them${titles.length === 1 ? '' : ', in this order'}: ${listed(titles)}.`;
  return [paragraph(`${project.code}.critical`, paragraphOf([hangs, among]))];
}

function assumptions(facts: PaperFacts, project: ProjectFact, plan: PlanFact): readonly ComposedBlock[] {
  const assumed = plan.items.filter((item) => item.assumed).length;
  if (assumed === 0) return [];
  const of = planSubject(facts, project);
  const some = countFigure(of, 'assumed', 'Planning assumptions', assumed);
  const all = countFigure(of, 'items', 'Items of the plan', plan.items.length);
  const rest = plural(assumed, 'is a planning assumption', 'are planning assumptions');
  return [
    paragraph(
      `${project.code}.assumed`,
      say`Of the ${all} ${plural(plan.items.length, 'entry', 'entries')} in the plan, ${some} ${rest} and not taken from a source.`,
    ),
  ];
}
