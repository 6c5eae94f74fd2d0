/** Decides the chart of a programme: every project on one axis, with its late and next milestones, as far as they have dates. */
import type { GanttInput, GanttRow } from '../../documents/gantt/gantt-input.js';
import { type GanttView, ganttView } from '../plan/gantt/gantt-view.js';
import { TONES } from '../plan/plan-page.js';
import type { AnswerTo } from '../frame/question.js';
import type { PROGRAMME } from './programme.graphql.js';

type Project = AnswerTo<typeof PROGRAMME>['projects'][number];

/** With more projects, milestones would fill several screens. */
const MOST_WITH_MILESTONES = 8;

/** The chart; null: there is no project. */
export function programmeChart(projects: readonly Project[]): GanttView | null {
  if (projects.length === 0) return null;
  const detailed = projects.length <= MOST_WITH_MILESTONES;
  const rows = projects.flatMap((project) => [projectRow(project), ...(detailed ? milestoneRows(project) : [])]);
  const dates = rows
    .flatMap(({ start, end }) => [start, end])
    .concat(projects.flatMap(({ asAt, targetEnd }) => [asAt, targetEnd]))
    .filter((date) => date !== null)
    .sort();
  return ganttView(chartOf(rows, dates[0]!, dates.at(-1)!, [...new Set(projects.map(({ asAt }) => asAt))]));
}

function chartOf(rows: readonly GanttRow[], from: string, to: string, days: readonly string[]): GanttInput {
  const markers = days.length === 1 ? [{ date: days[0]!, label: 'This page' }] : [];
  return { title: 'Programme', from, to, rows, shaded: [], markers };
}

function projectRow({ code, title, start, plan, rag, all, done }: Project): GanttRow {
  return {
    ...{ code, label: title, level: 0, kind: 'bar', start, end: plan.finish, baselineStart: null, baselineEnd: null },
    ...{ tone: TONES[rag] ?? 'grey', critical: false, note: plan.finish === null ? 'end not known' : null },
    done: all.totalCount === 0 ? null : done.totalCount / all.totalCount,
  };
}

/** Its late milestones and those that come next, by date. */
function milestoneRows({ late, next }: Project): GanttRow[] {
  const shown = [...late.nodes, ...next.nodes].filter(({ forecastDate }) => forecastDate !== null);
  return shown
    .sort((a, b) => (a.forecastDate! < b.forecastDate! ? -1 : 1))
    .map(({ code, title, rag, forecastDate }) => ({
      ...{ code, label: title, level: 1, kind: 'point', start: null, end: forecastDate, done: null },
      ...{ baselineStart: null, baselineEnd: null, tone: TONES[rag] ?? 'grey', critical: false, note: null },
    }));
}
