/** Decides what one reader is shown of comments: administrators and the project's lead everything, others what may be published. */
import type { Actor } from '../platform/auth/actor.js';
import { Role } from '../platform/auth/role.js';
import type { FeedbackSnapshots } from './feedback-view.js';
import type { ItemSnapshot } from './item-snapshot.js';
import { either, NOTHING_WITHHELD, type Withheld, withheldOf } from './withheld.js';

const holds = (actor: Actor, role: Role, projectId: string): boolean =>
  actor.grants.some((grant) => grant.role === role && (grant.projectId === null || grant.projectId === projectId));

/** Whether the reader sees names and words that are withheld from others. */
export function seesWithheld(actor: Actor, projectId: string): boolean {
  return holds(actor, Role.ADMINISTRATOR, projectId) || holds(actor, Role.PROJECT_LEAD, projectId);
}

/** Whether the actor directs the project. */
export function directs(actor: Actor, projectId: string): boolean {
  return holds(actor, Role.DIRECTOR, projectId);
}

/** What of a comment may not be published, as it stands in `standings`. */
export function withheldIn(snapshots: FeedbackSnapshots, item: ItemSnapshot): Withheld {
  const { respondentId } = item.terms;
  return withheldOf(item, respondentId === null ? undefined : snapshots.byId.respondents.get(respondentId));
}

/**
 * What of a comment seen in `then` may not be published: what was withheld then and what is withheld by `now`, the last
 * word on it. So a permission taken back is taken back from views of every date.
 */
export function withheldThenOrNow(then: FeedbackSnapshots, now: FeedbackSnapshots, item: ItemSnapshot): Withheld {
  const latest = now.byId.items.get(item.id);
  return either(withheldIn(then, item), latest ? withheldIn(now, latest) : NOTHING_WITHHELD);
}
