import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { Node } from '../platform/graphql/node.type.js';
import { Organisation } from './organisation.type.js';

@ObjectType({ implements: () => [Node], description: 'A person who leads, owns, reviews or signs something.' })
export class Person {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Name as papers print it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The post held, such as Director of Standards.' })
  post!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation the post belongs to.' })
  organisation!: Organisation | null;

  @Field(() => String, { nullable: true, description: 'Where this comes from, such as 10/23, cover block.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about the person; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of people, by name.' })
export class PersonConnection extends Connection(Person, 'Person') {}
