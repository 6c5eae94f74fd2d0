/** Shapes what a rule knows when a write has its turn: what it is about, the day, the register, and what its input names. */
import type { Actor } from '../../platform/auth/actor.js';
import type { Decision } from '../../platform/kind/rule.js';
import type { Pointer } from '../../platform/record/terms.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import type { FoundSubject } from '../record-subject.js';
import type { ThingWrite } from './thing.js';

/** What every rule knows; `P` is null where things of the kind may belong to no project. Nothing in it asks for more: all was read before. */
export interface Context<P extends string | null = string> extends Omit<ThingWrite<P>, 'write' | 'before'> {
  /** What stood before the write, on its day. */
  readonly before: RecordPoint;
  /** Who writes, with what rights. */
  readonly actor: Actor;
  readonly today: string;
  /** What the input's pointers name, by `pointerKey`. */
  readonly found: ReadonlyMap<string, FoundSubject>;
  /** Gives an id for a part that is new. */
  readonly newId: () => string;
}

/** The same with the rows of the domain, of whichever day. */
export interface RowsContext<R, P extends string | null = string> extends Context<P> {
  readonly rows: R;
}

/** A rule as the writer takes it: what has to be read before it is asked, and what it decides. */
export interface KindRule<R, I, N, P extends string | null = string> {
  /** True: it is about a new thing. */
  readonly creates: boolean;
  /** With which letters the code of the new thing begins, where its kind alone does not say. */
  readonly codeBegins?: (input: I) => string;
  /** What has to be read, by the kind's own names for it: `ROWS` of its domain, for most. The register is always there. */
  readonly reads: string | readonly string[];
  /** What its input names on record. */
  readonly pointers: (input: I) => readonly Pointer[];
  readonly decide: Decision<RowsContext<R, P>, I, N>;
}
