/** Decides who may read a decision. */
import { seesClosed } from '../meetings/reading.js';
import type { Actor } from '../platform/auth/actor.js';
import { mayReadOwned } from '../platform/auth/owner.js';
import { mayRead } from '../platform/auth/policy.js';
import type { DecisionSnapshot } from './board-view.js';

/** What reading a decision hangs on. */
export type ReadableDecision = Pick<DecisionSnapshot, 'projectId' | 'closed' | 'about'>;

/**
 * Whether the reader may read a decision: with its body, and one about projects with one of these; one taken on a closed item,
 * only who sees inside.
 */
export function mayReadDecision(reader: Actor, { projectId, closed, about }: ReadableDecision): boolean {
  const concerned = about.length === 0 || about.some((id) => mayRead(reader, id));
  return mayReadOwned(reader, projectId) && concerned && (!closed || seesClosed(reader, projectId));
}
