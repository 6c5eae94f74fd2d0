import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { Node } from '../platform/graphql/node.type.js';

@ObjectType({
  implements: () => [Node],
  description: 'An organisation that sponsors, advises, pilots or is otherwise part of the work.',
})
export class Organisation {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its official name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The short form papers use after the first mention.' })
  shortName!: string | null;

  @Field(() => String, { nullable: true, description: 'For example how a source spells it.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Where this comes from, such as 10/23 ¶3.8.2.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of organisations, by name.' })
export class OrganisationConnection extends Connection(Organisation, 'Organisation') {}
