import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Organisation } from './organisation.type.js';

@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'A programme: related projects directed together towards outcomes.',
})
export class Programme {
  @Field(() => ID, { description: 'Record id.' })
  id!: string;

  @Field(() => String, { description: 'Unique code, such as PARTNERSHIPS.' })
  code!: string;

  @Field(() => String, { description: 'Title as papers print it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What the programme is for, in plain English.' })
  purpose!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The body that runs it.' })
  owner!: Organisation | null;

  @Field(() => [String], { description: 'Codes of those of its projects that the reader may read.' })
  projectCodes!: string[];

  @Field(() => Int, { description: 'Number of the last write about it.' })
  version!: number;
}

@ObjectType({ description: 'One page of programmes, by code.' })
export class ProgrammeConnection extends Connection(Programme, 'Programme') {}
