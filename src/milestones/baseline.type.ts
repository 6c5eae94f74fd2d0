import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import type { ProjectPoint } from '../programme/record-subject.js';
import type { BaselineDifference } from './baseline-comparison.js';
import { BaselineChangeEnum, ItemKindEnum } from './plan.enums.js';
import type { ItemKind } from './schedule/schedule.types.js';

@ObjectType('BaselineItem', { description: 'One item as a baseline keeps it.' })
export class BaselineItemType {
  @Field(() => String, { description: 'Code of the item.' })
  code!: string;

  @Field(() => String, { description: 'Its title then.' })
  title!: string;

  @Field(() => ItemKindEnum, { description: 'What it is.' })
  kind!: ItemKind;

  @Field(() => DateScalar, { nullable: true, description: 'Start then; null: unknowable.' })
  start!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Finish then; null: unknowable.' })
  finish!: string | null;
}

@ObjectType('BaselineDifference', { description: 'One item that differs from one baseline to another.' })
export class BaselineDifferenceType implements BaselineDifference {
  @Field(() => String, { description: 'Code of the item.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => BaselineChangeEnum, { description: 'How it differs.' })
  change!: BaselineDifference['change'];

  @Field(() => DateScalar, { nullable: true, description: 'Finish in the first.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Finish in the second.' })
  to!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days between; positive is later.' })
  workingDays!: number | null;
}

@ObjectType({ description: 'The recorded decision that something rests on.' })
export class BaselineDecision {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({
  implements: () => [DatedEntry],
  description: 'The approval of a baseline, or what put right what was said of it.',
})
export class BaselineApproval extends DatedEntry {
  @Field(() => String, { description: 'Why the baseline was taken.' })
  takenBecause!: string;

  @Field(() => String, { nullable: true, description: 'What was said of the approval beside the decision.' })
  note!: string | null;

  /** Null: none is on record. */
  decisionId!: string | null;

  /** The point of the view, at which its decision is looked for. */
  at?: ProjectPoint;
}

@ObjectType('Baseline', { description: 'A whole, immutable copy of the schedule, approved by a named decision.' })
export class BaselineType {
  @Field(() => ID, { description: 'Id of the baseline: an immutable record.' })
  id!: string;

  @Field(() => String, { description: 'Its name, unique in the project.' })
  name!: string;

  @Field(() => String, { description: 'Why it was taken.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What was said of its approval beside the decision.' })
  note!: string | null;

  /** Null: none is on record. */
  decisionId!: string | null;

  /** The point of the view, at which its decision is looked for. */
  at?: ProjectPoint;

  @Field(() => DateScalar, { description: 'In force from this day.' })
  approvedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Finish of the project in it.' })
  finish!: string | null;

  @Field(() => [BaselineItemType], { description: 'All items, in the order of the plan.' })
  items!: BaselineItemType[];

  @Field(() => String, { nullable: true, description: 'Name of the baseline it replaced; null: it is the first.' })
  replaces!: string | null;

  @Field(() => [BaselineDifferenceType], {
    description:
      'What it re-based: the milestones whose dates differ from those in the one it replaced, and by how much.',
  })
  rebased!: BaselineDifferenceType[];

  @Field(() => [BaselineApproval], {
    description:
      'Its approval and what was put right of that, oldest first; the person who recorded the last one answers for it.',
  })
  history!: BaselineApproval[];
}

@ObjectType('BaselineProposal', { description: 'A baseline that the lead has put to the director.' })
export class BaselineProposalType {
  @Field(() => ID, { description: 'Its id, for the approval.' })
  id!: string;

  @Field(() => String, { description: 'The name that the baseline would have.' })
  name!: string;

  @Field(() => String, { description: 'Why it is wanted.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What is said of it beside the decision.' })
  note!: string | null;

  @Field(() => String, { description: 'Who proposed it.' })
  proposedBy!: string;

  @Field(() => DateScalar, { description: 'The day of the schedule that was proposed.' })
  proposedOn!: string;

  @Field(() => [BaselineDifferenceType], {
    description: 'What it would move: the milestones whose dates differ from those in the baseline in force.',
  })
  wouldMove!: BaselineDifferenceType[];

  @Field(() => Boolean, { description: 'True: the plan has moved since, so that it is to be proposed again.' })
  outdated!: boolean;

  decisionId!: string;

  /** The point of the view, at which its decision is looked for. */
  at?: ProjectPoint;
}
