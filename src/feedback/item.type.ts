import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import {
  FeedbackItemStateEnum,
  FeedbackOutcomeEnum,
  FeedbackRedactionEnum,
  RespondentTypeEnum,
} from './feedback.enums.js';
import type { ItemState, Outcome, Redaction, RespondentType } from './feedback-terms.js';
import { FeedbackRespondent } from './respondent.type.js';

@ObjectType('FeedbackItemStatement', { implements: () => [DatedEntry], description: 'What was stated of a comment.' })
export class FeedbackItemStatementView extends DatedEntry {
  @Field(() => String, { description: 'Its words, or what replaces them where they are withheld.' })
  text!: string;

  @Field(() => SubjectView, { nullable: true, description: 'The version it is on; null: the idea.' })
  outputVersion!: SubjectView | null;

  @Field(() => SubjectView, { nullable: true, description: 'The clause it is on; null: the whole.' })
  clause!: SubjectView | null;
}

@ObjectType('FeedbackCoding', { implements: () => [DatedEntry], description: 'The themes that a comment was given.' })
export class FeedbackCodingView extends DatedEntry {
  @Field(() => [String], { description: 'Codes of themes, the main one first.' })
  themes!: string[];
}

@ObjectType('FeedbackOutcomeReport', { implements: () => [DatedEntry], description: 'What came of a comment.' })
export class FeedbackOutcomeView extends DatedEntry {
  @Field(() => FeedbackOutcomeEnum, { description: 'The outcome.' })
  outcome!: Outcome;

  @Field(() => String, { description: 'Why.' })
  because!: string;

  @Field(() => SubjectView, { nullable: true, description: 'The version that it changed; null: none, or not yet.' })
  changedVersion!: SubjectView | null;

  @Field(() => SubjectView, { nullable: true, description: 'The clause that it changed there; null: not one alone.' })
  changedClause!: SubjectView | null;
}

@ObjectType('FeedbackReply', {
  implements: () => [DatedEntry],
  description: 'A reply that was sent; effectiveOn is the day.',
})
export class FeedbackReplyView extends DatedEntry {
  @Field(() => String, { description: 'The reply, or what replaces it where the comment is withheld.' })
  text!: string;
}

@ObjectType('FeedbackRedaction', { implements: () => [DatedEntry], description: 'What of a comment was kept back.' })
export class FeedbackRedactionView extends DatedEntry {
  @Field(() => FeedbackRedactionEnum, { description: 'What.' })
  redaction!: Redaction;

  @Field(() => String, { description: 'Why; printed in its place.' })
  because!: string;
}

@ObjectType({ description: 'A theme that a comment has.' })
export class FeedbackThemeName {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({
  implements: () => [Node, OnRecord],
  description:
    'One comment. Where name or words are withheld, administrators and the project lead alone see them, on whatever date.',
})
export class FeedbackItem {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as F12.' })
  code!: string;

  @Field(() => SubjectView, { nullable: true, description: 'The exercise in which it was made.' })
  exercise!: SubjectView | null;

  @Field(() => String, { description: 'Its words, or “[withheld: reason]”.' })
  text!: string;

  @Field(() => String, { description: 'Who made it, in words, with “[withheld: reason]” for a name that is withheld.' })
  attribution!: string;

  @Field(() => RespondentTypeEnum, { nullable: true, description: 'What kind of respondent; null: not attributed.' })
  respondentType!: RespondentType | null;

  @Field(() => FeedbackRespondent, { nullable: true, description: 'Who made it; null: not attributed, or withheld.' })
  respondent!: FeedbackRespondent | null;

  @Field(() => String, { nullable: true, description: 'Why the name may not be published; null: it may.' })
  nameWithheld!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the words may not be published; null: they may.' })
  textWithheld!: string | null;

  @Field(() => String, { nullable: true, description: 'The question that it answers; null: none was asked.' })
  question!: string | null;

  @Field(() => SubjectView, { nullable: true, description: 'The version it is on; null: the idea.' })
  outputVersion!: SubjectView | null;

  @Field(() => SubjectView, { nullable: true, description: 'The clause it is on; null: the whole.' })
  clause!: SubjectView | null;

  @Field(() => [FeedbackThemeName], { description: 'Its themes, the main one first.' })
  themes!: FeedbackThemeName[];

  @Field(() => FeedbackItemStateEnum, { description: 'How far it has come.' })
  state!: ItemState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: it is open.' })
  since!: string | null;

  @Field(() => [FeedbackItemStateEnum], { description: 'What can come next.' })
  nextStates!: readonly ItemState[];

  @Field(() => FeedbackOutcomeView, { nullable: true, description: 'What came of it; null: open.' })
  outcome!: FeedbackOutcomeView | null;

  @Field(() => FeedbackReplyView, {
    nullable: true,
    description: 'The reply that tells of the outcome; null: none was sent since.',
  })
  reply!: FeedbackReplyView | null;

  @Field(() => Boolean, { description: 'True: accepted, and nothing was changed yet.' })
  changeToCome!: boolean;

  @Field(() => Int, { nullable: true, description: 'The line of the imported file it comes from; null: by hand.' })
  importLine!: number | null;

  @Field(() => [FeedbackItemStatementView], { description: 'Every statement about it, oldest first.' })
  history!: FeedbackItemStatementView[];

  @Field(() => [FeedbackCodingView], { description: 'Every coding, oldest first.' })
  codings!: FeedbackCodingView[];

  @Field(() => [FeedbackOutcomeView], {
    description: 'Every outcome reported, corrected ones among them, oldest first.',
  })
  outcomes!: FeedbackOutcomeView[];

  @Field(() => [FeedbackReplyView], { description: 'Every reply, oldest first.' })
  replies!: FeedbackReplyView[];

  @Field(() => [FeedbackRedactionView], { description: 'Every redaction, lifted ones among them, oldest first.' })
  redactions!: FeedbackRedactionView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption or invention of ours, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of comments; by code, or the best match first where words are searched.' })
export class FeedbackItemConnection extends Connection(FeedbackItem, 'FeedbackItem') {}

@PayloadType('a comment')
export class FeedbackItemPayload extends Payload {
  @Field(() => FeedbackItem, { nullable: true, description: 'The comment as it is now.' })
  item?: FeedbackItem | null;
}
