import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsString, Matches, Min, ValidateNested } from 'class-validator';
import { IsFileContent, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { PublicationPermissionEnum, RespondentTypeEnum } from './feedback.enums.js';
import { PERMISSIONS, type Permission, RESPONDENT_TYPES, type RespondentType } from './feedback-terms.js';

@InputType({ description: 'Which column of the file holds what, by the names in its header.' })
export class FeedbackColumnsInput {
  @Field(() => [String], {
    description:
      'Columns with comments: each cell that is not blank becomes one. With several, the header is the question.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsText(1000, { each: true })
  texts!: string[];

  @Field(() => String, { nullable: true, description: "The respondent's name." })
  @IsOptional()
  @IsText(1000)
  respondent?: string | null;

  @Field(() => String, { nullable: true, description: "The respondent's organisation." })
  @IsOptional()
  @IsText(1000)
  organisation?: string | null;

  @Field(() => String, { nullable: true, description: 'The type of respondent, in the words of RespondentType.' })
  @IsOptional()
  @IsText(1000)
  type?: string | null;

  @Field(() => String, { nullable: true, description: 'The permission, in the words of PublicationPermission.' })
  @IsOptional()
  @IsText(1000)
  permission?: string | null;

  @Field(() => String, { nullable: true, description: 'Codes of themes, with ; , or | between them.' })
  @IsOptional()
  @IsText(1000)
  themes?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the clause.' })
  @IsOptional()
  @IsText(1000)
  clause?: string | null;
}

@InputType({
  description: 'A file of responses to an exercise, as a questionnaire exports it. All of it is taken, or nothing.',
})
export class ImportFeedbackInput extends WriteInput {
  @Field(() => ID, { description: 'The exercise.' })
  @IsRecordId()
  exerciseId!: string;

  @Field(() => Int, { description: 'The version of the exercise you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;

  @Field(() => String, { description: 'Name of the file, for the record.' })
  @IsText(200)
  fileName!: string;

  @Field(() => String, { description: 'The bytes of the file in base64. It is to be UTF-8 text with a header.' })
  @IsFileContent()
  @IsString()
  @Matches(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, { message: 'content must be base64' })
  content!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stands between cells: a comma, a semicolon or a tab. Default: what the header has most of.',
  })
  @IsOptional()
  @IsIn([',', ';', '\t'])
  separator?: string | null;

  @Field(() => FeedbackColumnsInput, { description: 'Which column holds what.' })
  @ValidateNested()
  @Type(() => FeedbackColumnsInput)
  columns!: FeedbackColumnsInput;

  @Field(() => ID, {
    nullable: true,
    description: 'The version that the comments are on. Default: the one version that the exercise is on.',
  })
  @IsOptional()
  @IsRecordId()
  outputVersionId?: string | null;

  @Field(() => RespondentTypeEnum, { nullable: true, description: 'For rows that do not say; default NOT_STATED.' })
  @IsOptional()
  @IsIn(RESPONDENT_TYPES)
  defaultType?: RespondentType | null;

  @Field(() => PublicationPermissionEnum, {
    nullable: true,
    description: 'For rows that do not say; default WITHHELD: silence is no permission.',
  })
  @IsOptional()
  @IsIn(PERMISSIONS)
  defaultPermission?: Permission | null;
}
