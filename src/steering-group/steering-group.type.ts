import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Organisation } from '../programme/organisation.type.js';
import { Person } from '../programme/person.type.js';
import type { InvitationState } from './invitation-life.js';
import { InvitationStateEnum } from './steering-group.enums.js';

const VIEW_ID = 'Differs between the current view and a view as at a date, so that caches keep them apart.';

@ObjectType({ implements: () => [DatedEntry], description: 'A statement of terms of reference, from a day on.' })
export class TermsOfReferenceStatement extends DatedEntry {
  @Field(() => String, { description: 'What the group is for.' })
  purpose!: string;

  @Field(() => Int, { nullable: true, description: 'Seats that must be present.' })
  quorum!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which they were agreed; null: a draft.' })
  agreedOn!: string | null;
}

@ObjectType({
  description: 'What a steering group is for and how it works. What is null is not settled, or not known.',
})
export class TermsOfReference {
  @Field(() => ID, { description: VIEW_ID })
  id!: string;

  @Field(() => String, { description: 'What the group is for.' })
  purpose!: string;

  @Field(() => [String], { description: 'What it is to do.' })
  responsibilities!: string[];

  @Field(() => String, { nullable: true, description: 'Who is to sit on it, in words.' })
  membership!: string | null;

  @Field(() => Person, { nullable: true, description: 'Who chairs it.' })
  chair!: Person | null;

  @Field(() => String, { nullable: true, description: 'How often it meets.' })
  frequency!: string | null;

  @Field(() => Int, { nullable: true, description: 'Seats that must be present at a meeting.' })
  quorum!: number | null;

  @Field(() => String, { nullable: true, description: 'To whom and how it reports.' })
  reporting!: string | null;

  @Field(() => Int, { nullable: true, description: 'Clear working days between its papers and a meeting.' })
  paperDays!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which they were agreed; null: a draft.' })
  agreedOn!: string | null;

  @Field(() => [TermsOfReferenceStatement], { description: 'Every statement made, oldest first.' })
  history!: TermsOfReferenceStatement[];

  @Field(() => String, { nullable: true, description: 'Where they come from, such as 10/23 ¶3.8.1.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption or invention of ours, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about them; the next change must name it.' })
  version!: number;
}

@ObjectType('InvitationReport', {
  implements: () => [DatedEntry],
  description: 'A report of how the invitation to a seat stood.',
})
export class InvitationReportView extends DatedEntry {
  @Field(() => InvitationStateEnum, { description: 'How it stood.' })
  state!: InvitationState;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which an answer was wanted.' })
  answerBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;
}

@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'A seat on the steering group, held by an organisation.',
})
export class SteeringGroupSeat {
  @Field(() => ID, { description: VIEW_ID })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as SEAT-1.' })
  code!: string;

  @Field(() => Int, { description: 'Its place in the order of seats.' })
  position!: number;

  @Field(() => Organisation, {
    nullable: true,
    description: 'Whose seat it is; null: not in the register on that day.',
  })
  organisation!: Organisation | null;

  @Field(() => Person, { nullable: true, description: 'Who sits on it; null: not known yet.' })
  representative!: Person | null;

  @Field(() => Person, { nullable: true, description: 'Who comes in their stead; null: not known yet.' })
  substitute!: Person | null;

  @Field(() => InvitationStateEnum, { description: 'How far its invitation has come.' })
  state!: InvitationState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: nothing was reported yet.' })
  since!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day up to which an answer to an open invitation is awaited; null: none is.',
  })
  answerAwaitedUntil!: string | null;

  @Field(() => [InvitationStateEnum], { description: 'The states that can follow.' })
  nextStates!: readonly InvitationState[];

  @Field(() => [InvitationReportView], { description: 'Every report made, corrected ones among them, oldest first.' })
  history!: InvitationReportView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.8.2.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption or invention of ours, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'How many seats are in one state.' })
export class InvitationCount {
  @Field(() => InvitationStateEnum, { description: 'The state.' })
  state!: InvitationState;

  @Field(() => Int, { description: 'Seats in it.' })
  seats!: number;
}

@ObjectType({ description: 'The steering group of a project: it advises and does not decide.' })
export class SteeringGroup {
  @Field(() => ID, {
    description: 'Its own id, made of that of the project, for caches; it is fetched by the project.',
  })
  id!: string;

  @Field(() => TermsOfReference, { nullable: true, description: 'Its terms of reference; null: none are on record.' })
  termsOfReference!: TermsOfReference | null;

  @Field(() => [SteeringGroupSeat], { description: 'Its seats, in their order.' })
  seats!: SteeringGroupSeat[];

  @Field(() => [InvitationCount], { description: 'Seats by state, every state.' })
  counts!: readonly InvitationCount[];

  @Field(() => [Problem], { description: 'What it lacks.' })
  gaps!: readonly Problem[];

  /** Not in the schema: its project, the body that holds its meetings, and the point of the record this view is taken at. */
  projectId!: string;
  bodyId!: string | null;
  point!: { readonly asAt: string; readonly revision: number; readonly suffix: string };
}

@PayloadType('terms of reference')
export class TermsOfReferencePayload extends Payload {
  @Field(() => TermsOfReference, { nullable: true, description: 'The terms of reference as they are now.' })
  termsOfReference?: TermsOfReference | null;
}

@PayloadType('a seat')
export class SeatPayload extends Payload {
  @Field(() => SteeringGroupSeat, { nullable: true, description: 'The seat as it is now.' })
  seat?: SteeringGroupSeat | null;
}
