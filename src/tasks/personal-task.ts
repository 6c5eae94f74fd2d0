/** Shapes what a person has to do, and what a domain hands up so that it is found. */
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import type { SubjectRef } from '../programme/record-subject.js';

/** The kinds of task: each domain adds its own, beside what each of them means. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the domains
export interface PersonalTaskKinds {}

export type PersonalTaskKind = keyof PersonalTaskKinds;

/** A project, as far as it says whose its tasks are. */
export interface TaskProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly programmeCode: string;
  readonly leadId: string | null;
  /** It is closed or archived: only what goes on then is still asked for. */
  readonly ended: boolean;
}

/** For whom, and on which day, tasks are looked for. */
export interface TaskReader {
  readonly actor: Actor;
  readonly personId: string;
  /** The day: the project's own status date, else the common one. */
  readonly asAt: string;
  /** Null: among what belongs to no project, or to several. */
  readonly project: TaskProject | null;
  /** What an organisation is called for short; null: it is not in the register. */
  readonly organisationName: (id: string) => string | null;
  /** The organisation that the register has for the person; null: none. */
  readonly organisationId: string | null;
}

/** One task as a domain finds it. */
export interface TaskFound {
  readonly kind: PersonalTaskKind;
  /** What to do, as an instruction: "Review risk R1: A partner withdraws". */
  readonly title: string;
  /** The same without the content of anything that is kept from the public, as mail says it; left out: the title has none. */
  readonly closedTitle?: string;
  /** Why it is to be done now, as a sentence; null: the title says it. */
  readonly why: string | null;
  /** The last day for it; null: none was set. */
  readonly dueOn: string | null;
  readonly subject: SubjectRef & { readonly code: string; readonly title: string };
  /** Of what belongs to several projects, all of them: the role must be held for each. Left out: the project looked in. */
  readonly projectIds?: readonly string[];
  /** Code of the thing that the subject is a part of, as a version is of its output. */
  readonly partOf?: string;
  /** Which of several tasks of that kind about the subject it is; left out: the only one. */
  readonly part?: string;
  /** Codes of the things that are done together; left out: it is about one thing. */
  readonly codes?: readonly string[];
  /** The mutation that does it; null: nothing is recorded by the person themselves. */
  readonly operation: Operation | null;
  /** What of that mutation's input is known already. */
  readonly input: Readonly<Record<string, string | number>>;
}

/** The same with where it belongs. */
export interface PersonalTask extends TaskFound {
  /** Tells it from all other tasks of the person. */
  readonly id: string;
  readonly projectId: string | null;
  readonly projectCode: string | null;
  readonly programmeCode: string | null;
  readonly overdue: boolean;
  /** The day on which it was looked for: the status date of its project, else the common one. */
  readonly asAt: string;
  /** Of the subject, as the mutation takes it; null: of several, or none. */
  readonly version: number | null;
}

/** What a domain hands up: its kinds of task, and how they are found in its view of the record. */
export interface TaskFace<View> {
  /** What each kind means, by its name. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly find: (view: View, reader: TaskReader) => readonly TaskFound[];
}
