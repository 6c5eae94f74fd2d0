import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/date-time.scalar.js';

@ObjectType({ description: 'A thing that a write touched, and that the reader may read.' })
export class ChangedThing {
  @Field(() => ID, { description: 'Its id, which node(id:) takes.' })
  id!: string;

  @Field(() => String, {
    description:
      'Its type in this interface, such as Milestone. What node(id:) does not give, such as RiskScale, is read with its project.',
  })
  kind!: string;

  @Field(() => String, { description: 'Its code or name.' })
  code!: string;
}

@ObjectType({
  description:
    'A write, as far as the reader may read what it touched: what was done and to what, without any content.',
})
export class RecordChange {
  @Field(() => Int, { description: 'Its number: writes are numbered in the order in which they were saved.' })
  revision!: number;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'What was done, such as reportMilestone.' })
  operation!: string;

  @Field(() => [ChangedThing], { description: 'What it touched, of what the reader may read; the first 100.' })
  touched!: ChangedThing[];

  @Field(() => Boolean, { description: 'True: it touched more than 100 things that the reader may read.' })
  touchedMore!: boolean;
}

@ObjectType({ description: 'What was written after a revision, in the order in which it was saved.' })
export class RecordChanges {
  @Field(() => [RecordChange], { description: 'The writes of this page.' })
  changes!: RecordChange[];

  @Field(() => Int, { description: 'How far this page goes: give it as revision to go on from there.' })
  upTo!: number;

  @Field(() => Boolean, { description: 'True: there may be more now; go on at once.' })
  hasMore!: boolean;
}
