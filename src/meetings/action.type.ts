import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Person } from '../programme/person.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import { ActionStateEnum } from './meeting.enums.js';
import type { ActionState } from './meeting-states.js';

@ObjectType('ActionReport', { implements: () => [DatedEntry], description: 'A report of how far an action had come.' })
export class ActionReportView extends DatedEntry {
  @Field(() => ActionStateEnum, { description: 'The state.' })
  state!: ActionState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the meeting that took it off its list.' })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'How a sentence names that meeting.' })
  closedAtName!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of that meeting, in this view.' })
  closedAtMeetingId!: string | null;
}

@ObjectType({ implements: () => [Node, OnRecord], description: 'Something that somebody is to do.' })
export class Action {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its reference, such as CFPS-A1.' })
  code!: string;

  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Who does it, a person or a team; null: nobody is named.' })
  owner!: string | null;

  @Field(() => Person, { nullable: true, description: 'The entry of the owner in the register; null: none.' })
  ownerPerson!: Person | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null: no date was given.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { description: 'The day it was raised.' })
  raisedOn!: string;

  @Field(() => String, { nullable: true, description: 'Code of its project; null: none.' })
  projectCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the meeting that raised it; null: raised outside a meeting.',
  })
  raisedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'How a sentence names that meeting.' })
  raisedAtName!: string | null;

  @Field(() => Int, { nullable: true, description: 'The item on which it was raised, by number.' })
  raisedAtItem!: number | null;

  @Field(() => [SubjectView], { description: 'The records that it is about.' })
  subjects!: SubjectView[];

  @Field(() => ActionStateEnum, { description: 'How far it has come.' })
  state!: ActionState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: nothing was reported yet.' })
  since!: string | null;

  @Field(() => Boolean, { description: 'True: still to do, and its date has passed.' })
  overdue!: boolean;

  @Field(() => [ActionStateEnum], { description: 'The states that can follow.' })
  nextStates!: readonly ActionState[];

  @Field(() => String, { nullable: true, description: 'Code of the meeting that took it off its list.' })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'How a sentence names that meeting.' })
  closedAtName!: string | null;

  @Field(() => [ActionReportView], { description: 'Every report made, corrected ones among them, oldest first.' })
  history!: ActionReportView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.5.3.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: some of it is an assumption of ours.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of actions, by due date, those without one last.' })
export class ActionConnection extends Connection(Action, 'Action') {}

@PayloadType('an action')
export class ActionPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action as it is now.' })
  action?: Action | null;
}
