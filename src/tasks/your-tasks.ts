/** Decides what a person has to do: one function of the record, the person and the day, which page, interface, calendar and mail share. */
import { mayReadOwned } from '../platform/auth/owner.js';
import { type Operation, ruleOf } from '../platform/auth/policy.js';
import { type Actor, actsInPerson } from '../platform/auth/actor.js';
import { compareCodes } from '../platform/record/by-code.js';
import { goesOnWhenClosed } from '../programme/closing/closed-writes.js';
import type { PersonalTask, PersonalTaskKind, TaskFace, TaskFound, TaskReader } from './personal-task.js';

/** What one domain's face finds things in. */
export interface TaskView {
  readonly face: TaskFace<never>;
  readonly view: unknown;
}

/** One project, or all that belongs to none, as the domains see it. */
export interface TaskPlace {
  readonly reader: TaskReader;
  readonly views: readonly TaskView[];
}

/** Which tasks are asked for; what is left out or null lets all through. */
export interface TaskFilter {
  readonly kinds?: readonly PersonalTaskKind[] | null;
  readonly projectCode?: string | null;
  /** The last day that a task may be due on; those without a day do not match. */
  readonly dueBy?: string | null;
}

export function matches(task: PersonalTask, { kinds, projectCode, dueBy }: TaskFilter): boolean {
  return (
    (!kinds || kinds.includes(task.kind)) &&
    (!projectCode || task.projectCode === projectCode) &&
    (!dueBy || (task.dueOn !== null && task.dueOn <= dueBy))
  );
}

/** The tasks of the reader in one place, in no order. */
export function tasksIn({ reader, views }: TaskPlace): readonly PersonalTask[] {
  const { actor, project, asAt } = reader;
  const found = views.flatMap(({ face, view }) => face.find(view as never, reader));
  return found
    .filter(({ operation }) => !project?.ended || operation === null || goesOnWhenClosed(operation))
    .filter((task) => isForThem(actor, task, project?.id ?? null))
    .map((task) => ({
      ...task,
      id: idOf(task, project?.code ?? ''),
      projectId: project?.id ?? null,
      projectCode: project?.code ?? null,
      programmeCode: project?.programmeCode ?? null,
      version: typeof task.input['expectedVersion'] === 'number' ? task.input['expectedVersion'] : null,
      overdue: task.dueOn !== null && task.dueOn < asAt,
      asAt,
    }));
}

/** Nobody is given a task that they may not do, or that is about something they may not read. */
function isForThem(actor: Actor, task: TaskFound, projectId: string | null): boolean {
  const { operation } = task;
  if (operation !== null && isOfNoRole(operation)) return actsInPerson(actor); // the domain itself has asked whose it is
  const homes = task.projectIds ?? [projectId];
  return homes.every((home) => mayReadOwned(actor, home) && (operation === null || maySeeTo(actor, operation, home)));
}

/** What everybody who is signed in may do, if the thing is theirs. */
function isOfNoRole(operation: Operation): boolean {
  return ruleOf(operation).parties.includes('SIGNED_IN');
}

/** Whether a role lets them do it there; what belongs to no project takes a role that is held everywhere. */
export function maySeeTo(actor: Actor, operation: Operation, projectId: string | null): boolean {
  const { parties } = ruleOf(operation);
  return actor.grants.some(
    (grant) => parties.includes(grant.role) && (grant.projectId === null || grant.projectId === projectId),
  );
}

function idOf({ kind, subject, part }: TaskFound, projectCode: string): string {
  return [projectCode, kind, subject.code, subject.kind, subject.id, part].filter(Boolean).join(' ');
}

/** By what tasks are sorted: the one due first in front, those without a day last. */
export const taskOrder = ({ dueOn }: PersonalTask): string => dueOn ?? '9999-99-99';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function byDueDay(a: PersonalTask, b: PersonalTask): number {
  return compare(taskOrder(a), taskOrder(b)) || compareCodes(a.id, b.id);
}
