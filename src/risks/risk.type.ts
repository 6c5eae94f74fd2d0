import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Formerly } from '../platform/graphql/former-names.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Person } from '../programme/person.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import type { AppetiteReading } from './appetite.js';
import {
  RiskAcceptanceView,
  RiskActionView,
  RiskAssessmentView,
  RiskGapView,
  RiskHistoryView,
  RiskResponseView,
  RiskTaskEffect,
  RiskTrendPoint,
} from './risk-parts.type.js';
import { RiskAppetiteView } from './risk-rules.type.js';
import type { Proximity, RiskCategory, RiskNature, RiskState } from './risk-states.js';
import { AppetiteReadingEnum, ProximityEnum, RiskCategoryEnum, RiskNatureEnum, RiskStateEnum } from './risk.enums.js';

@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'A threat or an opportunity: its cause, what may happen, and the effect on the objectives.',
})
export class Risk {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as R1.' })
  code!: string;

  @Field(() => String, { description: 'What people call it.' })
  title!: string;

  @Field(() => RiskNatureEnum, { description: 'Threat or opportunity.' })
  nature!: RiskNature;

  @Field(() => RiskCategoryEnum, { description: 'What it is about.' })
  category!: RiskCategory;

  @Field(() => String, { nullable: true, description: 'What gives rise to it; null: not known.' })
  cause!: string | null;

  @Field(() => String, { nullable: true, description: 'What may happen; null: not known.' })
  event!: string | null;

  @Field(() => String, { nullable: true, description: 'What would come of it; null: not known.' })
  effect!: string | null;

  @Field(() => [SubjectView], { description: 'The records it touches.' })
  links!: SubjectView[];

  @Field(() => [RiskTaskEffect], { description: 'The tasks it would move, and what that means for the end.' })
  taskEffects!: RiskTaskEffect[];

  @Field(() => Person, { nullable: true, description: 'The one person who answers for it; null: nobody yet.' })
  owner!: Person | null;

  @Field(() => [Person], { description: 'The people who carry out its response.' })
  actionees!: Person[];

  @Field(() => ProximityEnum, { nullable: true, description: 'How soon it may come about; null: not known.' })
  proximity!: Proximity | null;

  @Field(() => DateScalar, { description: 'The day it was first put on record for.' })
  raisedOn!: string;

  @Field(() => RiskStateEnum, { description: 'Whether it is open.' })
  @Formerly('status')
  state!: RiskState;

  @Field(() => String, { nullable: true, description: 'Why it was closed or reopened; null: open all along.' })
  @Formerly('statusNote')
  stateNote!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: open all along.' })
  @Formerly('statusSince')
  since!: string | null;

  @Field(() => [RiskStateEnum], { description: 'What can follow.' })
  @Formerly('nextStatuses')
  nextStates!: readonly RiskState[];

  @Field(() => RiskAssessmentView, { nullable: true, description: 'Before any response; null: not assessed.' })
  inherent!: RiskAssessmentView | null;

  @Field(() => RiskAssessmentView, { nullable: true, description: 'As things are; null: not assessed.' })
  current!: RiskAssessmentView | null;

  @Field(() => RiskAssessmentView, { nullable: true, description: 'As it is meant to become; null: not assessed.' })
  target!: RiskAssessmentView | null;

  @Field(() => [RiskTrendPoint], { description: 'Scores over time of every kind, oldest first.' })
  trend!: RiskTrendPoint[];

  @Field(() => RiskResponseView, { nullable: true, description: 'How it is met; null: nobody has said.' })
  response!: RiskResponseView | null;

  @Field(() => [RiskActionView], { description: 'The actions of its response.' })
  actions!: RiskActionView[];

  @Field(() => DateScalar, { nullable: true, description: 'The day of its next review; null: none is set.' })
  nextReviewOn!: string | null;

  @Field(() => RiskAppetiteView, {
    nullable: true,
    description: 'The appetite that holds for it; null: none is set, or it is an opportunity.',
  })
  appetite!: RiskAppetiteView | null;

  @Field(() => AppetiteReadingEnum, {
    nullable: true,
    description: 'Its current score beside the appetite; null: there is no score or no appetite.',
  })
  appetiteReading!: AppetiteReading | null;

  @Field(() => RiskAcceptanceView, { nullable: true, description: 'The last acceptance; null: none.' })
  acceptance!: RiskAcceptanceView | null;

  @Field(() => [Problem], { description: 'Why it cannot be accepted; none: a director can accept it.' })
  acceptBlockers!: readonly Problem[];

  @Field(() => [RiskGapView], { description: 'What the register lacks of it.' })
  gaps!: RiskGapView[];

  @Field(() => RiskHistoryView, { description: 'Everything recorded of it.' })
  history!: RiskHistoryView;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶4.1.1.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption or invention of ours, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of risks.' })
export class RiskConnection extends Connection(Risk, 'Risk') {}

@ObjectType({ description: 'One page of what the register lacks, risk by risk.' })
export class RiskGapConnection extends Connection(RiskGapView, 'RiskGap') {}

@PayloadType('a risk')
export class RiskPayload extends Payload {
  @Field(() => Risk, { nullable: true, description: 'The risk as it is now.' })
  risk?: Risk | null;
}
