/** Decides who finds what is read with its project, and who finds what was published of it. */
import type { Actor } from '../platform/auth/actor.js';
import { mayReadOwned } from '../platform/auth/owner.js';

/** The audience of most things. */
export interface OfProject {
  /** Null: it is of none, and every holder of a role reads it. */
  readonly projectId: string | null;
  /** True: it is what the public see of a thing that readers of the project find itself. */
  readonly published?: boolean;
}

/** Whether the reader finds it: who reads a project finds its things, and everybody else what was published of them. */
export function mayFindOfProject(actor: Actor, { projectId, published = false }: OfProject): boolean {
  return mayReadOwned(actor, projectId) !== published;
}
