import { type Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { badInput } from './errors.js';
import { pageSize } from './page.js';

@ObjectType({ description: 'Where a page of a connection ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True: there is more after it.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as after for the next page.' })
  endCursor!: string | null;
}

/** One page of a list, with a cursor for each row. */
export interface Page<T> {
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
  totalCount: number;
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

/**
 * The page of at most `first` rows behind the cursor `after`; `cursorOf` gives each row's own.
 * @throws AppError BAD_USER_INPUT for a page size or a cursor that cannot be
 */
export function pageOf<T>(
  all: readonly T[],
  first: number,
  after: string | null | undefined,
  cursorOf: (row: T) => string,
): Page<T> {
  const size = pageSize(first);
  const last = after ? all.findIndex((each) => cursorOf(each) === after) : -1;
  if (after && last < 0) throw badInput(`after is no cursor of this list: ${after}.`, ['after']);
  const nodes = all.slice(last + 1, last + 1 + size);
  const [end] = nodes.slice(-1);
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: cursorOf(node), node })),
    pageInfo: { hasNextPage: last + 1 + size < all.length, endCursor: end === undefined ? null : cursorOf(end) },
    totalCount: all.length,
  };
}
