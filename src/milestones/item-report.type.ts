import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { ConfidenceEnum, JudgementEnum } from './plan.enums.js';
import type { Confidence, Judgement } from './plan-record.js';

@ObjectType({ description: 'A dated report as it was recorded: immutable. Its date is the day it speaks of.' })
export class Report {
  @Field(() => ID, { description: 'Id of the report; name it to correct it.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  reportedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "The owner's forecast (of a task: its finish)." })
  forecastDate!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of a task: the day work began.' })
  actualStart!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done.' })
  actualDate!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a task: working days of work left, the day of the report included.',
  })
  remainingDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a task: how much of it is done, in per cent.' })
  percentComplete!: number | null;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the owner was.' })
  confidence!: Confidence | null;

  @Field(() => JudgementEnum, { nullable: true, description: "The owner's own judgement." })
  judgement!: Judgement | null;

  @Field(() => String, { nullable: true, description: 'What happened and why.' })
  narrative!: string | null;

  @Field(() => ID, { nullable: true, description: 'The report it corrects.' })
  corrects!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption, not a fact of the source.' })
  assumed!: boolean;
}
