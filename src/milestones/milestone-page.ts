/** Decides which milestones one page of a connection holds. */
import { badInput } from '../platform/graphql/errors.js';
import { pageSize } from '../platform/graphql/page.js';
import type { Milestone } from './plan-item.type.js';
import type { MilestoneConnection } from './plan.type.js';

/** The page of at most `first` milestones behind the cursor `after`; a cursor is the code of a milestone. */
export function milestonePage(all: readonly Milestone[], first: number, after: string | null): MilestoneConnection {
  const size = pageSize(first);
  const last = after ? all.findIndex((each) => each.code === after) : -1;
  if (after && last < 0) throw badInput(`after is no cursor of this list: ${after}.`, ['after']);
  const nodes = all.slice(last + 1, last + 1 + size);
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: node.code, node })),
    pageInfo: { hasNextPage: last + 1 + size < all.length, endCursor: nodes.at(-1)?.code ?? null },
    totalCount: all.length,
  };
}
