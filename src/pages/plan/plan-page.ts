/** Decides what the page of a plan shows: its items as a table and as a chart, and what the tool found. */
import { chartDays } from '../../documents/gantt/gantt-days.js';
import type { GanttInput, GanttRow } from '../../documents/gantt/gantt-input.js';
import type { CellTone } from '../../documents/model.js';
import { MOST_NAMED } from '../../milestones/named-calendars.js';
import { inStages } from '../../milestones/plan-order.js';
import { withDay } from '../frame/as-at.js';
import type { NamedSpan } from '../frame/date-spans.js';
import { calendarSpans, calendarTable, calendarWords } from './calendar-words.js';
import { itemPath } from './item-words.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { type Column, sliceOf, type Table, tableOfSlice } from '../frame/table.js';
import { approvals, baselineWords, decisionWords, proposalWords } from './baseline-words.js';
import { planFacts } from './plan-facts.js';
import { day, ragTag, reasonAlone, slip } from '../frame/words.js';
import { summary } from '../frame/summary.js';
import { type Work, type PlanRow } from './plan-asked.js';
import { dragView } from './drag/drag-marks.js';
import { daysOf } from './gantt/gantt-days.js';
import { ganttView } from './gantt/gantt-view.js';
import type { PLAN } from './plan.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Plan = AnswerTo<typeof PLAN>['project'];

