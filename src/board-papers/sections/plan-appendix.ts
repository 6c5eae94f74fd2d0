/** Decides what the plan's appendix holds: the plan as a table, and as a chart. */
import { chartDays } from '../../documents/gantt/gantt-days.js';
import type { GanttInput, GanttRow } from '../../documents/gantt-chart.js';
import type { Cell, CellTone, Column, Run } from '../../documents/model.js';
import { inStages } from '../../milestones/plan-order.js';
import { paragraph, type ComposedAppendix, type ComposedBlock } from '../composed.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { dateFigure, eachOnce, nameFigure, type Figure } from '../figures.js';
import { say } from '../prose.js';
import { itemFigures, planSubject } from '../subjects.js';
import { clause, dateWords, oneLine } from '../words.js';
import type { AppendixComposer } from './section.js';
import { TONES } from './summary.js';

const COLUMNS: readonly Column[] = [
  { title: 'Code', width: 2 },
  { title: 'Stage, task or milestone', width: 11 },
  { title: 'Owner', width: 8 },
  { title: 'Start', width: 5 },
  { title: 'Finish', width: 5 },
  { title: 'Baseline', width: 5 },
  { title: 'Slip', width: 2, align: 'right' },
  { title: 'Status', width: 3 },
];

/** What a cell says where there is nothing to say: an empty one looks forgotten. */
const NOT_APPLICABLE = '–';

/** The id of a project's plan appendix. */
export function planAppendixId(project: ProjectFact): string {
  return `${project.code}.plan`;
}

/** One appendix for each project that has a plan. */
export const planAppendices: AppendixComposer = (facts) =>
  facts.projects.flatMap((project) => (project.plan ? [planAppendix(facts, project, project.plan)] : []));

function planAppendix(facts: PaperFacts, project: ProjectFact, plan: PlanFact): ComposedAppendix {
  const id = planAppendixId(project);
  const title = `Project plan: ${clause(project.title)}`;
  const dated = plan.items.some((item) => item.start ?? item.finish ?? item.baselineFinish);
  const days = dated ? chartDays(plan.items.map(row), [project.start, project.targetEnd], facts.asAt) : null;
  const charts = days ? [chart(facts, project, plan, days)] : []; // a chart of nothing shows nothing
  const blocks = plan.items.length ? [table(facts, project, plan), ...charts] : [];
  return { id, title, landscape: true, blocks: [introduction(facts, project, plan), ...blocks] };
}

function introduction(facts: PaperFacts, project: ProjectFact, plan: PlanFact): ComposedBlock {
  const of = planSubject(facts, project);
  const asAt = dateFigure(of, 'asAt', 'Date of the facts', facts.asAt);
  const id = `${project.code}.plan.intro`;
  if (plan.items.length === 0) return paragraph(id, say`On ${asAt} the plan was still empty.`);
  if (plan.baseline === null)
    return paragraph(id, say`The plan as it stood on ${asAt}. No baseline had been approved.`);
  const origin = { recordId: project.recordId, reportId: plan.baseline.id, citation: null };
  const name = nameFigure({ ...of, origin }, 'baseline', 'Baseline', clause(plan.baseline.name));
  return paragraph(
    id,
    say`The plan as it stood on ${asAt}, beside the baseline “${name}”. Slip is counted in working days on the project’s own calendar.`,
  );
}

function table(facts: PaperFacts, project: ProjectFact, plan: PlanFact): ComposedBlock {
  const figures: Figure[] = [dateFigure(planSubject(facts, project), 'asAt', 'Date of the facts', facts.asAt)];
  const cell = (figure: Figure | null, otherwise: string, tone?: CellTone): Cell => {
    if (figure) figures.push(figure);
    const run: Run = figure ? { kind: 'text', text: figure.text, ref: figure.id } : { kind: 'text', text: otherwise };
    return { runs: [run], ...(tone && { tone }) };
  };
  const rows = inOrder(plan).map((item) => {
    const { title, owner, start, baseline, forecast, slipDays, rag } = itemFigures(facts, project, item);
    return [
      { runs: [{ kind: 'text' as const, text: item.code }] },
      cell(title, NOT_APPLICABLE),
      cell(owner, NOT_APPLICABLE),
      cell(item.kind === 'MILESTONE' ? null : start, item.kind === 'MILESTONE' ? NOT_APPLICABLE : 'Not known'),
      cell(forecast, 'Not known'),
      cell(baseline, 'None'),
      cell(slipDays, NOT_APPLICABLE),
      cell(rag, NOT_APPLICABLE, TONES[item.rag]),
    ];
  });
  const caption = `Plan of ${project.code} on ${dateWords(facts.asAt)}`;
  const block = {
    kind: 'table' as const,
    id: `${project.code}.plan.table`,
    caption,
    columns: COLUMNS,
    rows,
    rowHeaders: true,
  };
  return { block, figures: eachOnce(figures) };
}

/** The items as the plan is read; papers sealed earlier do not say which stage holds what. */
const inOrder = ({ items }: PlanFact): readonly ItemFact[] =>
  inStages(items, ({ code, stage }) => ({ code, stage: stage ?? null })).map(({ item }) => item);

type Days = NonNullable<ReturnType<typeof chartDays>>;

function chart(facts: PaperFacts, project: ProjectFact, plan: PlanFact, days: Days): ComposedBlock {
  const block = {
    kind: 'chart' as const,
    id: `${project.code}.plan.chart`,
    caption: `Gantt chart of ${project.code} on ${dateWords(facts.asAt)}`,
    chart: ganttInput(facts, project, plan, days),
  };
  return { block, figures: [dateFigure(planSubject(facts, project), 'asAt', 'Date of the facts', facts.asAt)] };
}

/** What the chart is drawn from. */
function ganttInput(facts: PaperFacts, project: ProjectFact, plan: PlanFact, days: Days): GanttInput {
  const markers = [
    ...(facts.asAt <= days.to && facts.asAt >= days.from ? [{ date: facts.asAt, label: 'Date of this paper' }] : []),
    ...(project.targetEnd ? [{ date: project.targetEnd, label: 'Target end' }] : []),
  ];
  return {
    title: clause(project.title),
    ...days,
    rows: inOrder(plan).map((item) => row(item)),
    ...(plan.links?.length && { links: plan.links }),
    shaded: [
      ...plan.allNonWorking.map((day) => ({
        from: day.date,
        to: day.date,
        label: oneLine(day.name),
        kind: 'holiday' as const,
      })),
      ...plan.windows.map(({ name, from, to }) => ({ from, to, label: oneLine(name), kind: 'restricted' as const })),
    ],
    markers,
  };
}

/** How an item is drawn. */
export const SHAPES = { STAGE: 'summary', TASK: 'bar', MILESTONE: 'point' } as const;

function row(item: ItemFact): GanttRow {
  const unknown = item.finish === null ? (item.start === null ? 'date not known' : 'end not known') : null;
  return {
    code: item.code,
    label: clause(item.title),
    level: item.level,
    kind: SHAPES[item.kind],
    start: item.start,
    end: item.finish,
    baselineStart: item.baselineStart,
    baselineEnd: item.baselineFinish,
    done: item.actualFinish === null ? (item.actualStart === null ? 0 : null) : 1,
    tone: TONES[item.rag],
    critical: item.critical,
    note: unknown,
  };
}
