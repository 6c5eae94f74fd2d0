import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/connection.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';

@ObjectType({ description: 'A report “You said, we did, because” that is published; youSaidWeDid gives it in full.' })
export class PublishedFeedbackReport {
  @Field(() => ID, { description: 'Id of the publication, an immutable record.' })
  id!: string;

  @Field(() => String, { description: 'Code of the project.' })
  projectCode!: string;

  @Field(() => String, { description: 'Code of the exercise.' })
  exerciseCode!: string;

  @Field(() => String, { description: 'What it is on: the title of the exercise when it was published.' })
  subject!: string;

  @Field(() => DateScalar, { description: 'The day it was published.' })
  publishedOn!: string;
}

@ObjectType({ description: 'One page of published reports, newest first.' })
export class PublishedFeedbackReportConnection extends Connection(PublishedFeedbackReport, 'PublishedFeedbackReport') {}
