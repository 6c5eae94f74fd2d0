import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Person } from '../programme/person.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import { CommitmentStateEnum } from './commitment.enums.js';
import type { CommitmentState } from './commitment-life.js';

@ObjectType('CommitmentReport', { implements: () => [DatedEntry], description: 'What came of a commitment on a day.' })
export class CommitmentReportView extends DatedEntry {
  @Field(() => CommitmentStateEnum, { description: 'What became of it.' })
  state!: CommitmentState;

  @Field(() => DateScalar, { nullable: true, description: 'The new due date, where it moved; null: none.' })
  dueOn!: string | null;

  @Field(() => String, { description: 'How it was kept, why it moved, or why it was let go.' })
  account!: string;

  @Field(() => String, { nullable: true, description: 'Who let us off.' })
  releasedBy!: string | null;
}

@ObjectType({ description: 'A due date that moved.' })
export class CommitmentMove {
  @Field(() => ID, { description: 'Id of the report that moved it.' })
  reportId!: string;

  @Field(() => DateScalar, { description: 'The day on which it moved.' })
  effectiveOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The date before; null: it had none.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date after; null: it has none any more.' })
  to!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "By how many working days of the project's calendar, later positive; null: one date is unknown.",
  })
  workingDays!: number | null;

  @Field(() => String, { description: 'Why.' })
  account!: string;
}

@ObjectType({ implements: () => [Node, OnRecord], description: 'Something promised to a stakeholder.' })
export class Commitment {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as C1.' })
  code!: string;

  @Field(() => SubjectView, {
    nullable: true,
    description: 'The stakeholder to whom it was made; null: not there in this view.',
  })
  to!: SubjectView | null;

  @Field(() => String, { description: 'What was promised.' })
  what!: string;

  @Field(() => CommitmentStateEnum, { description: 'What became of it.' })
  state!: CommitmentState;

  @Field(() => Boolean, { description: 'True: still to be kept.' })
  open!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null: no date has been agreed.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date first agreed; null: none was.' })
  firstDueOn!: string | null;

  @Field(() => [CommitmentMove], { description: 'How its date moved, oldest first.' })
  moves!: CommitmentMove[];

  @Field(() => Boolean, { description: 'True: open, and due before the day of this view.' })
  overdue!: boolean;

  @Field(() => Int, { nullable: true, description: 'Working days since it was due; null: it is not overdue.' })
  overdueWorkingDays!: number | null;

  @Field(() => Person, { nullable: true, description: 'The person who sees that it is kept; null: nobody is named.' })
  owner!: Person | null;

  @Field(() => String, { nullable: true, description: 'The team that sees to it; null: none is named.' })
  ownerTeam!: string | null;

  @Field(() => SubjectView, {
    nullable: true,
    description: 'The milestone by which the plan means to keep it; null: none.',
  })
  milestone!: SubjectView | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date of that milestone in the plan; null: unknown.' })
  milestoneDate!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: nothing was reported yet.' })
  since!: string | null;

  @Field(() => [CommitmentStateEnum], { description: 'What can become of it next.' })
  nextStates!: readonly CommitmentState[];

  @Field(() => [CommitmentReportView], { description: 'Every report made, corrected ones among them, oldest first.' })
  history!: CommitmentReportView[];

  @Field(() => [Problem], { description: 'What is missing or overdue.' })
  problems!: readonly Problem[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.7.4.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of commitments, by code.' })
export class CommitmentConnection extends Connection(Commitment, 'Commitment') {}

@PayloadType('a commitment')
export class CommitmentPayload extends Payload {
  @Field(() => Commitment, { nullable: true, description: 'The commitment as it is now.' })
  commitment?: Commitment | null;
}
