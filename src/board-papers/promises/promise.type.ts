import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/connection.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { Payload, PayloadType } from '../../platform/record/payload.type.js';
import { DatedEntry } from '../../platform/record/dated-entry.type.js';
import { PromiseKindEnum, PromiseOutcomeEnum, PromiseStateEnum } from './promise.enums.js';
import type { PromiseKind, PromiseState } from './promise.js';
import type { UndertakingState } from './undertaking-states.js';
import { OnRecord } from '../../platform/record/on-record.type.js';

@ObjectType({ description: 'What one issued paper said of a promise.' })
export class PromiseTold {
  @Field(() => String, { description: 'Reference of the paper.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day of its facts.' })
  asAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it gave; null: none.' })
  promisedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the figure that gave it; null: noted by hand.' })
  figureId!: string | null;
}

@ObjectType('PromiseReport', {
  implements: () => [DatedEntry],
  description: 'A report of what became of an undertaking noted by hand.',
})
export class PromiseReportView extends DatedEntry {
  @Field(() => PromiseOutcomeEnum, { description: 'What became of it.' })
  outcome!: UndertakingState;

  @Field(() => DateScalar, { nullable: true, description: 'The new day of one that moved; null: none is known.' })
  dueOn!: string | null;

  @Field(() => String, { description: 'Why, or how it was done.' })
  note!: string;
}

@ObjectType('Promise', { description: 'A date to come or an undertaking in issued papers, and what became of it.' })
export class PromiseView {
  @Field(() => ID, { description: 'Id of the record it is about, in this view.' })
  id!: string;

  @Field(() => PromiseKindEnum, { description: 'What it is about.' })
  kind!: PromiseKind;

  @Field(() => PromiseStateEnum, { description: 'What became of it by the date of the view.' })
  state!: PromiseState;

  @Field(() => String, { description: 'The project.' })
  projectCode!: string;

  @Field(() => String, { description: 'How people call the record, such as M3.' })
  code!: string;

  @Field(() => String, { description: 'What was promised.' })
  title!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that papers first gave, by which the promise is measured; null: none gave one.',
  })
  firstPromisedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that the last paper gave; null: none.' })
  promisedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is now due; null: done, or not known.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null: it was not.' })
  doneOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Working days from the day first promised to the day done or now due; positive is later; null: not known.',
  })
  movedWorkingDays!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as the report says that changed its date since it was promised; null: no report says why.',
  })
  reason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of that report.' })
  reasonReportedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the item that it waits for, whose report that is; null: it is its own.',
  })
  waitsFor!: string | null;

  @Field(() => [PromiseTold], { description: 'Every paper that promised it, oldest first.' })
  told!: PromiseTold[];

  @Field(() => Boolean, { description: 'True: papers gave different dates for it.' })
  contradicted!: boolean;

  @Field(() => [PromiseReportView], {
    description: 'Of one noted by hand: every report made, corrected ones among them, oldest first.',
  })
  reports!: PromiseReportView[];

  @Field(() => Int, {
    nullable: true,
    description: 'Of one noted by hand: number of the last write about it, which reportPromise must name.',
  })
  version!: number | null;
}

@ObjectType({ description: 'One page of promises, by the day promised.' })
export class PromiseConnection extends Connection(PromiseView, 'Promise') {}

@ObjectType({ implements: () => [OnRecord], description: 'An undertaking noted on a paragraph of a paper.' })
export class Undertaking {
  @Field(() => ID, { description: 'Record id; reportPromise names it.' })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as U1.' })
  code!: string;

  @Field(() => String, { description: 'What was undertaken.' })
  text!: string;

  @Field(() => String, { description: 'Reference of the paper.' })
  reference!: string;

  @Field(() => ID, { description: 'The paragraph that gives it.' })
  blockId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'For when; null: no day was named.' })
  promisedOn!: string | null;

  @Field(() => PromiseOutcomeEnum, { description: 'What became of it.' })
  state!: UndertakingState;

  @Field(() => [PromiseOutcomeEnum], { description: 'What may be reported of it next.' })
  nextStates!: readonly UndertakingState[];

  @Field(() => DateScalar, { description: 'Since when it is in this state.' })
  since!: string;

  @Field(() => Int, { description: 'Number of the last write about it; the next report must name it.' })
  version!: number;
}

@PayloadType('an undertaking')
export class PromisePayload extends Payload {
  @Field(() => Undertaking, { nullable: true, description: 'The undertaking as it is now.' })
  promise?: Undertaking | null;
}
