import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../meetings/body.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { DecisionStateEnum, OutcomeEnum, ReplacementEnum } from './decision.enums.js';
import type { DecisionState, Outcome, Replacement } from './decision-states.js';

@ObjectType('DecisionRow', {
  implements: () => [DatedEntry],
  description: 'A decision as first recorded, or as corrected.',
})
export class DecisionRowView extends DatedEntry {
  @Field(() => String, { description: 'Its title then.' })
  title!: string;

  @Field(() => String, { description: 'What was decided, as this row has it.' })
  text!: string;

  @Field(() => OutcomeEnum, { description: 'The outcome, as this row has it.' })
  outcome!: Outcome;
}

@ObjectType({ implements: () => [Node, OnRecord], description: 'A decision of a board or committee.' })
export class Decision {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code, such as BOARD-D1.' })
  code!: string;

  @Field(() => Body, { description: 'The body that took it.' })
  body!: Body;

  @Field(() => String, { nullable: true, description: 'Code of the meeting that took it; null: not on record.' })
  meetingCode!: string | null;

  @Field(() => String, { nullable: true, description: 'How a sentence names that meeting.' })
  meetingName!: string | null;

  @Field(() => Int, { nullable: true, description: 'The item of that meeting’s agenda, by number.' })
  item!: number | null;

  @Field(() => DateScalar, { description: 'The day it was taken.' })
  decidedOn!: string;

  @Field(() => String, { description: 'A short title.' })
  title!: string;

  @Field(() => String, { description: 'What was decided.' })
  text!: string;

  @Field(() => OutcomeEnum, { description: 'What the body made of what it was asked.' })
  outcome!: Outcome;

  @Field(() => String, { nullable: true, description: 'The reasons; null: not on record.' })
  reasons!: string | null;

  @Field(() => [String], { nullable: true, description: 'Alternatives considered and rejected; null: not on record.' })
  alternatives!: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Conflicts of interest declared; null: not on record.' })
  conflicts!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'A dispensation granted in respect of a conflict.' })
  dispensation!: string | null;

  @Field(() => String, { description: 'Who decided: the body, unless another is named.' })
  maker!: string;

  @Field(() => String, { nullable: true, description: 'The paper it was taken on, such as 10/23.' })
  paperReference!: string | null;

  @Field(() => String, { nullable: true, description: 'The recommendation which it answers.' })
  recommendation!: string | null;

  @Field(() => [String], { description: 'Codes of the projects concerned that the reader may read.' })
  projectCodes!: string[];

  @Field(() => DecisionStateEnum, { description: 'Whether it is still in force.' })
  state!: DecisionState;

  @Field(() => String, { nullable: true, description: 'Code of the earlier decision whose place it takes.' })
  replaces!: string | null;

  @Field(() => ReplacementEnum, { nullable: true, description: 'Whether it supersedes or rescinds that decision.' })
  replacement!: Replacement | null;

  @Field(() => String, { nullable: true, description: 'Code of the later decision that took its place.' })
  replacedBy!: string | null;

  @Field(() => [Problem], { description: 'What its record lacks.' })
  gaps!: readonly Problem[];

  @Field(() => [DecisionRowView], { description: 'Every row of it, corrected ones among them, oldest first.' })
  history!: DecisionRowView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.6.1.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: some of it is an assumption of ours.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next correction must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of decisions, the latest first.' })
export class DecisionConnection extends Connection(Decision, 'Decision') {}

@PayloadType('a decision')
export class DecisionPayload extends Payload {
  @Field(() => Decision, { nullable: true, description: 'The decision as it is now.' })
  decision?: Decision | null;
}
