/** Decides where a task is done: the form of its mutation, filled in as far as the record goes, else the page of what it is about. */
import { FORMS } from '../forms/forms.js';
import { formPath } from '../frame/offer.js';
import { statusPath } from '../plan/status/status-address.js';
import { projectPath } from '../frame/project-parts.js';
import { subjectPath } from '../frame/subject-path.js';
import type { PersonalTask } from '../../tasks/personal-task.js';

export const TASKS_PATH = '/tasks';

type Asked = Pick<
  PersonalTask,
  'kind' | 'operation' | 'input' | 'subject' | 'partOf' | 'codes' | 'projectCode' | 'programmeCode'
>;

/** The address, from the server's own on. */
export function taskPath(task: Asked): string {
  return ownPage(task) ?? formOf(task) ?? taskPage(task);
}

/** The page of what a task is about, which stays good however the record moves on: forms are of one version. */
export function taskPage(task: Asked): string {
  return ownPage(task) ?? subjectPath(task.subject.kind, task.projectCode, task.subject.code) ?? TASKS_PATH;
}

/** Tasks of many things at once, and those of partnerships, which have pages of their own. */
function ownPage({ kind, subject, projectCode, input, codes = [] }: Asked): string | null {
  if (subject.kind === 'ADOPTION') return `/my-partnerships/${encodeURIComponent(subject.id)}`;
  if (subject.kind === 'RETENTION_PERIOD') return '/administration/retention';
  if (projectCode === null) return null;
  if (kind === 'REPORT_TASKS') return statusPath(projectCode, { kind: 'tasks' }, codes);
  if (kind === 'REPORT_MILESTONES' && Object.keys(input).length === 0) return statusPath(projectCode, {}, codes);
  return kind === 'INVITE_MEMBERS' ? projectPath(projectCode, 'steering-group') : null;
}

function formOf(task: Asked): string | null {
  const { operation, input } = task;
  const form = FORMS.find((one) => one.operation === operation);
  if (!form?.given.some((name) => name in input)) return null;
  const context = Object.fromEntries((form.context ?? []).map((name) => [name, contextOf(name, task)]));
  return formPath(form.path ?? form.operation, { ...context, ...input }, TASKS_PATH);
}

/** What a form is told beside the input: codes of the project and of the record, by the names that forms use. */
function contextOf(name: string, { projectCode, programmeCode, subject, partOf }: Asked): string {
  switch (name) {
    case 'project':
    case 'code':
      return projectCode ?? '';
    case 'programme':
      return programmeCode ?? '';
    case 'output':
      return partOf ?? '';
    default:
      return subject.code;
  }
}