/** How much of a plan the chart shows. */
export const ZOOMS = ['all', 'month', 'week'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** The colours of charts on pages: what is stale stands in that of its tag. */
export const TONES: Readonly<Record<string, CellTone>> = {
  COMPLETE: 'blue',
  ON_TRACK: 'green',
  AMBER: 'amber',
  RED: 'red',
  OVERDUE: 'red',
  STALE: 'amber',
};

/** The view model of the page. `asAt` is the day in its address, `here` the whole of it. */
export function planPage(
  project: Plan,
  asAt: string | null,
  zoom: Zoom,
  offer: Offers,
  here: string,
  mayReport: boolean,
) {
  const { plan, code } = project;
  const inForce = plan.baselines.at(-1);
  const all = rowsInOrder(project);
  const { from, until } = sliceOf(all.length, here);
  const rows = all.slice(from, until); // what the table shows, the chart shows
  const input = chartOf(project, rows, zoom);
  const chart = rows.length && input ? ganttView(input) : null;
  const isEmpty = all.length === 0;
  const calendars = calendarsOf(project, offer);
  const grid = isEmpty ? [] : gridOffer(project, offer);
  return {
    area: 'programme',
    project: projectParts(code, 'plan', asAt),
    report: mayReport && !isEmpty ? projectPath(code, 'plan/status') : null,
    firstPlan: isEmpty ? firstPlan(project, offer) : null,
    about: [
      ...grid,
      ...baselineOffers(project, offer),
      ...(asAt === null && !isEmpty ? [{ text: 'What if…', href: projectPath(code, 'plan/what-if') }] : []),
      ...(asAt === null ? [{ text: 'Plan as a file', href: projectPath(code, 'plan/import') }] : []),
      ...challengeOffer(offer, code, 'PROJECT', project.id, project.title),
    ],
    oneByOne: [...itemOffers(project, offer), ...calendarOffers(project, offer)],
    code,
    asAtWords: day(project.asAt),
    asAt: project.asAt,
    rag: ragTag(project.rag),
    ragReason: reasonAlone(project.ragReason),
    back: { href: withDay('/programme', asAt), text: 'Programme' },
    summary: summary([
      ['Forecast finish', plan.finishIsPartial ? `${day(plan.finish)}, as far as it can be dated` : day(plan.finish)],
      ['Slip of the finish', slip(plan.finishSlipWorkingDays)],
      ['Target end', day(project.targetEnd, 'None agreed')],
      ['Baseline', baselineWords(inForce)],
      inForce ? ['Approved by decision', decisionWords(inForce)] : null,
      plan.proposedBaseline && ['Proposed baseline', proposalWords(plan.proposedBaseline)],
      ['Calendar', calendarWords(plan.calendar)],
      ...calendarSpans(plan.calendar),
    ]),
    problems: plan.problems,
    baselines: approvals(plan.baselines, { projectCode: code, expectedVersion: plan.version }, offer),
    chart,
    paths: pathsOf(code, rows, asAt),
    ...(chart && input && grid.length > 0 && dragging(project, rows, input)),
    zooms: ZOOMS.map((each) => ({
      text: { all: 'All of it', month: 'Eight weeks', week: 'Two weeks' }[each],
      href: withDay(`${projectPath(code, 'plan')}?zoom=${each}`, asAt),
      current: each === zoom,
    })),
    tables: {
      ...(calendars && { calendars }),
      plan: tableOfSlice(
        {
          ...{ id: 'plan', caption: 'Stages, tasks and milestones', empty: 'Nothing has been planned yet.' },
          record: ({ item }) => item,
          file: planFacts(plan.links),
        },
        columns(code, asAt),
        all,
        here,
      ),
    },
  };
}

/** Where the titles of a chart lead. */
function pathsOf(project: string, rows: readonly PlanRow[], asAt: string | null): Readonly<Record<string, string>> {
  const paths = rows.flatMap(({ item, kind }) => {
    const path = itemPath(project, kind.toUpperCase(), item.code, asAt);
    return path === null ? [] : [[item.code, path] as const];
  });
  return Object.fromEntries(paths);
}

/** What is needed for bars to be dragged. */
function dragging({ code, plan }: Plan, rows: readonly PlanRow[], { from, to }: GanttInput) {
  return {
    drag: dragView(rows, daysOf(from, to), plan),
    gridPath: projectPath(code, 'plan/grid'),
    whatIfPath: projectPath(code, 'plan/what-if'),
  };
}

/** The grid, for those who may change the plan. */
function gridOffer({ code, plan }: Plan, offer: Offers) {
  const may = offer(
    'revisePlan',
    '',
    { projectCode: code, expectedVersion: plan.version },
    undefined,
    'addTask',
  ).length;
  return may ? [{ text: 'Change the plan', href: projectPath(code, 'plan/grid') }] : [];
}

/** How a plan is begun; null: the reader may not. */
function firstPlan(project: Plan, offer: Offers) {
  const [grid] = gridOffer(project, offer);
  return grid ? { grid: grid.href, file: projectPath(project.code, 'plan/import') } : null;
}

/** The forms that change one thing of the plan. */
function itemOffers({ code, plan }: Plan, offer: Offers) {
  const given = { projectCode: code, expectedVersion: plan.version };
  const form = (path: string, text: string) => offer('revisePlan', text, given, undefined, path);
  const items = plan.tasks.length + plan.milestones.length;
  return [
    ...form('addStage', 'Add a stage'),
    ...form('addTask', 'Add a task'),
    ...form('addOpenTask', 'Add a task of unknown duration'),
    ...form('addMilestone', 'Add a milestone'),
    ...(items > 1 ? form('addLink', 'Link two tasks or milestones') : []),
    ...(items > 0 ? form('withdrawItem', 'Remove a task or milestone') : []),
  ];
}

/** The forms about the project's own calendar, and for one more. */
function calendarOffers({ code, plan }: Plan, offer: Offers) {
  const given = { projectCode: code, expectedVersion: plan.version };
  const more = plan.calendars.length < MOST_NAMED ? offer('addCalendar', 'Add a calendar', given) : [];
  return [...offer('changeCalendar', 'Change the calendar', given), ...more];
}

/** The calendars beside the project's own, with the forms about each; null: there are none. */
function calendarsOf({ code: projectCode, plan }: Plan, offer: Offers): Table | null {
  const { calendars, tasks, milestones, version: expectedVersion } = plan;
  if (calendars.length === 0) return null;
  const items = [...tasks, ...milestones];
  return calendarTable(calendars, items, ({ code }) => {
    const given = { projectCode, expectedVersion };
    return [
      ...offer('changeCalendar', 'Change', { ...given, calendar: code }, code, 'changeNamedCalendar'),
      ...(items.some(({ calendar }) => calendar === code)
        ? []
        : offer('withdrawCalendar', 'Remove', { ...given, code }, code)),
    ];
  });
}

/** The lead proposes a baseline, the director approves what is proposed or sets one outright. */
function baselineOffers({ code, plan }: Plan, offer: Offers) {
  const given = { projectCode: code, expectedVersion: plan.version };
  const { proposedBaseline: proposed } = plan;
  return [
    ...offer('proposeBaseline', 'Propose a baseline', given),
    ...(proposed && !proposed.outdated
      ? offer('approveBaseline', `Approve ${proposed.name} as proposed`, { ...given, proposalId: proposed.id })
      : []),
    ...offer('approveBaseline', 'Set a baseline', given),
  ];
}

function columns(project: string, asAt: string | null): readonly Column<PlanRow>[] {
  return [
    { head: 'Code', cell: ({ item }) => item.code },
    {
      head: 'Title',
      cell: ({ item, kind }) => ({
        text: item.critical ? `${item.title} (critical)` : item.title,
        ...(kind !== 'Stage' && { href: itemPath(project, kind.toUpperCase(), item.code, asAt) ?? '' }),
      }),
    },
    { head: 'Kind', cell: ({ kind }) => kind },
    { head: 'Owner', cell: ({ item }) => ownerWords(item) },
    { head: 'Start', cell: ({ kind, start }) => (kind === 'Milestone' ? '' : day(start, 'Not known')) },
    {
      head: 'Finish',
      cell: ({ finish, unknown }) => (finish ? day(finish) : `Not known${unknown ? `: ${unknown}` : ''}`),
    },
    { head: 'Baseline', cell: (row) => day(row.baselineFinish, 'Not in the baseline') },
    { head: 'Slip', cell: ({ item }) => slip(item.slipWorkingDays) },
    {
      head: 'Status',
      cell: ({ item }) => {
        const { text, classes } = ragTag(item.rag);
        return { text, tag: classes };
      },
    },
  ];
}

/** Who owns an item: the person, the team, or both. */
function ownerWords({ owner, ownerTeam }: PlanRow['item']): string {
  return [owner?.name, ownerTeam].filter(Boolean).join(', ') || 'No owner';
}

/** The items as the plan is read, each stage with what lies in it. */
function rowsInOrder({ plan }: Plan): readonly PlanRow[] {
  const work = (item: Work, kind: 'Stage' | 'Task'): PlanRow => ({
    item,
    kind,
    level: 0,
    start: item.start,
    finish: item.finish,
    baselineStart: item.baselineStart,
    baselineFinish: item.baselineFinish,
    actualFinish: item.actualFinish,
    unknown: 'unknownReason' in item ? item.unknownReason : null,
  });
  const rows = [
    ...plan.stages.map((stage) => work(stage, 'Stage')),
    ...plan.tasks.map((task) => work(task, 'Task')),
    ...plan.milestones.map((item): PlanRow => ({
      item,
      kind: 'Milestone',
      level: 0,
      start: item.actualDate ?? item.forecastDate,
      finish: item.actualDate ?? item.forecastDate,
      baselineStart: item.baselineDate,
      baselineFinish: item.baselineDate,
      actualFinish: item.actualDate,
      unknown: item.unknownReason,
    })),
  ].sort(byPosition);
  const named = inStages(rows, ({ item }) => ({ code: item.code, stage: item.stageCode }));
  return named.map(({ item, level }) => ({ ...item, level }));
}

const byPosition = ({ item: a }: PlanRow, { item: b }: PlanRow): number =>
  a.position - b.position || (a.code < b.code ? -1 : 1);

const FORTNIGHT = { week: 14, month: 56 } as const;

/** Null: nothing on the chart has a date. */
function chartOf(
  { plan, asAt, start, targetEnd, title }: Plan,
  all: readonly PlanRow[],
  zoom: Zoom,
): GanttInput | null {
  const rows = all.map(ganttRow);
  const whole = chartDays(rows, [start, targetEnd], asAt);
  if (!whole) return null;
  const { from, to } = zoom === 'all' ? whole : windowFrom(asAt, FORTNIGHT[zoom], whole);
  const seen = (a: string | null, b: string | null): boolean => a === null || b === null || (a <= to && b >= from);
  // The ends of what is cut are drawn where the chart ends: no link goes there.
  const outside = new Set(rows.filter((row) => !seen(row.start, row.start) || !seen(row.end, row.end)).map(codeOf));
  const within = (span: NamedSpan): boolean => span.to >= from && span.from <= to;
  const { holidays, closures, restrictedWindows } = plan.calendar;
  return {
    title,
    from,
    to,
    rows: rows.filter((row) => zoom === 'all' || seen(row.start ?? row.end, row.end)).map((row) => cut(row, from, to)),
    links: plan.links.filter((link) => !outside.has(link.from) && !outside.has(link.to)),
    shaded: [
      ...[...holidays, ...closures]
        .filter(within)
        .map((span) => ({ from: span.from, to: span.to, label: span.name, kind: 'holiday' as const })),
      ...restrictedWindows.filter(within).map((span) => ({
        from: later(span.from, from),
        to: earlier(span.to, to),
        label: span.name,
        kind: 'restricted' as const,
      })),
    ],
    markers: [
      { date: asAt, label: 'This page' },
      ...(targetEnd ? [{ date: targetEnd, label: 'Target end' }] : []),
    ].filter(({ date }) => date >= from && date <= to),
  };
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** So many days from the Monday on or before a date, within the plan. */
function windowFrom(date: string, days: number, whole: { from: string; to: string }): { from: string; to: string } {
  const first = new Date(`${later(earlier(date, whole.to), whole.from)}T00:00:00Z`);
  first.setUTCDate(first.getUTCDate() - ((first.getUTCDay() + 6) % 7));
  const last = new Date(first);
  last.setUTCDate(last.getUTCDate() + days - 1);
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}

const codeOf = ({ code }: GanttRow): string => code;

function ganttRow(row: PlanRow): GanttRow {
  const nothing = row.finish === null ? (row.start === null ? 'date not known' : 'end not known') : null;
  return {
    code: row.item.code,
    label: row.item.title,
    level: row.level,
    kind: ({ Stage: 'summary', Task: 'bar', Milestone: 'point' } as const)[row.kind],
    start: row.start,
    end: row.finish,
    baselineStart: row.baselineStart,
    baselineEnd: row.baselineFinish,
    done: row.actualFinish === null ? null : 1,
    tone: TONES[row.item.rag] ?? 'grey',
    critical: row.item.critical,
    note: nothing,
  };
}

/** The row with what lies outside the chart's days cut off. */
function cut(row: GanttRow, from: string, to: string): GanttRow {
  const clamp = (date: string | null): string | null => (date === null ? null : later(earlier(date, to), from));
  const outside = (a: string | null, b: string | null): boolean => a !== null && b !== null && (a > to || b < from);
  const noBaseline = outside(row.baselineStart ?? row.baselineEnd, row.baselineEnd);
  return {
    ...row,
    start: clamp(row.start),
    end: clamp(row.end),
    baselineStart: noBaseline ? null : clamp(row.baselineStart),
    baselineEnd: noBaseline ? null : clamp(row.baselineEnd),
  };
}
