import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { IsCode, IsRecordId, IsText } from '../../platform/graphql/text.validators.js';
import { CorrectingInput } from '../../platform/record/correcting.input.js';
import { WriteInput } from '../../platform/record/write.input.js';

@InputType({
  description: 'Something still to be done after the closing. A person, an organisation or both take it on.',
})
export class FollowOnInput {
  @Field(() => String, { description: 'What is to be done.' })
  @IsText(500)
  action!: string;

  @Field(() => ID, { nullable: true, description: 'The person who takes it on.' })
  @IsOptional()
  @IsRecordId()
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that takes it on.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be done; null: none was set.' })
  @IsOptional()
  dueOn?: string | null;
}

@InputType({ description: 'The closing of a project, with its end project report.' })
export class CloseProjectInput extends CorrectingInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { description: 'What was achieved, against the objectives.' })
  @IsText(4000)
  summary!: string;

  @Field(() => [String], { defaultValue: [], description: 'What was learned, for other projects.' })
  @ArrayMaxSize(50)
  @IsText(1000, { each: true })
  lessons!: string[];

  @Field(() => [FollowOnInput], { defaultValue: [], description: 'What is handed on, and to whom.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FollowOnInput)
  followOns!: FollowOnInput[];

  @Field(() => ID, { nullable: true, description: 'The recorded decision to close it; null: there is none.' })
  @IsOptional()
  @IsRecordId()
  decisionId?: string | null;

  @Field(() => Int, { description: "The project's version you read; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class ProjectStepInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => Int, { description: "The project's version you read; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'The reopening of a closed project.' })
export class ReopenProjectInput extends ProjectStepInput {
  @Field(() => String, { description: 'Why it is reopened.' })
  @IsText(500)
  declare reason: string;
}

@InputType({ description: 'A closed project for the archive.' })
export class ArchiveProjectInput extends ProjectStepInput {}

@InputType({ description: 'An archived project to be taken out of the archive. It stays closed.' })
export class RestoreProjectInput extends ProjectStepInput {}
