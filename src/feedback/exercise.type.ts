import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { SubjectView } from '../programme/record-subject.type.js';
import {
  FeedbackChannelEnum,
  FeedbackExerciseStateEnum,
  FeedbackOutcomeEnum,
  FeedbackReportStateEnum,
  FeedbackStageEnum,
} from './feedback.enums.js';
import type { ExerciseState, FeedbackChannel, FeedbackStage, Outcome, ReportState } from './feedback-terms.js';

@ObjectType({ description: 'How many were asked and what came back. The parts add up; null is unknown, not none.' })
export class FeedbackBases {
  @Field(() => Int, { nullable: true, description: 'How many were asked; null: not known.' })
  asked!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many responded, as somebody counted, else as many as are on record; null: not known.',
  })
  responded!: number | null;

  @Field(() => Int, { description: 'Respondents on record one by one: withComment + withoutComment.' })
  onRecord!: number;

  @Field(() => Int, { description: 'Respondents on record who gave a comment.' })
  withComment!: number;

  @Field(() => Int, { description: 'Respondents on record who gave none.' })
  withoutComment!: number;

  @Field(() => Int, { description: 'Comments on record: attributed + unattributed.' })
  items!: number;

  @Field(() => Int, { description: 'Comments of a respondent on record.' })
  attributed!: number;

  @Field(() => Int, { description: 'Comments of nobody on record.' })
  unattributed!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Answers left blank in imported files; null: no file was imported.',
  })
  blank!: number | null;
}

@ObjectType({ description: 'How many comments have one outcome.' })
export class FeedbackOutcomeCount {
  @Field(() => FeedbackOutcomeEnum, { description: 'The outcome.' })
  outcome!: Outcome;

  @Field(() => Int, { description: 'Comments with it.' })
  items!: number;
}

@ObjectType({ description: 'What came of comments. The parts add up: items = open + the sum over byOutcome.' })
export class FeedbackCounts {
  @Field(() => Int, { description: 'Comments in all.' })
  items!: number;

  @Field(() => Int, { description: 'Comments without an outcome.' })
  open!: number;

  @Field(() => [FeedbackOutcomeCount], { description: 'By outcome; outcomes without a comment are left out.' })
  byOutcome!: readonly FeedbackOutcomeCount[];

  @Field(() => Int, { description: 'Of those with an outcome, comments to which a reply tells of it.' })
  replied!: number;

  @Field(() => Int, { description: 'Comments that were accepted, wholly or in part, and changed nothing yet.' })
  changeToCome!: number;
}

@ObjectType({ description: 'What came of the comments that have one theme, as their main one or another.' })
export class FeedbackThemeCounts {
  @Field(() => String, { nullable: true, description: 'Code of the theme; null: comments without one.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Its title; null: comments without one.' })
  title!: string | null;

  @Field(() => FeedbackCounts, { description: 'What came of them. A comment with two themes counts under both.' })
  counts!: FeedbackCounts;
}

@ObjectType({ description: 'What came of the comments on one clause.' })
export class FeedbackClauseCounts {
  @Field(() => SubjectView, { nullable: true, description: 'The clause; null: comments on the whole.' })
  clause!: SubjectView | null;

  @Field(() => FeedbackCounts, { description: 'What came of them.' })
  counts!: FeedbackCounts;
}

@ObjectType('FeedbackExerciseStatement', {
  implements: () => [DatedEntry],
  description: 'What was stated of an exercise.',
})
export class FeedbackExerciseStatementView extends DatedEntry {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not known.' })
  opensOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: not known.' })
  closesOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many were asked; null: not known.' })
  asked!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many responded by count; null: not known.' })
  responded!: number | null;
}

@ObjectType('FeedbackImport', { implements: () => [DatedEntry], description: 'A file of responses that was taken in.' })
export class FeedbackImportView extends DatedEntry {
  @Field(() => String, { description: 'Its name.' })
  fileName!: string;

  @Field(() => String, { description: 'SHA-256 of its bytes.' })
  sha256!: string;

  @Field(() => Int, { description: 'Rows below the header.' })
  rowCount!: number;

  @Field(() => Int, { description: 'Comments taken in.' })
  itemCount!: number;

  @Field(() => Int, { description: 'Cells for a comment that were left blank.' })
  blankCount!: number;

  @Field(() => Int, { description: 'Respondents taken in.' })
  respondentCount!: number;
}

@ObjectType('FeedbackPublication', {
  implements: () => [DatedEntry],
  description: 'The report on an exercise was published, or withdrawn.',
})
export class FeedbackPublicationView extends DatedEntry {
  @Field(() => Boolean, { description: 'True: published. False: withdrawn.' })
  published!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it went out inside a restricted window, or why it was withdrawn.',
  })
  because!: string | null;
}

@ObjectType({ implements: () => [Node, OnRecord], description: 'An exercise that gathers feedback.' })
export class FeedbackExercise {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as X3.' })
  code!: string;

  @Field(() => String, { description: 'What people know it by.' })
  title!: string;

  @Field(() => FeedbackChannelEnum, { description: 'By which way people are heard.' })
  channel!: FeedbackChannel;

  @Field(() => FeedbackStageEnum, { description: 'What they are asked to comment on.' })
  stage!: FeedbackStage;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not known.' })
  opensOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: not known.' })
  closesOn!: string | null;

  @Field(() => FeedbackExerciseStateEnum, { description: 'Whether it takes comments on the day of the view.' })
  state!: ExerciseState;

  @Field(() => String, { description: 'How it is done, in words.' })
  method!: string;

  @Field(() => [SubjectView], { description: 'The versions of outputs it is on; none: the idea alone.' })
  outputVersions!: SubjectView[];

  @Field(() => FeedbackBases, { description: 'How many were asked and what came back.' })
  bases!: FeedbackBases;

  @Field(() => FeedbackCounts, { description: 'What came of its comments.' })
  counts!: FeedbackCounts;

  @Field(() => [FeedbackImportView], { description: 'Files of responses that were taken in, oldest first.' })
  imports!: FeedbackImportView[];

  @Field(() => [Problem], {
    description: 'What somebody should look at: counts that disagree, days in a restricted window.',
  })
  findings!: Problem[];

  @Field(() => FeedbackReportStateEnum, { description: 'Whether the public may read the report on it.' })
  reportState!: ReportState;

  @Field(() => [FeedbackReportStateEnum], { description: 'What can come next of the report.' })
  nextReportStates!: readonly ReportState[];

  @Field(() => [Problem], { description: 'Why the report cannot be published on the day of the view; none: it can.' })
  publicationBlockers!: Problem[];

  @Field(() => [FeedbackPublicationView], { description: 'Publications and withdrawals of the report, oldest first.' })
  publications!: FeedbackPublicationView[];

  @Field(() => [FeedbackExerciseStatementView], { description: 'Every statement about it, oldest first.' })
  history!: FeedbackExerciseStatementView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.4.1.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption or invention of ours, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of exercises, by code.' })
export class FeedbackExerciseConnection extends Connection(FeedbackExercise, 'FeedbackExercise') {}

@PayloadType('an exercise')
export class FeedbackExercisePayload extends Payload {
  @Field(() => FeedbackExercise, { nullable: true, description: 'The exercise as it is now.' })
  exercise?: FeedbackExercise | null;
}
