/** Shapes what a write is about: of which kind the thing is, what the write stands on, and what it leaves. */
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { Committed } from '../../platform/record/committed.js';
import type { Problem } from '../../platform/record/problem.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import type { Entry, Write } from '../../platform/record/write.js';
import type { Register } from '../register.js';

/** What every write says of itself. */
export interface Said {
  readonly reason?: string | null;
  readonly effectiveOn?: string | null;
  readonly citation?: string | null;
  readonly assumed?: boolean | null;
}

/** A kind of thing on record: its table of identities, and what people call it. */
export interface ThingKind {
  /** The table's name, which is ours and never input. */
  readonly table: string;
  /** In the journal and in messages, such as Risk. */
  readonly kind: string;
  /**
   * The column with the project; default `project_id`. Null: none of its things could belong to one, and what is said of one
   * is of today unless it says another day.
   */
  readonly project?: 'id' | null;
  /** What people call one, in SQL, where its table has no codes; names need not differ. */
  readonly named?: string;
  /**
   * Given where not all who read the project read each of its things: which of them, by id, the actor may read now. Every
   * way in that names a thing asks it, so that one that is kept from somebody is not there for them.
   */
  readonly mayRead?: (actor: Actor) => Promise<(id: string) => boolean>;
  /** Given where the journal must not tell what is written: what it says instead, and what is said of a thing that is not there. */
  readonly confidential?: { readonly entry: Entry; readonly missing: string };
}

export interface TheOnly {
  readonly code: string;
  readonly already: (projectCode: string) => Problem;
}

/** A kind as its things are founded. */
export interface FoundedKind extends ThingKind {
  readonly entity: EntityTarget<ObjectLiteral>;
  /** First letters of a code that nobody chose, such as R; left out of a kind whose things may belong to no project. */
  readonly prefix?: string;
  /** Given where a project has at most one such thing: the code that it always has, and what is said of a second. */
  readonly theOnly?: TheOnly;
}

/** What a new thing is made of. */
export interface Founding {
  /** Its id, where it is known before; default: a new one. */
  readonly id?: string;
  readonly projectId: string | null;
  /** The code asked for, or how the next free one is chosen among those in use. */
  readonly code: string | ((taken: readonly string[]) => string);
  /** The identity's columns beside those that all have. */
  readonly more: object;
  /** Among which things of its kind its code is unique: those with a value in a column, and what people call them. Default: all. */
  readonly among?: { readonly column: string; readonly value: string; readonly called: string };
}

/** A thing that is there. */
export interface There {
  readonly id: string;
  readonly projectId: string | null;
  readonly code: string;
}

/** A write about one thing, and what it stands on. `P` is null where things of the kind may belong to no project. */
export interface ThingWrite<P extends string | null = string> {
  readonly write: Write;
  readonly projectId: P;
  readonly projectCode: P;
  /** The thing's id and code. */
  readonly id: string;
  readonly code: string;
  /** The day that the write speaks of. */
  readonly effectiveOn: string;
  /** What stood before it, on that day. */
  readonly before: RecordPoint<Committed>;
  readonly register: Register;
}

/** What was written: pass `revision` on to read it back. */
export interface Written<P extends string | null = string> {
  readonly projectId: P;
  readonly id: string;
  readonly revision: Committed;
}
