import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { ClauseKindEnum, OutputKindEnum } from './output.enums.js';
import type { ClauseKind, OutputKind } from './output-kinds.js';

@ObjectType({ description: 'A clause of a published text.' })
export class PublishedClause {
  @Field(() => String, { nullable: true, description: 'Its number, such as 2.4; null: it has none.' })
  number!: string | null;

  @Field(() => Int, { description: 'Number of its section.' })
  sectionNumber!: number;

  @Field(() => ClauseKindEnum, { description: 'What part it plays.' })
  kind!: ClauseKind;

  @Field(() => String, { description: 'Its words.' })
  text!: string;
}

@ObjectType({ description: 'An organisation whose badge a published text carries.' })
export class PublishedBadge {
  @Field(() => String, { description: 'Its name.' })
  organisation!: string;

  @Field(() => DateScalar, { description: 'The day on which it signed the text.' })
  signedOn!: string;
}

@ObjectType({ description: 'A part of a published output.' })
export class PublishedPart {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What its version is called.' })
  label!: string;

  @Field(() => [PublishedClause], { description: 'Its clauses, in their order.' })
  clauses!: readonly PublishedClause[];
}

@ObjectType({ description: 'A published output, for everybody to read.' })
export class PublishedOutput {
  @Field(() => ID, { description: 'Of the published version.' })
  id!: string;

  @Field(() => String, { description: 'Code of the project.' })
  projectCode!: string;

  @Field(() => String, { description: 'Its code in the project.' })
  code!: string;

  @Field(() => OutputKindEnum, { description: 'What kind of thing it is.' })
  kind!: OutputKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; null: not said.' })
  purpose!: string | null;

  @Field(() => String, { description: 'What the published version is called.' })
  label!: string;

  @Field(() => DateScalar, { description: 'The day on which it was published.' })
  publishedOn!: string;

  @Field(() => String, { description: 'SHA-256 of the text: the one that every badging organisation signed.' })
  contentSha256!: string;

  @Field(() => [PublishedBadge], { description: 'The organisations that signed it, in the order in which they did.' })
  badges!: readonly PublishedBadge[];

  @Field(() => [PublishedClause], { description: 'Its clauses, in their order.' })
  clauses!: readonly PublishedClause[];

  @Field(() => [PublishedPart], { description: 'The parts it is made of.' })
  parts!: readonly PublishedPart[];
}

@ObjectType({ description: 'One page of published outputs, by project and code.' })
export class PublishedOutputConnection extends Connection(PublishedOutput, 'PublishedOutput') {}
