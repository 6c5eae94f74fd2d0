import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Min } from 'class-validator';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';

@InputType({ description: 'Puts the schedule as it stands to the director, to be approved as a baseline.' })
export class ProposeBaselineInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => Int, { description: "The plan's version you read; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;

  @Field(() => String, { description: 'Its name, unique in the project, such as Baseline 1.' })
  @IsText(80)
  name!: string;

  @Field(() => String, { description: 'Why a baseline is taken now.' })
  @IsText(500)
  declare reason: string;

  @Field(() => String, {
    description:
      'The recorded decision that approves it, by its code or id: one that was agreed and stands, taken by that day.',
  })
  @IsText(100)
  decision!: string;

  @Field(() => String, { nullable: true, description: 'What is to be said of the approval beside that.' })
  @IsOptional()
  @IsText(500)
  note?: string | null;
}

@InputType({ description: 'Approves the schedule as it stands as a baseline: a whole copy that nothing changes.' })
export class ApproveBaselineInput extends ProposeBaselineInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The proposal that this follows; refused where the plan has moved since. Null: it is set outright.',
  })
  @IsOptional()
  @IsRecordId()
  proposalId?: string | null;
}
