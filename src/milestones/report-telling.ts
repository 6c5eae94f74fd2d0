/** Decides what an input tells of an item: one shape for milestones and tasks, for one report and for many at once. */
import type { Problem } from '../platform/record/problem.js';
import { recordId } from '../platform/record/view-id.js';
import type { ReportFields, ReportSaid } from './report-faults.js';
import type {
  MilestoneReportInput,
  ReportMilestoneInput,
  ReportMilestonesInput,
  ReportTaskInput,
  ReportTasksInput,
  TaskReportInput,
} from './report.input.js';

/** A report of one item, and where in the input it stands. */
export interface Telling {
  /** The item's id, or its code in the project that the whole input names. */
  readonly item: { readonly id: string } | { readonly code: string };
  readonly kind: 'MILESTONE' | 'TASK';
  /** Where in the input the report stands, and the field in it that names the item. */
  readonly at: readonly string[];
  readonly itemField: string;
  readonly said: Omit<ReportSaid, 'reportedOn'>;
  readonly fields: ReportFields;
  readonly citation: string | null;
  readonly assumed: boolean;
  /** The version that whoever reports has read; null: none. */
  readonly expectedVersion: number | null;
}

/** Reports of items of one project that are saved together or not at all. */
export interface Tellings {
  /** Null: the project is that of the one item. */
  readonly projectCode: string | null;
  readonly reportedOn: string | null;
  readonly reason: string | null;
  readonly reports: readonly Telling[];
}

type Milestones = MilestoneReportInput | ReportMilestoneInput;
type Tasks = TaskReportInput | ReportTaskInput;

export function ofMilestone(input: ReportMilestoneInput): Tellings {
  const item = { id: recordId(input.milestoneId) ?? '' };
  return alone(input, { ...milestoneSays(input), item, at: ['input'], itemField: 'milestoneId' });
}

export function ofTask(input: ReportTaskInput): Tellings {
  const item = { id: recordId(input.taskId) ?? '' };
  return alone(input, { ...taskSays(input), item, at: ['input'], itemField: 'taskId' });
}

export function ofMilestones(input: ReportMilestonesInput): Tellings {
  return together(
    input,
    input.reports.map((report, index) => ({
      ...milestoneSays(report),
      item: named(report.milestone),
      at: ['input', 'reports', String(index)],
      itemField: 'milestone',
    })),
  );
}

export function ofTasks(input: ReportTasksInput): Tellings {
  return together(
    input,
    input.reports.map((report, index) => ({
      ...taskSays(report),
      item: named(report.task),
      at: ['input', 'reports', String(index)],
      itemField: 'task',
    })),
  );
}

/** Problems of the same item twice in one input: the second says where. */
export function namedTwice(
  items: readonly { readonly id: string; readonly code: string }[],
  reports: readonly Telling[],
): Problem[] {
  return items.flatMap(({ id, code }, index) => {
    if (items.findIndex((one) => one.id === id) === index) return [];
    const message = `${code} is reported twice. Say all of it in one report.`;
    return [
      {
        code: 'REPORTED_TWICE' as const,
        message,
        path: pathIn(reports[index]!, reports[index]!.itemField),
        subject: code,
      },
    ];
  });
}

export function unknownItem(telling: Telling): Problem {
  const { kind, itemField, item } = telling;
  const what = 'code' in item ? `There is no ${kind.toLowerCase()} ${item.code} in this project.` : null;
  const message = what ?? `There is no such ${kind.toLowerCase()} that you may read.`;
  return { code: 'NOT_FOUND', message, path: pathIn(telling, itemField), subject: null };
}

/** A field of a report, as the path of a problem. */
export function pathIn({ at }: Telling, field: string): string[] {
  return [...at, field];
}

/** The same problem of a report that stands elsewhere in the input. */
export function within(telling: Telling, problem: Problem): Problem {
  return { ...problem, path: [...telling.at, ...problem.path.slice(1)] };
}

/** The field that a report moved its plan by. */
export function movingPath(telling: Telling): string[] {
  const { said, fields } = telling;
  return pathIn(telling, movedBy(said, fields));
}

function movedBy(said: Telling['said'], fields: ReportFields): string {
  if (said.percentComplete !== null) return 'percentComplete';
  return said.remainingDays === null ? fields.forecast : 'remainingDays';
}

export function provenance({ citation, assumed }: Telling, said: ReportSaid) {
  return { effectiveOn: said.reportedOn, corrects: said.corrects, citation, assumed };
}

/** What of a report is kept in its row beside its provenance. */
export function content(said: ReportSaid): Omit<ReportSaid, 'reportedOn' | 'corrects'> {
  const { forecastOn, actualStartOn, actualFinishOn, remainingDays, percentComplete } = said;
  const { confidence, judgement, narrative } = said;
  return {
    ...{ forecastOn, actualStartOn, actualFinishOn, remainingDays, percentComplete },
    ...{ confidence, judgement, narrative },
  };
}

function alone(input: ReportMilestoneInput | ReportTaskInput, telling: Telling): Tellings {
  const { reportedOn = null, reason = null } = input;
  return { projectCode: null, reportedOn, reason, reports: [telling] };
}

function together(input: ReportMilestonesInput | ReportTasksInput, reports: readonly Telling[]): Tellings {
  const { projectCode, reportedOn = null, reason = null } = input;
  return { projectCode, reportedOn, reason, reports };
}

/** An id of this server, of whichever view, or else a code. */
function named(reference: string): Telling['item'] {
  const id = recordId(reference);
  return id === null ? { code: reference } : { id };
}

type Says = Omit<Telling, 'item' | 'at' | 'itemField'>;

function milestoneSays(input: Milestones): Says {
  return {
    ...common(input),
    kind: 'MILESTONE',
    fields: { forecast: 'forecastDate', actualFinish: 'actualDate' },
    said: {
      ...said(input),
      forecastOn: input.forecastDate ?? null,
      actualStartOn: null,
      actualFinishOn: input.actualDate ?? null,
      remainingDays: null,
      percentComplete: null,
    },
  };
}

function taskSays(input: Tasks): Says {
  return {
    ...common(input),
    kind: 'TASK',
    fields: { forecast: 'forecastFinish', actualFinish: 'actualFinish' },
    said: {
      ...said(input),
      forecastOn: input.forecastFinish ?? null,
      actualStartOn: input.actualStart ?? null,
      actualFinishOn: input.actualFinish ?? null,
      remainingDays: input.remainingDays ?? null,
      percentComplete: input.percentComplete ?? null,
    },
  };
}

function common({ citation = null, assumed, expectedVersion = null }: Milestones | Tasks) {
  return { citation, assumed: assumed ?? false, expectedVersion };
}

function said(input: Milestones | Tasks) {
  const corrects = 'corrects' in input ? input.corrects : null;
  return {
    confidence: input.confidence ?? null,
    judgement: input.judgement ?? null,
    narrative: input.narrative?.trim() ?? null,
    corrects: corrects ? recordId(corrects) : null,
  };
}
