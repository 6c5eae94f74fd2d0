import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/connection.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { Payload, PayloadType } from '../../platform/record/payload.type.js';
import type { RetentionKind } from './retention-kinds.js';
import { RetentionKindEnum } from './retention.enums.js';

@ObjectType({ description: 'How long a kind of personal detail is kept before somebody reviews it.' })
export class RetentionPeriod {
  @Field(() => ID, { description: 'Its id: the kind.' })
  id!: string;

  @Field(() => RetentionKindEnum, { description: 'Of what.' })
  kind!: RetentionKind;

  @Field(() => String, { description: 'The same in words.' })
  what!: string;

  @Field(() => String, { description: 'From when it counts, such as "the exercise closed".' })
  countsFrom!: string;

  @Field(() => Int, { description: 'For how many months.' })
  months!: number;

  @Field(() => String, { description: 'The law or the reason by which it is so long.' })
  basis!: string;

  @Field(() => Int, {
    description: 'Number of the last write about it, 0 as the tracker came; the next change must name it.',
  })
  version!: number;

  @Field(() => DateScalar, { nullable: true, description: 'From when it is so long; null: as the tracker came.' })
  setOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who set it; null: as the tracker came.' })
  setBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was set; null: as the tracker came.' })
  reason!: string | null;

  @Field(() => Int, { description: 'How many are kept longer by now.' })
  due!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the period of the first of them ended; null: nothing is due.',
  })
  firstDueOn!: string | null;
}

@ObjectType({ description: 'Something that is kept longer than its period, for somebody to review.' })
export class DueForErasure {
  @Field(() => ID, { description: 'Its id: the kind, and the id of what it is.' })
  id!: string;

  @Field(() => RetentionKindEnum, { description: 'What kind of thing.' })
  kind!: RetentionKind;

  @Field(() => String, { description: 'Whose details, or which record.' })
  title!: string;

  @Field(() => DateScalar, { description: 'The day on which its period ended.' })
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: 'The person of the register, for a request for an erasure.' })
  personId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who gave feedback, for a request for an erasure.' })
  respondentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the project; null: of none.' })
  projectCode!: string | null;
}

@ObjectType({ description: 'What is kept longer than its period, page by page, the one due first in front.' })
export class DueForErasureConnection extends Connection(DueForErasure, 'DueForErasure') {}

@PayloadType('a retention period')
export class RetentionPeriodPayload extends Payload {
  @Field(() => RetentionPeriod, { nullable: true, description: 'The period as it is now.' })
  retentionPeriod?: RetentionPeriod | null;
}
