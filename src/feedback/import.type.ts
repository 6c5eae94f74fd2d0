import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { FeedbackExercise } from './exercise.type.js';
import { PublicationPermissionEnum, RespondentTypeEnum } from './feedback.enums.js';
import type { Permission, RespondentType } from './feedback-terms.js';

@ObjectType()
export class ImportFeedbackPayload extends Payload {
  @Field(() => FeedbackExercise, { nullable: true, description: 'The exercise as it now stands.' })
  exercise?: FeedbackExercise | null;
}

@ObjectType({ description: 'A comment as it would be taken in.' })
export class ImportedComment {
  @Field(() => Int, { description: 'The line of the file on which its row begins; the header is line 1.' })
  line!: number;

  @Field(() => String, { description: 'Its words.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The question that it answers.' })
  question!: string | null;

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

  @Field(() => String, { nullable: true, description: 'What stands between cells; null: the file cannot be read.' })
  separator!: string | null;

  @Field(() => [String], { description: 'The columns that the header names.' })
  header!: string[];

  @Field(() => Int, { description: 'Rows below the header.' })
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
