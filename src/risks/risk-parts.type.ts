import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Formerly } from '../platform/graphql/former-names.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Person } from '../programme/person.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import type { AcceptanceState } from './acceptance.js';
import type { RiskGapCode } from './risk-gap.js';
import { RiskBand, RiskLevel } from './risk-rules.type.js';
import type { ActionState, AssessmentKind, Proximity, ResponseKind, RiskCategory, RiskState } from './risk-states.js';
import {
  AcceptanceStateEnum,
  AssessmentKindEnum,
  ProximityEnum,
  ResponseKindEnum,
  RiskActionStateEnum,
  RiskCategoryEnum,
  RiskGapEnum,
  RiskStateEnum,
} from './risk.enums.js';

@ObjectType({ description: 'What a pair of levels comes to on a scale.' })
export class RiskScore {
  @Field(() => RiskLevel, { description: 'The level of likelihood.' })
  likelihood!: RiskLevel;

  @Field(() => RiskLevel, { description: 'The level of impact.' })
  impact!: RiskLevel;

  @Field(() => Int, { description: 'The score.' })
  score!: number;

  @Field(() => RiskBand, { description: 'The band it falls into.' })
  band!: RiskBand;
}

@ObjectType('RiskAssessment', {
  implements: () => [DatedEntry],
  description: 'A report of how likely a risk is and how much it would matter.',
})
export class RiskAssessmentView extends DatedEntry {
  @Field(() => AssessmentKindEnum, { description: 'Which state of things was assessed.' })
  kind!: AssessmentKind;

  @Field(() => RiskScore, { description: 'On the version of the scale that it was made on.' })
  score!: RiskScore;

  @Field(() => String, { description: 'Why these levels.' })
  rationale!: string;

  @Field(() => ID, { description: 'The version of the scale that it was made on.' })
  scaleId!: string;

  @Field(() => Boolean, { description: 'True: another version of the scale is in force by now.' })
  onFormerScale!: boolean;

  @Field(() => RiskScore, {
    nullable: true,
    description: 'What the same levels come to on the version in force; null: it has no such levels.',
  })
  onScaleInForce!: RiskScore | null;
}

@ObjectType({ description: 'One point of a trend.' })
export class RiskTrendPoint {
  @Field(() => DateScalar, { description: 'From this day.' })
  effectiveOn!: string;

  @Field(() => AssessmentKindEnum, { description: 'The series it belongs to.' })
  kind!: AssessmentKind;

  @Field(() => Int, { description: 'The score, on the version of the scale of its day.' })
  score!: number;

  @Field(() => String, { description: 'Name of the band.' })
  band!: string;

  @Field(() => ID, { description: 'The version of the scale; scores of two versions cannot be compared.' })
  scaleId!: string;
}

@ObjectType('RiskResponse', { implements: () => [DatedEntry], description: 'How a risk was met, from a day on.' })
export class RiskResponseView extends DatedEntry {
  @Field(() => ResponseKindEnum, { description: 'The response.' })
  response!: ResponseKind;

  @Field(() => String, { nullable: true, description: 'What was said of it.' })
  note!: string | null;
}

@ObjectType('RiskActionReport', {
  implements: () => [DatedEntry],
  description: 'A report of how far an action has come.',
})
export class RiskActionReportView extends DatedEntry {
  @Field(() => RiskActionStateEnum, { description: 'How far it had come.' })
  state!: ActionState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;
}

@ObjectType('RiskAction', { description: 'An action of the response to a risk.' })
export class RiskActionView {
  @Field(() => ID, { description: 'Its id; reports name it.' })
  id!: string;

  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Field(() => Person, { nullable: true, description: 'The person who does it; null: nobody yet.' })
  actionee!: Person | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be done; null: not known.' })
  dueOn!: string | null;

  @Field(() => RiskActionStateEnum, { description: 'How far it has come.' })
  state!: ActionState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: nothing was reported yet.' })
  since!: string | null;

  @Field(() => [RiskActionStateEnum], { description: 'What can follow.' })
  nextStates!: readonly ActionState[];

  @Field(() => Boolean, { description: 'True: its day has passed and it is neither done nor dropped.' })
  overdue!: boolean;

  @Field(() => [RiskActionReportView], { description: 'Every report made, corrected ones among them, oldest first.' })
  history!: RiskActionReportView[];
}

@ObjectType('RiskStateReport', { implements: () => [DatedEntry], description: 'A risk closed or opened again.' })
export class RiskStateReportView extends DatedEntry {
  @Field(() => RiskStateEnum, { description: 'What it became.' })
  @Formerly('status')
  state!: RiskState;

  @Field(() => String, { description: 'Why.' })
  note!: string;
}

