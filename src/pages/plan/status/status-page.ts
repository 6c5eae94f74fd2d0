/** Decides what the status grid of a plan shows: open milestones or tasks as rows to type into, and what the reports would do. */
import { type CellError, drawnCells, summaryOfCells } from '../../frame/grid.js';
import { queryOf, withQuery } from '../../frame/address.js';
import type { PageError } from '../../frame/page-problems.js';
import { projectParts, projectPath } from '../../frame/project-parts.js';
import type { AnswerTo } from '../../frame/question.js';
import { sliceOf } from '../../frame/table.js';
import { counted, day, ragTag } from '../../frame/words.js';
import { type Consequences, consequencesModel, itemPath } from '../item-words.js';
import { STATUS_COLUMNS, type StatusKind, typedInto, type TypedStatus } from './status-grid.js';
import type { STATUS_GRID } from './status.graphql.js';

export type StatusProject = AnswerTo<typeof STATUS_GRID>['project'];
type Milestone = StatusProject['plan']['milestones'][number];
type Task = StatusProject['plan']['tasks'][number];

/** Which rows are shown. */
export interface StatusChoice {
  readonly kind: StatusKind;
  /** A stage's code; empty: all. */
  readonly stage: string;
  /** The name of a person or team; empty: all. */
  readonly owner: string;
}

/** What came of the form. */
export interface StatusOutcome {
  readonly cells: readonly CellError[];
  readonly errors: readonly PageError[];
  readonly consequences: Consequences | null;
  /** The hash of the reports that the consequences are of. */
  readonly mark: string;
  /** How many reports they are of. */
  readonly count: number;
  /** True: something was typed after the preview. */
  readonly changed: boolean;
}

const OTHERS = 'Rows that you typed into stay at the end of the list, whatever the filters show.';

export const NO_OUTCOME: StatusOutcome = {
  ...{ cells: [], errors: [], consequences: null, mark: '', count: 0, changed: false },
};

/** The address of the rows that a button asks for: of the filters above the grid, or of another part of the list. */
export function shownAddress(here: string, { kind, stage, owner }: StatusChoice, show: string): string {
  const tidy = withQuery(here, { done: null, saved: null });
  if (show !== FILTER) return withQuery(tidy, { row: show === '0' ? null : show });
  return withQuery(tidy, { kind, stage: stage || null, owner: owner || null, row: null });
}

/** The button beside the filters; others name the row at which they begin. */
export const FILTER = 'filter';

/**
 * The items that an address asks for, in the order of the plan; then those that were typed into and are no longer among them,
 * because somebody reported them meanwhile.
 */
export function statusRows(
  { plan }: StatusProject,
  choice: StatusChoice,
  here: string,
  typedInto: ReadonlySet<string> = new Set(),
): (Milestone | Task)[] {
  const chosen = chosenOf(plan, choice);
  const { from, until } = sliceOf(chosen.length, here);
  const rows = chosen.slice(from, until);
  const shown = new Set(rows.map(({ code }) => code));
  const others = (choice.kind === 'tasks' ? plan.tasks : plan.milestones).filter(
    ({ code }) => typedInto.has(code) && !shown.has(code),
  );
  return [...rows, ...others];
}

function chosenOf(plan: StatusProject['plan'], { kind, stage, owner }: StatusChoice): (Milestone | Task)[] {
  return open(plan, kind).filter(
    (item) => (stage === '' || item.stageCode === stage) && (owner === '' || ownerOf(item) === owner),
  );
}

function open(plan: StatusProject['plan'], kind: StatusKind): (Milestone | Task)[] {
  return kind === 'tasks'
    ? plan.tasks.filter(({ actualFinish }) => actualFinish === null)
    : plan.milestones.filter(({ actualDate }) => actualDate === null);
}

