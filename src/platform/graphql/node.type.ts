import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** The type of each object that `node` handed out; an object is of one type for good. */
const types = new WeakMap<object, string>();

@InterfaceType('Node', {
  description: 'Anything that a client can fetch again by its id alone, with `node`.',
  resolveType: (value: object) => types.get(value),
})
export abstract class Node {
  @Field(() => ID, { description: 'Its id. That of a past view ends in @ and the date, and leads to that view again.' })
  id!: string;
}

/** The same object, known to be of a type of the schema. */
export function ofType(node: Node, type: string): Node {
  types.set(node, type);
  return node;
}
