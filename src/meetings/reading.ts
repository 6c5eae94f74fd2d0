/** Decides who may read and who may write what belongs to a project or to none, and who sees what a body keeps from the public. */
import type { Actor } from '../platform/auth/actor.js';
import { mayRead, type Operation, requireMay, ruleOf } from '../platform/auth/policy.js';
import { Role } from '../platform/auth/role.js';
import { AppError } from '../platform/graphql/errors.js';

/** Whether the actor may read it: with its project; what is of no project, everybody who holds a role. */
export function mayReadOwned(actor: Actor, projectId: string | null): boolean {
  return projectId === null ? actor.grants.length > 0 : mayRead(actor, projectId);
}

const OFFICE: readonly Role[] = [Role.SECRETARY, Role.ADMINISTRATOR, Role.DIRECTOR];

/**
 * Whether the actor sees items that a body keeps from the public: of a body of a project whoever reads the project; of the
 * Board and committees secretaries, administrators and directors.
 */
export function seesClosed(actor: Actor, projectId: string | null): boolean {
  if (projectId !== null) return mayRead(actor, projectId);
  return actor.grants.some(({ role }) => OFFICE.includes(role));
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
  if (actor.grants.some((grant) => grant.projectId === null && parties.includes(grant.role))) return;
  throw new AppError(
    'FORBIDDEN',
    `${operation} on what belongs to no project is for those who hold their role everywhere; ${actor.personName} does not.`,
  );
}
