/** Shapes what lines of a list say beside the thing itself and other services keep, such as the role of a person. */
import type { Actor } from '../../platform/auth/actor.js';
import type { ProblemCode } from '../../platform/record/problem-codes.js';
import type { Write } from '../../platform/record/write.js';
import type { ReadCell } from './list-lines.js';

export interface LineChange {
  /** The column, by its heading. */
  readonly column: string;
  /** Null: nothing was said. */
  readonly was: string | null;
  readonly willBe: string | null;
}

/** The thing that a line is about. */
export interface LineThing {
  readonly id: string;
  /** As people call it. */
  readonly title: string;
}

/** What a line comes to. */
export interface BesideLine {
  readonly changes: readonly LineChange[];
  readonly faults: readonly { readonly code: ProblemCode; readonly column: string; readonly message: string }[];
}

/** One file on its way in. */
export interface BesideSession {
  /** What a line does; kept where nothing is wrong with it. */
  readonly decide: (thing: LineThing, cells: ReadonlyMap<string, ReadCell>) => BesideLine;
  /** Writes what was decided, once the things themselves are written. */
  readonly save: () => Promise<void>;
}

/** Opens what is kept beside a list, within a write. */
export type OpenBeside = (write: Write, actor: Actor) => Promise<BesideSession>;