/** The view model of the page. `here`: its address. */
export function statusPage(
  project: StatusProject,
  choice: StatusChoice,
  typed: TypedStatus | null,
  outcome: StatusOutcome,
  here: string,
) {
  const { code, plan, title } = project;
  const rows = statusRows(project, choice, here, new Set(typed && typedInto(typed)));
  const columns = STATUS_COLUMNS[choice.kind];
  const all = chosenOf(plan, choice);
  const { from, until } = sliceOf(all.length, here);
  const ofKind = open(plan, choice.kind);
  const owners = [...new Set(ofKind.map(ownerOf).filter((name) => name !== ''))].sort();
  const path = projectPath(code, 'plan/status');
  const { cells, errors, consequences } = outcome;
  const fieldErrors = Object.fromEntries(errors.map(({ field, text }) => [field ?? '', text]));
  const tasks = choice.kind === 'tasks';
  const end = `The plan now ends on ${day(plan.finish, 'a day that is not known')}.`;
  return {
    area: 'programme',
    project: projectParts(code, 'plan', null),
    back: { href: projectPath(code, 'plan'), text: `Plan of ${title}` },
    code,
    path,
    action: withQuery(here, { done: null, saved: null }),
    statusDay: day(project.asAt),
    end,
    savedText: savedText(here, end),
    noun: tasks ? 'Task' : 'Milestone',
    filters: [
      {
        ...{ name: 'kind', label: 'Report on', value: choice.kind },
        choices: [
          { value: 'milestones', text: 'Milestones' },
          { value: 'tasks', text: 'Tasks' },
        ],
        whole: true,
      },
      {
        ...{ name: 'stage', label: 'Stage', value: choice.stage },
        choices: plan.stages.map((stage) => ({ value: stage.code, text: `${stage.code} ${stage.title}` })),
      },
      {
        name: 'owner',
        label: 'Owner',
        value: choice.owner,
        choices: owners.map((name) => ({ value: name, text: name })),
      },
    ],
    columns,
    others: rows.length > until - from ? OTHERS : '',
    rows: rows.map((item) => ({
      ...{ code: item.code, title: item.title, version: item.version, rag: ragTag(item.rag) },
      href: itemPath(code, tasks ? 'TASK' : 'MILESTONE', item.code, null),
      now: nowOf(item),
      cells: drawnCells(columns, item.code, typed?.rows.get(item.code), cells),
    })),
    count: all.length > until - from ? `${from + 1} to ${until} of ${all.length}` : null,
    /** Where other rows begin; buttons lead there, so that what was typed goes with them. */
    next: until < all.length ? String(until) : null,
    first: from === 0 ? null : '0',
    empty: emptyText(ofKind.length, choice.kind),
    typed,
    fieldErrors,
    errors: [...summaryOfCells(columns, cells), ...errors],
    preview:
      consequences === null
        ? null
        : {
            ...consequencesModel(code, consequences),
            mark: outcome.mark,
            changed: outcome.changed,
            button: `Save ${counted(outcome.count, 'report')}`,
          },
    tables: {},
  };
}

function ownerOf({ owner, ownerTeam }: Milestone | Task): string {
  return owner?.name ?? ownerTeam ?? '';
}

function nowOf(item: Milestone | Task): string {
  if (!('actualStart' in item)) return `Now ${day(item.forecastDate, 'not known')}`;
  const done = item.percentComplete === null ? '' : `, ${item.percentComplete}% done`;
  const begun = item.actualStart === null ? '' : `, begun${done}`;
  return `Now ${day(item.start, 'not known')} to ${day(item.finish, 'not known')}${begun}`;
}

function savedText(here: string, end: string): string {
  const count = Number(queryOf(here, 'saved'));
  return count > 0 ? `${counted(count, 'report')} saved as one change. ${end}` : '';
}

function emptyText(ofKind: number, kind: StatusKind): string {
  if (ofKind > 0) return `No ${kind} match. Clear the filters.`;
  return `No ${kind} are waiting for a report. Add ${kind} on the plan page, or look at the plan.`;
}
