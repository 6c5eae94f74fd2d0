import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { PageArgs } from '../../platform/graphql/page-args.js';
import { IsText } from '../../platform/graphql/text.validators.js';
import { ALL_RETENTION_KINDS, FEWEST_MONTHS, MOST_MONTHS, type RetentionKind } from './retention-kinds.js';
import { RetentionKindEnum } from './retention.enums.js';

/** Which of what is due is read. */
@ArgsType()
export class DueForErasureArgs extends PageArgs {
  @Field(() => RetentionKindEnum, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  kind?: RetentionKind | null;
}

@InputType({ description: 'How long a kind of personal detail is kept from a day on.' })
export class SetRetentionPeriodInput {
  @Field(() => RetentionKindEnum, { description: 'Of what.' })
  @IsIn(ALL_RETENTION_KINDS)
  kind!: RetentionKind;

  @Field(() => Int, { description: 'The version of the period that you read; refused where somebody was first.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => Int, { nullable: true, description: 'For how many months, 1 to 1,200; left out: as it was.' })
  @IsOptional()
  @IsInt()
  @Min(FEWEST_MONTHS)
  @Max(MOST_MONTHS)
  months?: number;

  @Field(() => String, {
    nullable: true,
    description: 'The law or the reason by which it is so long, up to 1,000 characters; left out: as it was.',
  })
  @IsOptional()
  @IsText(1000)
  basis?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it holds; not in the future. Default: today.',
  })
  @IsOptional()
  effectiveOn?: string | null;

  @Field(() => String, { description: 'Why it is set, for the journal; up to 500 characters.' })
  @IsText(500)
  reason!: string;
}
