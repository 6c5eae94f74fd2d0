import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsOptional, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';

@InputType({ isAbstract: true })
abstract class CommitmentTermsInput extends WriteInput {
  @Field(() => ID, { nullable: true, description: 'The person who sees that it is kept; null: nobody.' })
  @IsOptional()
  @IsRecordId()
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The team that sees to it; null: none.' })
  @IsOptional()
  @IsText(200)
  ownerTeam?: string | null;

  @Field(() => ID, { nullable: true, description: 'The milestone by which the plan means to keep it; null: none.' })
  @IsOptional()
  @IsRecordId()
  milestoneId?: string | null;
}

@InputType({ description: 'Something promised to a stakeholder on the day given as effectiveOn.' })
export class MakeCommitmentInput extends CommitmentTermsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as C3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => ID, { description: 'The stakeholder to whom it is made.' })
  @IsRecordId()
  stakeholderId!: string;

  @Field(() => String, { description: 'What is promised.' })
  @IsText(1000)
  what!: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null: no date was agreed.' })
  @IsOptional()
  dueOn?: string | null;
}

@InputType({
  description: 'A change of what is said of an open commitment: fields you leave out stay, null clears them.',
})
export class AmendCommitmentInput extends CommitmentTermsInput {
  @Field(() => ID, { description: 'The commitment.' })
  @IsRecordId()
  commitmentId!: string;

  @Field(() => String, { nullable: true, description: 'What is promised, in other words.' })
  @IsOptional()
  @IsText(1000)
  what?: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class CommitmentReportInput extends CorrectingInput {
  @Field(() => ID, { description: 'The commitment.' })
  @IsRecordId()
  commitmentId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'Another due date for an open commitment.' })
export class ChangeCommitmentDueInput extends CommitmentReportInput {
  @Field(() => DateScalar, { nullable: true, description: 'The new date; null: it has none any more.' })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => String, { description: 'Why it moves.' })
  @IsText(2000)
  account!: string;
}

@InputType({ description: 'A commitment that was kept.' })
export class DischargeCommitmentInput extends CommitmentReportInput {
  @Field(() => String, { description: 'How it was kept.' })
  @IsText(2000)
  account!: string;
}

@InputType({ description: 'A commitment that those to whom it was made let go.' })
export class ReleaseCommitmentInput extends CommitmentReportInput {
  @Field(() => String, { description: 'Who let us off.' })
  @IsText(300)
  releasedBy!: string;

  @Field(() => String, { description: 'Why.' })
  @IsText(2000)
  account!: string;
}

/** Which of the commitments. */
@ArgsType()
export class CommitmentArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'True: only those to be kept; false: only closed ones.' })
  @IsOptional()
  @IsBoolean()
  open?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only those made to this stakeholder.' })
  @IsOptional()
  @IsRecordId()
  stakeholderId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those with something missing or overdue.' })
  @IsOptional()
  @IsBoolean()
  withProblems?: boolean | null;
}
