import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsOptional, Min } from 'class-validator';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';

@InputType({ description: 'Puts the present schedule to the director, to be approved as a baseline.' })
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
      'The recorded decision that approves it, by its code or id: one that was agreed and is in force, taken by that day.',
  })
  @IsText(100)
  decision!: string;

  @Field(() => String, { nullable: true, description: 'What is to be said of the approval beside that.' })
  @IsOptional()
  @IsText(500)
  note?: string | null;
}

@InputType({ description: 'Approves the present schedule as a baseline: a whole copy that nothing changes.' })
export class ApproveBaselineInput extends ProposeBaselineInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The proposal that this follows; refused where the plan has moved since. Null: it is set outright.',
  })
  @IsOptional()
  @IsRecordId()
  proposalId?: string | null;
}

@InputType({
  description:
    'Puts right what is said of a baseline: fields you leave out stay, null clears them. Its day, its name and its dates stay: where those are wrong, approve a new baseline.',
})
export class CorrectBaselineInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => Int, { description: "The plan's version you read; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;

  @Field(() => ID, {
    description: 'The row of its history that this one corrects: it falls out, but stays to be seen.',
  })
  @IsRecordId()
  corrects!: string;

  @Field(() => String, { nullable: true, description: 'Why the baseline was taken.' })
  @IsOptional()
  @IsText(500)
  takenBecause?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The recorded decision that it rests on, by its code or id: agreed, and taken by the day of the baseline.',
  })
  @IsOptional()
  @IsText(100)
  decision?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be said of the approval beside that.' })
  @IsOptional()
  @IsText(500)
  note?: string | null;

  @Field(() => String, { description: 'What was wrong, for the journal.' })
  @IsText(500)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.7.2.' })
  @IsOptional()
  @IsText(200)
  citation?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: a planning assumption, not a fact of the source.' })
  @IsOptional()
  @IsBoolean()
  assumed?: boolean | null;
}
