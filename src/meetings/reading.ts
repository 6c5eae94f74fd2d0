/** Decides who sees what a body keeps from the public. */
import type { Actor } from '../platform/auth/actor.js';
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
