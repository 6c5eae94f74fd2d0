import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { FeedbackExercise } from './exercise.type.js';
import { PublicationPermissionEnum, RespondentTypeEnum } from './feedback.enums.js';
import type { Permission, RespondentType } from './feedback-terms.js';

@PayloadType('a file of responses')
export class ImportFeedbackPayload extends Payload {
  @Field(() => FeedbackExercise, { nullable: true, description: 'The exercise as it is now.' })
  exercise?: FeedbackExercise | null;
}

@ObjectType({ description: 'A comment as it would be taken in.' })
export class ImportedComment {
  @Field(() => Int, { description: 'The line of the file, or row of the sheet, on which its row begins, from 1.' })
  line!: number;

  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The question that it answers.' })
  question!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day of the answer, as YYYY-MM-DD; null: the file does not say.',
  })
  day!: string | null;

  @Field(() => String, { nullable: true, description: "The respondent's name; null: none is given." })
  respondent!: string | null;

  @Field(() => RespondentTypeEnum, { description: 'What kind of respondent.' })
  type!: RespondentType;

  @Field(() => PublicationPermissionEnum, { description: 'What may be published.' })
  permission!: Permission;
}

@ObjectType({
  description: 'What an import would take in; nothing was saved. rows × columns of comments = items + blanks.',
})
export class FeedbackImportPreview {
  @Field(() => [Problem], {
    description: 'Every fault by line and column, up to fifty, then how many more; none: it can be imported.',
  })
  problems!: Problem[];

  @Field(() => String, { description: 'SHA-256 of the bytes.' })
  sha256!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What separates cells; null: a workbook, or the file cannot be read.',
  })
  separator!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How a text file is written: utf-8, utf-16le, utf-16be or windows-1252; null: a workbook.',
  })
  encoding!: string | null;

  @Field(() => String, { nullable: true, description: 'The sheet of a workbook that was read; null: a text file.' })
  sheet!: string | null;

  @Field(() => [String], { description: 'All sheets of a workbook.' })
  sheets!: string[];

  @Field(() => Int, { description: 'How many rows were read as headings.' })
  headingRows!: number;

  @Field(() => [String], { description: 'In plain English, what was done to read the file that you should know.' })
  notes!: string[];

  @Field(() => [String], {
    description: 'The columns by their headings; those of one name are numbered, as “Comment (2)”.',
  })
  header!: string[];

  @Field(() => Int, { description: 'Rows below the headings that are not blank.' })
  rows!: number;

  @Field(() => Int, { description: 'Comments.' })
  items!: number;

  @Field(() => Int, { description: 'Cells for a comment that are blank.' })
  blanks!: number;

  @Field(() => Int, { description: 'Respondents.' })
  respondents!: number;

  @Field(() => [ImportedComment], { description: 'The first ten comments.' })
  sample!: ImportedComment[];
}
