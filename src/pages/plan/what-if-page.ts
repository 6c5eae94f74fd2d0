/** Decides what the page of a what-if shows: what may be tried on an item, and what would come of it. */
import { SHAPES } from '../../board-papers/sections/plan-appendix.js';
import type { GanttInput, GanttRow } from '../../documents/gantt/gantt-input.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import type { PageError } from '../frame/page-problems.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { counted, day } from '../frame/words.js';
import { type Consequences, type Move, consequencesModel, itemPath, linkWords, movesTable } from './item-words.js';
import { linkValue, type PlanLink, type TriedItem, type TypedTry, WAY_WORDS, WAYS } from './what-if.js';
import { ganttView } from './gantt/gantt-view.js';
import type { WHAT_IF } from './plan.graphql.js';
import type { AnswerTo } from '../frame/question.js';

interface Span {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

type Task = AnswerTo<typeof WHAT_IF>['project']['plan']['tasks'][number];

type Milestone = AnswerTo<typeof WHAT_IF>['project']['plan']['milestones'][number];

export type WhatIf = AnswerTo<typeof WHAT_IF>['project'];

/** What came of it. */
export interface Outcome {
  readonly errors: readonly PageError[];
  readonly consequences: Consequences | null;
}

/** The item that an address names; null: the plan has none such. */
export function triedItem({ plan }: WhatIf, code: string): Task | Milestone | null {
  return [...plan.tasks, ...plan.milestones].find((item) => item.code === code) ?? null;
}

/** The links of an item. */
export function linksOf({ plan }: WhatIf, code: string): PlanLink[] {
  return plan.links.filter(({ from, to }) => from === code || to === code);
}

/** The view model of the page. `mayRecord`: which of the operations the reader has. */
export function whatIfPage(
  project: WhatIf,
  typed: TypedTry,
  { errors, consequences }: Outcome,
  mayRecord: { readonly plan: boolean; readonly report: boolean },
  offer: Offers,
) {
  const { code, plan } = project;
  const item = triedItem(project, typed.item);
  const found = consequences && consequencesModel(code, consequences);
  return {
    area: 'programme',
    project: projectParts(code, 'plan', null),
    back: { href: projectPath(code, 'plan'), text: `Plan of ${project.title}` },
    about: challengeOffer(offer, code, 'PROJECT', project.id, project.title),
    path: projectPath(code, 'plan/what-if'),
    code,
    near: project.asAt,
    asAtWords: day(project.asAt),
    end: `The plan now ends on ${day(plan.finish, 'a day that is not known')}.`,
    items: itemChoices(project, typed.item),
    item: item && { ...snapshot(item), href: itemPath(code, item.kind, item.code, null), task: item.kind === 'TASK' },
    ways: [
      { value: '', text: 'Choose what to try' },
      ...WAYS.map((value) => ({ value, text: WAY_WORDS[value], selected: value === typed.how })),
    ],
    question: item ? wording(item, typed.how) : null,
    links: item ? linkChoices(linksOf(project, item.code), typed.link) : [],
    typed,
    errors,
    fieldErrors: Object.fromEntries(errors.map(({ field, text }) => [(field ?? '').replace(/-day$/u, ''), text])),
    version: plan.version,
    found,
    chart: consequences?.moved.length ? ganttView(chartOf(project, consequences)) : null,
    record: found && item && recording(code, item, typed, mayRecord),
    tables: { moves: found ? found.moves : movesTable(code, []) },
  };
}

function itemChoices({ plan }: WhatIf, chosen: string) {
  const open = [
    ...plan.milestones.filter((item) => item.actualDate === null || item.code === chosen),
    ...plan.tasks.filter((item) => item.actualFinish === null || item.code === chosen),
  ];
  return [
    { value: '', text: 'Choose a milestone or a task' },
    ...open.map(({ code, title }) => ({ value: code, text: `${code} ${title}`, selected: code === chosen })),
  ];
}

/** How the item stands, as the form says it. */
function snapshot(item: Task | Milestone) {
  const heading = { code: item.code, title: item.title };
  if ('durationDays' in item) {
    const takes =
      item.durationDays === null
        ? 'how long it takes is not known'
        : `it takes ${counted(item.durationDays, 'working day')}`;
    return { ...heading, now: `Now: ${day(item.start)} to ${day(item.finish)}; ${takes}.` };
  }
  return { ...heading, now: `Now: ${day(item.forecastDate)}.` };
}

function linkChoices(links: readonly PlanLink[], chosen: string) {
  return links.map((link) => {
    const value = linkValue(link);
    return { value, text: `${link.from} to ${link.to}: ${linkWords(link)}`, selected: value === chosen };
  });
}

/** What is asked about the way that was chosen: the field, its kind and its label; null: nothing. */
function wording({ kind }: TriedItem, how: string) {
  const task = kind === 'TASK';
  switch (how) {
    case 'forecast':
      return { name: how, kind: 'date', label: task ? 'It is forecast to finish on' : 'It is forecast for' };
    case 'notBefore':
      return { name: how, kind: 'date', label: task ? 'It does not start before' : 'It is not reached before' };
    case 'fixed':
      return { name: how, kind: 'date', label: task ? 'It starts on' : 'It is reached on' };
    case 'duration':
      return task ? { name: how, kind: 'number', label: 'Duration in working days' } : null;
    case 'lag':
      return { name: how, kind: 'link', label: 'Days between' };
    default:
      return null;
  }
}

/** How it could be recorded; null: by none of what the reader may do. */
function recording(
  code: string,
  item: TriedItem,
  { how, forecast }: TypedTry,
  may: { readonly plan: boolean; readonly report: boolean },
) {
  if (how !== 'forecast') return may.plan ? { report: null } : null;
  if (!may.report) return null;
  const path = itemPath(code, item.kind, item.code, null) ?? '';
  return { report: `${path}?${item.kind === 'TASK' ? 'forecastFinish' : 'forecastDate'}=${forecast}#report` };
}

/** Items that the chart shows at most. */
const MOST_ROWS = 60;
const ROOM_DAYS = 4;

function chartOf(
  { title, asAt, targetEnd, plan }: WhatIf,
  { moved, becameCritical, noLongerCritical }: Consequences,
): GanttInput {
  const critical = new Set([
    ...plan.criticalPath.filter((code) => !noLongerCritical.includes(code)),
    ...becameCritical,
  ]);
  const shown = moved.slice(0, MOST_ROWS);
  const dates = shown
    .flatMap(({ from, to, startFrom, startTo }) => [from, to, startFrom, startTo])
    .concat(targetEnd)
    .filter((date) => date !== null)
    .sort();
  const [from, to] = [shifted(dates[0] ?? asAt, -ROOM_DAYS), shifted(dates.at(-1) ?? asAt, ROOM_DAYS)];
  const within = (span: Span): boolean => span.to >= from && span.from <= to;
  const { holidays, closures, restrictedWindows } = plan.calendar;
  const span = (kind: 'holiday' | 'restricted') => (each: Span) => ({
    ...{ from: each.from < from ? from : each.from, to: each.to > to ? to : each.to },
    ...{ label: each.name, kind },
  });
  return {
    title: `what would move in ${title}`,
    from,
    to,
    rows: shown.map((move) => row(move, critical.has(move.code))),
    shaded: [
      ...[...holidays, ...closures].filter(within).map(span('holiday')),
      ...restrictedWindows.filter(within).map(span('restricted')),
    ],
    markers: targetEnd ? [{ date: targetEnd, label: 'Target end' }] : [],
    baselineWord: 'Current date',
    toneWords: { amber: 'Later', green: 'Earlier', grey: 'Not known' },
  };
}

function row({ code, title, kind, from, to, startFrom, startTo, workingDays }: Move, critical: boolean): GanttRow {
  const tone = workingDays === null ? 'grey' : workingDays > 0 ? 'amber' : 'green';
  return {
    ...{ code, label: title, level: kind === 'STAGE' ? 0 : 1, tone, critical },
    kind: SHAPES[kind],
    ...{ start: startTo, end: to, baselineStart: startFrom, baselineEnd: from },
    ...{ done: null, note: to === null ? 'date not known' : null },
  };
}

/** A date so many days later. */
function shifted(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
