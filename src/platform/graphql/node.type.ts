import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** The name of an object's type, under which `node` hands it out. */
export const TYPE_NAME = '__typename';

@InterfaceType('Node', {
  description: 'Anything that a client can fetch again by its id alone, with `node`.',
  resolveType: (value: { readonly [TYPE_NAME]?: string }) => value[TYPE_NAME],
})
export abstract class Node {
  @Field(() => ID, { description: 'Its id. That of a past view ends in @ and the date, and leads to that view again.' })
  id!: string;
}