@ObjectType('RiskReview', { implements: () => [DatedEntry], description: 'A risk looked at.' })
export class RiskReviewView extends DatedEntry {
  @Field(() => String, { description: 'What was found.' })
  note!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be looked at again.' })
  nextOn!: string;
}

@ObjectType('RiskAcceptance', {
  implements: () => [DatedEntry],
  description: "A director's acceptance of a threat above appetite, at the score it had.",
})
export class RiskAcceptanceView extends DatedEntry {
  @Field(() => AcceptanceStateEnum, { description: 'Whether it holds.' })
  state!: AcceptanceState;

  @Field(() => Person, { nullable: true, description: 'Who accepted it.' })
  approver!: Person | null;

  @Field(() => RiskScore, { description: 'The score that was accepted.' })
  score!: RiskScore;

  @Field(() => String, { description: 'Why it can be borne.' })
  note!: string;

  @Field(() => DateScalar, { description: 'The last day on which it holds.' })
  expiresOn!: string;
}

@ObjectType({ description: 'By how much a task would move if the risk came about.' })
export class RiskTaskEffect {
  @Field(() => SubjectView, { nullable: true, description: 'The task; null: it is no longer in the plan.' })
  task!: SubjectView | null;

  @Field(() => Int, { description: 'Working days; positive is later.' })
  workingDays!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days the task can slip without moving the end; null: done, or nobody can say.',
  })
  totalFloat!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Working days by which the effect goes beyond the float, and so would move the end; null: nobody can say.',
  })
  beyondFloat!: number | null;
}

@ObjectType('RiskGap', { description: 'Something that the register lacks of a risk.' })
export class RiskGapView {
  @Field(() => RiskGapEnum, { description: 'What is lacking.' })
  code!: RiskGapCode;

  @Field(() => String, { description: 'The same in words, and what to do about it.' })
  message!: string;

  @Field(() => String, { description: 'Code of the risk.' })
  riskCode!: string;

  @Field(() => ID, { description: 'Id of the risk in this view.' })
  riskId!: string;

  @Field(() => String, { description: 'What people call the risk.' })
  riskTitle!: string;

  @Field(() => Int, { description: 'Version of the risk; a change that puts it right must name it.' })
  riskVersion!: number;

  @Field(() => ID, { nullable: true, description: 'The action that it is about; null: the risk as a whole.' })
  actionId!: string | null;
}

@ObjectType({ description: 'How many risks lack one thing.' })
export class RiskGapCount {
  @Field(() => RiskGapEnum, { description: 'What is lacking.' })
  code!: RiskGapCode;

  @Field(() => Int, { description: 'Of so many risks.' })
  risks!: number;
}

@ObjectType('RiskStatement', {
  implements: () => [DatedEntry],
  description: 'What a risk was said to be, and whose, from a day on.',
})
export class RiskStatementView extends DatedEntry {
  @Field(() => String, { description: 'What people called it.' })
  title!: string;

  @Field(() => RiskCategoryEnum, { description: 'What it was about.' })
  category!: RiskCategory;

  @Field(() => String, { nullable: true, description: 'What gives rise to it; null: not known.' })
  cause!: string | null;

  @Field(() => String, { nullable: true, description: 'What may happen; null: not known.' })
  event!: string | null;

  @Field(() => String, { nullable: true, description: 'What would come of it; null: not known.' })
  effect!: string | null;

  @Field(() => String, { nullable: true, description: 'The owner, by name; null: nobody.' })
  ownerName!: string | null;

  @Field(() => ProximityEnum, { nullable: true, description: 'How soon it may come about; null: not known.' })
  proximity!: Proximity | null;
}

@ObjectType('RiskHistory', { description: 'Everything recorded of a risk, corrected rows among it, oldest first.' })
export class RiskHistoryView {
  @Field(() => ID, { description: 'Of the history of this risk in this view.' })
  id!: string;

  @Field(() => [RiskStatementView], { description: 'What it was said to be.' })
  statements!: RiskStatementView[];

  @Field(() => [RiskAssessmentView], { description: 'Assessments of every kind.' })
  assessments!: RiskAssessmentView[];

  @Field(() => [RiskResponseView], { description: 'Responses.' })
  responses!: RiskResponseView[];

  @Field(() => [RiskReviewView], { description: 'Reviews.' })
  reviews!: RiskReviewView[];

  @Field(() => [RiskAcceptanceView], { description: 'Acceptances.' })
  acceptances!: RiskAcceptanceView[];

  @Field(() => [RiskStateReportView], { description: 'When it was closed, and opened again.' })
  @Formerly('statuses')
  states!: RiskStateReportView[];
}
