import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Body } from './body.type.js';
import { MeetingStateEnum } from './meeting.enums.js';
import {
  AgendaItemView,
  AttendeeView,
  DispatchView,
  InterestView,
  MinutesAgreedView,
  PapersSentView,
  MeetingMove,
  MeetingReportView,
  MinutesView,
  QuorumView,
} from './meeting-parts.type.js';
import type { MeetingState } from './meeting-states.js';

@ObjectType({ implements: () => [Node, OnRecord], description: 'A meeting of a body.' })
export class Meeting {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code, such as BOARD-2010-01-26.' })
  code!: string;

  @Field(() => String, { description: 'How a sentence names it: the Board’s meeting of 26 January 2010.' })
  name!: string;

  @Field(() => Body, { description: 'The body.' })
  body!: Body;

  @Field(() => DateScalar, { nullable: true, description: 'The day; null: nobody can say yet.' })
  meetsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there is no date, or why it was moved.' })
  dateReason!: string | null;

  @Field(() => String, { nullable: true, description: 'The hour it begins, hh:mm.' })
  startsAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The hour it ends on the same day, hh:mm; null: not known.' })
  endsAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place!: string | null;

  @Field(() => MeetingStateEnum, { description: 'How far it has come.' })
  state!: MeetingState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: nothing was reported yet.' })
  since!: string | null;

  @Field(() => [MeetingStateEnum], { description: 'The states that can follow.' })
  nextStates!: readonly MeetingState[];

  @Field(() => DispatchView, { description: 'When its papers must go out, and whether they did.' })
  dispatch!: DispatchView;

  @Field(() => [Problem], { description: 'What its secretary should look at; none of it stops anything.' })
  warnings!: readonly Problem[];

  @Field(() => [MeetingMove], { description: 'How its date was moved, oldest first.' })
  moves!: MeetingMove[];

  @Field(() => [AgendaItemView], { description: 'The agenda, in order.' })
  agenda!: AgendaItemView[];

  @Field(() => [AttendeeView], { nullable: true, description: 'Who attended or sent apologies; null: not on record.' })
  attendance!: AttendeeView[] | null;

  @Field(() => [InterestView], { description: 'Interests declared, corrected ones among them, oldest first.' })
  interests!: InterestView[];

  @Field(() => QuorumView, { description: 'Whether enough members were there.' })
  quorum!: QuorumView;

  @Field(() => MinutesView, { nullable: true, description: 'Minutes, or notes; null: none have been written.' })
  minutes!: MinutesView | null;

  @Field(() => [PapersSentView], { description: 'Every report that papers went out, oldest first.' })
  papersSent!: PapersSentView[];

  @Field(() => [MinutesAgreedView], { description: 'Every report that the minutes were agreed, oldest first.' })
  minutesAgreed!: MinutesAgreedView[];

  @Field(() => [MeetingReportView], { description: 'Every report made, corrected ones among them, oldest first.' })
  history!: MeetingReportView[];

  @Field(() => String, { nullable: true, description: 'Where this comes from, such as 10/23, cover block.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: some of when and where is an assumption of ours.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;

  /** Not in the schema: the record id, and the point of the record this view is taken at. */
  recordId!: string;
  point!: { readonly asAt: string; readonly revision: number; readonly suffix: string };
}

@ObjectType({ description: 'One page of meetings, by date, those without one last.' })
export class MeetingConnection extends Connection(Meeting, 'Meeting') {}

@PayloadType('a meeting')
export class MeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting as it is now.' })
  meeting?: Meeting | null;
}

@PayloadType('a body')
export class BodyPayload extends Payload {
  @Field(() => Body, { nullable: true, description: 'The body as it is now.' })
  body?: Body | null;
}
