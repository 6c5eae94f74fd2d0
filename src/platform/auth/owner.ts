/** Decides who may read and who may write what belongs to a project or to none. */
import type { Actor } from './actor.js';
import { mayRead, type Operation, requireMay, ruleOf } from './policy.js';
import { AppError } from '../graphql/errors.js';

/** Whether the actor may read it: with its project; what is of no project, everybody who holds a role. */
export function mayReadOwned(actor: Actor, projectId: string | null): boolean {
  return projectId === null ? actor.grants.length > 0 : mayRead(actor, projectId);
}

/**
 * Asks for the right to write: of a project's things there, of those of no project by a role held everywhere.
 * @throws AppError UNAUTHENTICATED or FORBIDDEN
 */
export function requireOwner(actor: Actor, operation: Operation, projectId: string | null): void {
  if (projectId !== null || actor.personId === null) {
    requireMay(actor, operation, projectId ?? undefined);
    return;
  }
  const parties: readonly string[] = ruleOf(operation).parties;
  if (actor.grants.some((grant) => grant.projectId === null && parties.includes(grant.role))) {
    requireMay(actor, operation); // what only the person themselves may do is not done by another's token
    return;
  }
  throw new AppError(
    'FORBIDDEN',
    `${operation} on what belongs to no project is for those who hold their role everywhere; ${actor.personName} does not.`,
  );
}
