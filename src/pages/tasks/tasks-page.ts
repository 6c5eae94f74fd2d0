/** Decides what the page of a person's tasks shows, and what of them stands on the first page. */
import type { AnswerTo } from '../frame/question.js';
import { projectPath } from '../frame/project-parts.js';
import { type Column, type Listed, tableOfPage } from '../frame/table.js';
import { counted, day } from '../frame/words.js';
import { TASKS_PATH } from './task-path.js';
import type { FIRST_TASKS, TASKS } from './tasks.graphql.js';

type Task = AnswerTo<typeof TASKS>['me']['tasks']['nodes'][number];
type First = AnswerTo<typeof FIRST_TASKS>['me']['tasks'];

/** The view model of the page. */
export function tasksPage(list: Listed<Task>, here: string, after: string | null) {
  return {
    area: 'tasks',
    lead:
      list.totalCount === 0
        ? NOTHING
        : `You have ${counted(list.totalCount, 'thing')} to do. What is due first comes first.`,
    tables: {
      tasks: tableOfPage({ id: 'tasks', caption: 'Your tasks', empty: NOTHING }, COLUMNS, list, here, after),
    },
  };
}

const NOTHING = 'You have nothing to do.';

const COLUMNS: readonly Column<Task>[] = [
  { head: 'Task', cell: ({ title, path }) => ({ text: title, href: path }) },
  { head: 'Due', cell: ({ dueOn }) => day(dueOn, 'No date') },
  {
    head: 'Status',
    cell: ({ overdue }) =>
      overdue ? { text: 'Overdue', tag: 'govuk-tag--red' } : { text: 'To do', tag: 'govuk-tag--blue' },
  },
  { head: 'Why', cell: ({ why }) => why ?? '' },
  {
    head: 'Project',
    cell: ({ projectCode }) =>
      projectCode === null ? '' : { text: projectCode, href: projectPath(projectCode, 'plan') },
  },
];

/** The first few tasks, as the first page shows them. */
export function firstTasks({ nodes, totalCount }: First) {
  return {
    tasks: nodes.map(({ title, path, dueOn, overdue, why }) => ({
      text: title,
      href: path,
      note: dueOn === null ? (why ?? '') : `Due ${day(dueOn)}`,
      overdue,
    })),
    all: totalCount > nodes.length ? { href: TASKS_PATH, text: `All ${counted(totalCount, 'task')}` } : null,
  };
}
