import { type Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { plainId } from '../record/view-id.js';
import { badInput } from './errors.js';
import { pageSize } from './page.js';

@ObjectType({ description: 'Where a page of a connection begins and ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True: there is more after it.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True: there is more before it.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of its first row; null: it has none.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of its last row: give it as after for the next page.' })
  endCursor!: string | null;
}

/** One page of a list, with a cursor for each row. */
export interface Page<T> {
  nodes: T[];
  readonly edges: { cursor: string; node: T }[];
  readonly pageInfo: PageInfo;
  totalCount: number;
}

/** A page whose cursors are made when they are asked for, as most readers never do. */
class RowsOfPage<T> implements Page<T> {
  constructor(
    readonly nodes: T[],
    readonly totalCount: number,
    private readonly more: { readonly before: boolean; readonly behind: boolean },
    private readonly cursor: (index: number) => string,
  ) {}

  get edges(): { cursor: string; node: T }[] {
    return this.nodes.map((node, index) => ({ cursor: this.cursor(index), node }));
  }

  get pageInfo(): PageInfo {
    const count = this.nodes.length;
    return {
      hasNextPage: this.more.behind,
      hasPreviousPage: this.more.before,
      startCursor: count > 0 ? this.cursor(0) : null,
      endCursor: count > 0 ? this.cursor(count - 1) : null,
    };
  }
}

/** What a connection's own type extends: `class RiskConnection extends Connection(Risk, 'Risk') {}`. */
export function Connection<T>(node: Type<T>, name: string): Type<Page<T>> {
  @ObjectType(`${name}Edge`, { description: 'A row of a page and its cursor.' })
  class Edge {
    @Field(() => String, { description: 'Give it as after to begin behind this row.' })
    cursor!: string;

    @Field(() => node, { description: 'The row.' })
    node!: T;
  }

  @ObjectType({ isAbstract: true })
  abstract class PageOf {
    @Field(() => [node], { description: 'The rows of this page.' })
    nodes!: T[];

    @Field(() => [Edge], { description: 'The same with cursors.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many rows there are in all.' })
    totalCount!: number;
  }
  return PageOf as unknown as Type<Page<T>>;
}

/** How the rows of a list are told apart, and in which order they stand. */
export interface ListOrder<T> {
  /** Unique in the list, and the last thing that it is sorted by; an id counts without the view it is of. */
  readonly key: (row: T) => string;
  /** What it is sorted by before that, as text that sorts so. */
  readonly by?: (row: T) => string;
  /** True: what is greatest by that stands first. */
  readonly latestFirst?: boolean;
}

/**
 * The page of at most `first` rows behind the cursor `after`. A cursor says where its row stood, so that the next page is
 * found when the row has left the list since (an open action that is done by now).
 * @param order give a key alone for a list that is sorted by it
 * @throws AppError BAD_USER_INPUT for a page size or a cursor that cannot be
 */
export function pageOf<T>(
  all: readonly T[],
  first: number,
  after: string | null | undefined,
  order: ListOrder<T> | ListOrder<T>['key'],
): Page<T> {
  const size = pageSize(first);
  const ordered = typeof order === 'function' ? { key: order } : order;
  const start = after ? placeBehind(all, after, ordered) : 0;
  const nodes = all.slice(start, start + size);
  const more = { before: start > 0, behind: start + nodes.length < all.length };
  return new RowsOfPage(nodes, all.length, more, (index) => cursorAt(nodes[index]!, ordered));
}

/** What a statement needs that pages in the database: from where on, and how many rows to answer. */
export interface PageStart {
  /** Key and order of the row that the page begins behind; null: it begins at the first row. */
  readonly behind: { readonly key: string; readonly by: string } | null;
  /** One more than the page holds, so that it shows whether there are more. */
  readonly limit: number;
}

/**
 * Where a page begins that the database cuts, for a list that is too long to be read whole.
 * @param possible whether what a cursor is ordered by can be so in this list
 * @throws AppError BAD_USER_INPUT for a page size or a cursor that cannot be
 */
export function pageStart(
  first: number,
  after: string | null | undefined,
  possible: (by: string) => boolean,
): PageStart {
  const limit = pageSize(first) + 1;
  if (!after) return { behind: null, limit };
  const [key, by] = placeOf(after);
  if (!possible(by) || key.includes('\0')) throw noCursor(after);
  return { behind: { key, by }, limit };
}

/** The page of the rows that a statement found from a `pageStart` on. @param totalCount how many the whole list has */
export function pageOfFound<T>(
  found: readonly T[],
  { behind, limit }: PageStart,
  totalCount: number,
  order: ListOrder<T>,
): Page<T> {
  const nodes = found.slice(0, limit - 1);
  const more = { before: behind !== null, behind: found.length >= limit };
  return new RowsOfPage(nodes, totalCount, more, (index) => cursorAt(nodes[index]!, order));
}

/** The same page with its rows in another shape, one for each. */
export function mappedPage<S>(page: Page<unknown>, nodes: S[]): Page<S> {
  const { totalCount } = page;
  return {
    nodes,
    totalCount,
    get edges() {
      return page.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! }));
    },
    get pageInfo() {
      return page.pageInfo;
    },
  };
}

const byName = new Intl.Collator('en', { numeric: true });

function cursorAt<T>(row: T, { key, by }: ListOrder<T>): string {
  return Buffer.from(JSON.stringify([plainId(key(row)), by?.(row) ?? ''])).toString('base64url');
}

/** The index of the first row behind a cursor's. */
function placeBehind<T>(all: readonly T[], cursor: string, { key, by, latestFirst }: ListOrder<T>): number {
  const [itsKey, itsOrder] = placeOf(cursor);
  const at = all.findIndex((row) => plainId(key(row)) === itsKey);
  if (at >= 0) return at + 1;
  const next = all.findIndex((row) => {
    const order = by?.(row) ?? '';
    if (order !== itsOrder) return order > itsOrder !== (latestFirst ?? false);
    return byName.compare(plainId(key(row)), itsKey) > 0;
  });
  return next < 0 ? all.length : next;
}

function placeOf(cursor: string): [string, string] {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const [key, order] = Array.isArray(place) ? (place as unknown[]) : [];
    if (typeof key === 'string' && typeof order === 'string') return [key, order];
  } catch {
    // it is none of ours: said below
  }
  throw noCursor(cursor);
}

function noCursor(cursor: string): Error {
  return badInput(`after is no cursor of this list: ${cursor}. Give the endCursor of the page before.`, ['after']);
}
