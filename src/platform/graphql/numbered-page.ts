/** Decides the pages of a table whose rows are numbered and read newest first. */
import type { Page } from './connection.js';
import { badInput } from './errors.js';

/** The number behind which a page begins; null: it is the first. Throws BAD_USER_INPUT for what is no such cursor. */
export function numberBehind(after: string | null | undefined): string | null {
  if (!after) return null;
  if (/^\d{1,18}$/u.test(after)) return after;
  throw badInput(`after is no cursor of this list: ${after}.`, ['after']);
}

/**
 * The page of at most `size` rows.
 * @param rows one more than the page has, where there are so many
 */
export function numberedPage<T>(
  rows: readonly T[],
  { size, after, totalCount }: { readonly size: number; readonly after: string | null; readonly totalCount: number },
  numberOf: (row: T) => string,
): Page<T> {
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: numberOf(node), node }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
