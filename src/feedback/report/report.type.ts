import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/connection.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { FeedbackBases, FeedbackCounts } from '../exercise.type.js';
import {
  FeedbackChannelEnum,
  FeedbackItemStateEnum,
  FeedbackOutcomeEnum,
  FeedbackStageEnum,
  RespondentTypeEnum,
} from '../feedback.enums.js';
import type { FeedbackChannel, FeedbackStage, ItemState, Outcome, RespondentType } from '../feedback-terms.js';
import type { SaidAndDone } from './said-and-done.js';

@ObjectType({ description: 'One comment beside what came of it, in the form that may be published.' })
export class YouSaid implements SaidAndDone {
  @Field(() => String, { description: 'Code of the comment.' })
  code!: string;

  @Field(() => String, { description: 'Code of the exercise.' })
  exerciseCode!: string;

  @Field(() => String, { nullable: true, description: 'The clause it is on, by name; null: the whole.' })
  clause!: string | null;

  @Field(() => String, { nullable: true, description: 'The question that it answers; null: none was asked.' })
  question!: string | null;

  @Field(() => String, { description: 'The comment, or “[withheld: reason]”.' })
  youSaid!: string;

  @Field(() => Boolean, { description: 'True: the words are withheld.' })
  textWithheld!: boolean;

  @Field(() => String, { description: 'Who said it, with “[withheld: reason]” for a name that is withheld.' })
  saidBy!: string;

  @Field(() => Boolean, { description: 'True: the name is withheld.' })
  nameWithheld!: boolean;

  @Field(() => RespondentTypeEnum, { nullable: true, description: 'What kind of respondent; null: not attributed.' })
  respondentType!: RespondentType | null;

  @Field(() => [String], { description: 'Its other themes, by title.' })
  alsoOn!: readonly string[];

  @Field(() => FeedbackItemStateEnum, { description: 'How far it has come.' })
  state!: ItemState;

  @Field(() => FeedbackOutcomeEnum, { nullable: true, description: 'What came of it; null: open.' })
  outcome!: Outcome | null;

  @Field(() => String, { description: 'What was done, in words.' })
  weDid!: string;

  @Field(() => String, { nullable: true, description: 'Why; null: open.' })
  because!: string | null;
}

@ObjectType({ description: 'One page of comments of a theme: those on the whole first, then by clause.' })
export class YouSaidConnection extends Connection(YouSaid, 'YouSaid') {}

@ObjectType({ description: 'How many comments of a theme are on one clause.' })
export class FeedbackReportClause {
  @Field(() => String, { nullable: true, description: 'The clause, by name; null: the whole.' })
  clause!: string | null;

  @Field(() => Int, { description: 'Comments on it.' })
  items!: number;
}

@ObjectType({
  description: 'The comments whose main theme this is. Each comment is under one theme alone.',
})
export class FeedbackReportTheme {
  @Field(() => String, { nullable: true, description: 'Code of the theme; null: comments without one.' })
  code!: string | null;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What belongs under it.' })
  definition!: string | null;

  @Field(() => Int, { description: 'Comments whose main theme it is.' })
  items!: number;

  @Field(() => Int, { description: 'Comments under other themes that touch on it as well.' })
  alsoRaised!: number;

  @Field(() => [FeedbackReportClause], { description: 'How many are on which clause.' })
  clauses!: FeedbackReportClause[];

  /** Not in the schema: all its comments, which are given page by page. */
  all!: readonly YouSaid[];
}

@ObjectType({ description: 'An exercise that a report draws on, with its method and bases.' })
export class FeedbackReportSource {
  @Field(() => String, { description: 'Code of the exercise.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => FeedbackChannelEnum, { description: 'By which way people were heard.' })
  channel!: FeedbackChannel;

  @Field(() => FeedbackStageEnum, { description: 'What they were asked to comment on.' })
  stage!: FeedbackStage;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not known.' })
  opensOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: not known.' })
  closesOn!: string | null;

  @Field(() => String, { description: 'How it was done.' })
  method!: string;

  @Field(() => [String], { description: 'The versions it was on, by name; none: the idea alone.' })
  versions!: readonly string[];

  @Field(() => FeedbackBases, {
    description: 'How many were asked and what came back; of comments, those in this report.',
  })
  bases!: FeedbackBases;
}

@ObjectType({
  description:
    'The report “You said, we did, because”. Its counts add up: counts.items is the sum of items over themes. Names and words without permission are withheld, for every reader.',
})
export class YouSaidWeDidReport {
  @Field(() => String, { description: 'Code of the project.' })
  projectCode!: string;

  @Field(() => String, { description: 'What it is on: the title of the exercise, or the name of the version.' })
  subject!: string;

  @Field(() => DateScalar, { description: 'The day that it gives the position on.' })
  asAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was published; null: a draft.' })
  publishedOn!: string | null;

  @Field(() => [FeedbackReportSource], { description: 'The exercises it draws on.' })
  sources!: readonly FeedbackReportSource[];

  @Field(() => FeedbackCounts, { description: 'What came of the comments.' })
  counts!: FeedbackCounts;

  @Field(() => Int, { description: 'Comments whose name is withheld.' })
  namesWithheld!: number;

  @Field(() => Int, { description: 'Comments whose words are withheld.' })
  textsWithheld!: number;

  @Field(() => [FeedbackReportTheme], { description: 'The comments by theme, in the order of the code frame.' })
  themes!: FeedbackReportTheme[];
}
