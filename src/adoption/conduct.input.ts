import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsOptional, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';

@ArgsType()
export class ConductChallengesArgs extends PageArgs {
  @Field(() => ID, { description: 'The adoption of the partnership.' })
  @IsRecordId()
  adoptionId!: string;
}

/** What is said in confidence has no reason and no citation of its own: those would stand in the journal. */
@InputType({ isAbstract: true })
abstract class InConfidenceInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it speaks of; not in the future. Default: today.',
  })
  @IsOptional()
  effectiveOn?: string | null;
}

@InputType({ description: 'A member asks another about its conduct, citing what both have agreed to.' })
export class RaiseConductChallengeInput extends InConfidenceInput {
  @Field(() => ID, { description: 'The adoption of the partnership.' })
  @IsRecordId()
  adoptionId!: string;

  @Field(() => ID, { description: 'The member whose conduct it is about, by its entry in the register.' })
  @IsRecordId()
  aboutOrganisationId!: string;

  @Field(() => [ID], { description: 'The behaviours cited, 1 to 10, by their keys in the partnership’s text.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsRecordId({ each: true })
  clauseIds!: string[];

  @Field(() => String, { description: 'What happened, without blame.' })
  @IsText(4000)
  whatHappened!: string;
}

@InputType({ isAbstract: true })
abstract class AboutConductInput extends InConfidenceInput {
  @Field(() => ID, { description: 'The challenge.' })
  @IsRecordId()
  challengeId!: string;

  @Field(() => ID, { nullable: true, description: 'The step of one’s own side that this one corrects.' })
  @IsOptional()
  @IsRecordId()
  corrects?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'The member that a challenge is about answers it.' })
export class AnswerConductChallengeInput extends AboutConductInput {
  @Field(() => String, { description: 'The answer.' })
  @IsText(4000)
  answer!: string;
}

@InputType({ description: 'One side proposes how a challenge is to be resolved.' })
export class ProposeConductResolutionInput extends AboutConductInput {
  @Field(() => String, { description: 'What is to be done, by whom and by when.' })
  @IsText(4000)
  resolution!: string;
}

@InputType({ description: 'The other side agrees to the present proposal.' })
export class ResolveConductChallengeInput extends AboutConductInput {
  @Field(() => ID, { description: 'The proposal that is agreed to, by the id of its step.' })
  @IsRecordId()
  proposalId!: string;

  @Field(() => String, { nullable: true, description: 'What is said on agreeing.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;
}

@InputType({ description: 'The member that raised a challenge takes it back.' })
export class WithdrawConductChallengeInput extends AboutConductInput {
  @Field(() => String, { description: 'Why.' })
  @IsText(2000)
  note!: string;
}
