/** Shapes a write about a thing on record: of which kind it is, what the write stands on, and what it leaves. */
import type { EntityTarget } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import type { OwnedIdentity } from '../platform/record/owned-identity.entity.js';
import type { RecordPoint } from '../platform/record/standing.js';
import type { Problem } from '../platform/record/problem.js';
import { type Write } from '../platform/record/write.js';
import type { Register } from './register.js';

/** What every write says of itself. */
export interface Said {
  readonly reason?: string | null;
  readonly effectiveOn?: string | null;
}

/** A kind of thing on record: its identity table, and what people call it. */
export interface ThingKind<T extends OwnedIdentity = OwnedIdentity> {
  readonly entity: EntityTarget<T>;
  /** The table's name, which is ours and never input. */
  readonly table: string;
  /** In the journal and in messages, such as Risk. */
  readonly kind: string;
}

/** A kind whose things each belong to a project, where their codes are unique. */
export interface ProjectKind extends ThingKind {
  /** First letters of a code that nobody chose, such as R. */
  readonly prefix: string;
  /** Given where a project has at most one such thing: the code that it always has, and what is said of a second. */
  readonly theOnly?: TheOnly;
}

export interface TheOnly {
  readonly code: string;
  readonly already: (projectCode: string) => Problem;
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
  readonly before: RecordPoint;
  readonly register: Register;
}

/** What was written: pass `revision` on to read it back. */
export interface Written<T, P extends string | null = string> {
  readonly projectId: P;
  readonly id: string;
  readonly revision: number;
  readonly result: T;
}

/** What a new thing is made of. */
export interface Founding<T extends OwnedIdentity, P extends string | null = string | null> {
  readonly projectId: P;
  /** The code asked for, or how the next free one is chosen among those in use. */
  readonly code: string | ((taken: readonly string[]) => string);
  /** The identity's columns beside those that all have. */
  readonly more: Omit<T, keyof OwnedIdentity>;
}

/** Which thing a write is about, and who may write it where the policy's table alone cannot say. */
export interface Subject<P extends string | null, A> {
  readonly id: string;
  /** The input's field that holds the id. */
  readonly idField: string;
  /**
   * Asked when the request comes in and again once the write holds the record's clock, when `work` is told its answer.
   * What is refused the second time has ended meanwhile.
   */
  readonly allowed?: (projectId: P, who: Actor) => Promise<A>;
}
