/** Decides whether the reader of a page can do something, and says who can where they cannot. */
import type { FastifyRequest } from 'fastify';
import { mayOnPageOf, type Operation, ruleOf } from '../../platform/auth/policy.js';
import { ALL_ROLES } from '../../platform/auth/role.js';
import { roleName } from '../administration/role-words.js';
import { offersTo } from './offer.js';
import { actorOfRequest } from './request-actor.js';

/**
 * Null where the reader can do one of the operations; else a sentence that says who can, or why nobody can now.
 * @param project the code of the project that it is about; null: none
 */
export type WhoCan = (operations: readonly Operation[], project: string | null) => string | null;

/** The answer for whoever asked for the page. */
export function whoCan(request: FastifyRequest): WhoCan {
  const actor = actorOfRequest(request);
  const offer = offersTo(request, null);
  return (operations, project) => {
    const about: Record<string, string> = project === null ? {} : { projectCode: project };
    if (operations.some((one) => offer(one, '', about).length > 0)) return null;
    if (operations.some((one) => mayOnPageOf(actor, one, project))) return 'The project is closed: reopen it first.';
    const parties = operations.flatMap((one) => ruleOf(one).parties);
    const roles = ALL_ROLES.filter((role) => parties.includes(role));
    return `Ask ${roles.map((role) => `the ${roleName(role).toLowerCase()}`).join(' or ')}.`;
  };
}
