/** People of a project ALPHA, for whom tasks are looked for by hand. */
import { TASKS } from '../../src/app.domains.js';
import { type Actor, publicActor } from '../../src/platform/auth/actor.js';
import { Role } from '../../src/platform/auth/role.js';
import type { Committed } from '../../src/platform/record/committed.js';
import type { PersonalTask, TaskFace, TaskReader } from '../../src/tasks/personal-task.js';
import { byDueDay, tasksIn as tasksInPlace } from '../../src/tasks/your-tasks.js';

export const ASKED_ON = '2010-01-26';
export const PROJECT = 'project';

/** Who asks: the roles of each, for the project unless they are held everywhere. */
const PEOPLE = {
  lead: [Role.PROJECT_LEAD],
  other: [Role.PROJECT_LEAD],
  director: [Role.DIRECTOR],
  reviewer: [Role.REVIEWER],
  secretary: [Role.SECRETARY],
  administrator: [Role.ADMINISTRATOR],
  stranger: [],
} as const;
export type Person = keyof typeof PEOPLE;
export const EVERYONE = Object.keys(PEOPLE) as Person[];

function actorOf(person: Person): Actor {
  const everywhere = person === 'secretary' || person === 'administrator';
  const grants = PEOPLE[person].map((role) => ({
    role,
    projectId: everywhere ? null : PROJECT,
  }));
  return { ...publicActor(1 as Committed), personId: person, personName: person, grants };
}

/** Somebody who asks in the project, or with null among what is of none. */
export function readerOf(person: Person, project: typeof PROJECT | null = PROJECT): TaskReader {
  const about = { id: PROJECT, code: 'ALPHA', title: 'Alpha', programmeCode: 'P', leadId: 'lead', ended: false };
  return {
    actor: actorOf(person),
    personId: person,
    asAt: ASKED_ON,
    project: project === null ? null : about,
    organisationName: (id) => ({ ours: 'SfE', theirs: 'CfPS' })[id] ?? null,
    organisationId: person === 'reviewer' ? 'theirs' : 'ours',
  };
}

/** What one domain asks of a person; the view has as much as the face looks at. */
export function tasksIn<View>(
  face: TaskFace<View>,
  view: object,
  person: Person,
  project: typeof PROJECT | null = PROJECT,
): readonly PersonalTask[] {
  if (!TASKS.includes(face)) throw new Error('a face that is not listed in app.domains');
  return [...tasksInPlace({ reader: readerOf(person, project), views: [{ face, view }] })].sort(byDueDay);
}

/** The same as lines: kind, day and whether it has passed. */
export function linesIn<View>(face: TaskFace<View>, view: object, person: Person, project?: null): string[] {
  return tasksIn(face, view, person, project === null ? null : PROJECT).map(({ kind, dueOn, overdue }) =>
    [kind, dueOn ?? 'no date', overdue ? 'overdue' : ''].join(' ').trim(),
  );
}

/** Who of all is asked anything. */
export function askedOf<View>(face: TaskFace<View>, view: object, project?: null): Person[] {
  return EVERYONE.filter((person) => linesIn(face, view, person, project).length > 0);
}
