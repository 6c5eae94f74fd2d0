/** Decides who sees what a body keeps from the public. */
import type { Actor } from '../platform/auth/actor.js';
import { mayReadOwned } from '../platform/auth/owner.js';
import { mayRead } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/role.js';

const OFFICE: readonly Role[] = [Role.SECRETARY, Role.ADMINISTRATOR, Role.DIRECTOR];

/**
 * Whether the actor sees items that a body keeps from the public: of a body of a project whoever reads the project; of the
 * Board and committees secretaries, administrators and directors.
 */
export function seesClosed(actor: Actor, projectId: string | null): boolean {
  if (projectId !== null) return mayRead(actor, projectId);
  return actor.grants.some(({ role }) => OFFICE.includes(role));
}

/** What reading an action hangs on. */
export interface ReadableAction {
  /** Null: it is of no project. */
  readonly projectId: string | null;
  /** It stands on an item that is kept from the public. */
  readonly closed: boolean;
  readonly ownerId: string | null;
  /** Of the body whose meeting raised it. */
  readonly meetingProjectId: string | null;
}

/** Whether the reader may read an action: with its project; one of a closed item, its owner and those who see inside. */
export function mayReadAction(
  reader: Actor,
  { projectId, closed, ownerId, meetingProjectId }: ReadableAction,
): boolean {
  const own = reader.personId !== null && ownerId === reader.personId;
  return mayReadOwned(reader, projectId) && (!closed || own || seesClosed(reader, meetingProjectId));
}
