import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsOptional, Min } from 'class-validator';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../../platform/graphql/date-time.scalar.js';
import { PageArgs } from '../../platform/graphql/page-args.js';
import { IsCode, IsRecordId, IsText } from '../../platform/graphql/text.validators.js';
import { CorrectingInput } from '../../platform/record/correcting.input.js';
import { WriteInput } from '../../platform/record/write.input.js';
import { PromiseOutcomeEnum, PromiseStateEnum } from './promise.enums.js';
import { PROMISE_STATES, type PromiseState } from './promise.js';
import { UNDERTAKING_STATES, type UndertakingState } from './undertaking-states.js';

/** What of the ledger is asked for. */
@ArgsType()
export class PromisesArgs extends PageArgs {
  @Field(() => String, { description: 'The programme, by its code.' })
  @IsCode()
  programmeCode!: string;

  @Field(() => DateScalar, { nullable: true, description: "Default: each project's own status date." })
  @IsOptional()
  asAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was recorded by then. Default: now.' })
  @IsOptional()
  knownAt?: Date | null;

  @Field(() => PromiseStateEnum, { nullable: true, description: 'Only those. Default: all.' })
  @IsOptional()
  @IsIn(PROMISE_STATES)
  state?: PromiseState | null;
}

@InputType({ description: 'An undertaking in a paragraph of a paper that the record does not know otherwise.' })
export class RecordPromiseInput extends WriteInput {
  @Field(() => String, { description: 'The paper, by its reference.' })
  @IsText(40)
  reference!: string;

  @Field(() => ID, { description: 'The paragraph that gives it, by its block id.' })
  @IsText(120)
  blockId!: string;

  @Field(() => String, { description: 'The project it is about, one that the paper treats.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as U2.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => String, { description: 'What is undertaken, as part of a sentence: the guide sent to every authority.' })
  @IsText(300)
  text!: string;

  @Field(() => DateScalar, { nullable: true, description: 'For when; null: no day is named.' })
  @IsOptional()
  promisedOn?: string | null;
}

@InputType({ description: 'What became of an undertaking noted by hand.' })
export class ReportPromiseInput extends CorrectingInput {
  @Field(() => ID, { description: 'The undertaking.' })
  @IsRecordId()
  promiseId!: string;

  @Field(() => PromiseOutcomeEnum, { description: 'What became of it.' })
  @IsIn(UNDERTAKING_STATES)
  outcome!: UndertakingState;

  @Field(() => DateScalar, { nullable: true, description: 'The new day of one that moved; null: not known.' })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => String, { description: 'Why, or how it was done: the next paper prints it.' })
  @IsText(500)
  note!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}
