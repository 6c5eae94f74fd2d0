/** Decides who may read a paper, and who counts as a director of it. */
import type { Actor } from '../platform/auth/actor.js';
import { Role } from '../platform/auth/role.js';
import type { PaperRow } from './paper-row.js';
import type { Confidentiality } from './paper-terms.js';

/** What reading hangs on. */
export interface Readable {
  readonly issued: boolean;
  readonly confidentiality: Confidentiality | null;
  readonly projectIds: readonly string[];
}

/** What reading a paper hangs on. */
export function readableOf(row: PaperRow): Readable {
  return { issued: row.issue !== null, confidentiality: row.content.terms.confidentiality, projectIds: row.projectIds };
}

const holds = (actor: Actor, role: Role, projectId: string): boolean =>
  actor.grants.some((grant) => grant.role === role && (grant.projectId === null || grant.projectId === projectId));

/** Whether the actor directs every project in the paper: nobody answers for a project that is not theirs. */
export function directs(actor: Actor, projectIds: readonly string[]): boolean {
  return projectIds.length > 0 && projectIds.every((id) => holds(actor, Role.DIRECTOR, id));
}

/** Whether the actor sees drafts and confidential papers: secretaries, administrators, directors of all its projects. */
export function seesInside(actor: Actor, projectIds: readonly string[]): boolean {
  const office = actor.grants.some(({ role }) => role === Role.SECRETARY || role === Role.ADMINISTRATOR);
  return office || directs(actor, projectIds);
}

/** Whether the actor may read the paper: an issued open one anybody, every other one those who see inside. */
export function mayReadPaper(actor: Actor, paper: Readable): boolean {
  return (paper.issued && paper.confidentiality === 'OPEN') || seesInside(actor, paper.projectIds);
}

/**
 * The first write about a paper that the actor may know of: who sees inside knows how it was drafted, others read it from its
 * issue on. Null: the actor may not read it.
 */
export function knownSince(actor: Actor, paper: Readable & { readonly issuedRevision: number | null }): number | null {
  if (seesInside(actor, paper.projectIds)) return 0;
  return mayReadPaper(actor, paper) ? paper.issuedRevision : null;
}
