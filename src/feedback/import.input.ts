import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFileContent, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { DAY_ORDERS, type DayOrder } from './csv/answer-days.js';
import { MOST_HEADING_ROWS } from '../spreadsheets/file-limits.js';
import { SEPARATORS } from '../spreadsheets/separators.js';
import { DayOrderEnum, PublicationPermissionEnum, RespondentTypeEnum } from './feedback.enums.js';
import { PERMISSIONS, type Permission, RESPONDENT_TYPES, type RespondentType } from './feedback-terms.js';

@InputType({ description: 'Which column of the file holds what, by the headings that the preview gives.' })
export class FeedbackColumnsInput {
  @Field(() => [String], {
    description:
      'Columns with comments: each cell that is not blank becomes one. With several, the header is the question.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsText(1000, { each: true })
  texts!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'An id of the respondent: rows with the same one are answers of one person. Without it each row is a person of its own.',
  })
  @IsOptional()
  @IsText(1000)
  respondentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day of the answer. Without it all answers are of the day on which the import takes effect.',
  })
  @IsOptional()
  @IsText(1000)
  day?: string | null;

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

  @Field(() => String, {
    description:
      'The bytes of the file in base64: CSV or other separated text, or an Excel workbook (.xlsx), with headings.',
  })
  @IsFileContent()
  @IsString()
  @Matches(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, { message: 'content must be base64' })
  content!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What separates cells of a text file: a comma, a semicolon, a tab or a vertical bar. Default: what makes its rows as long as its headings.',
  })
  @IsOptional()
  @IsIn(SEPARATORS)
  separator?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The sheet of a workbook. Default: the first that is not empty.',
  })
  @IsOptional()
  @IsText(100)
  sheet?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many rows are headings, 1 to ${MOST_HEADING_ROWS}. Default: one, or two where the second is the lower row of a survey tool's headings.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MOST_HEADING_ROWS)
  headingRows?: number | null;

  @Field(() => DayOrderEnum, {
    nullable: true,
    description:
      'Whether 3/4/2010 is 3 April or March 4. Default: as the column tells by itself; refused where it does not.',
  })
  @IsOptional()
  @IsIn(DAY_ORDERS)
  dayOrder?: DayOrder | null;

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
