import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Organisation } from './organisation.type.js';

@ObjectType('ProgrammeStatement', {
  implements: () => [DatedEntry],
  description: 'What a programme was said to be from a day on.',
})
export class ProgrammeStatementView extends DatedEntry {
  @Field(() => String, { description: 'Title as papers print it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  purpose!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the programme; null: not agreed.' })
  start!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The end date it is held to; null: none agreed.' })
  targetEnd!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The body that runs it.' })
  owner!: Organisation | null;
}

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

  @Field(() => DateScalar, { nullable: true, description: 'First day of the programme; null: not agreed.' })
  start!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The end date it is held to; null: none agreed.' })
  targetEnd!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The body that runs it.' })
  owner!: Organisation | null;

  @Field(() => [String], { description: 'Codes of those of its projects that the reader may read.' })
  projectCodes!: string[];

  @Field(() => Int, { description: 'Number of the last write about it; its next change must name it.' })
  version!: number;

  @Field(() => [ProgrammeStatementView], {
    description: 'What it was said to be, corrected entries among them, oldest first.',
  })
  history!: ProgrammeStatementView[];
}

@ObjectType({ description: 'One page of programmes, by code.' })
export class ProgrammeConnection extends Connection(Programme, 'Programme') {}
