import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/date-time.scalar.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';

@ObjectType({ description: 'That a draft was sent to its directors for clearance.' })
export class PaperSending {
  @Field(() => String, { description: 'Who sent it.' })
  by!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which it is to be cleared; null: none was given.',
  })
  clearBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said with it; null: nothing.' })
  note!: string | null;
}

@ObjectType({ description: 'That a director sent a draft back to the secretary.' })
export class PaperReturn {
  @Field(() => String, { description: 'Who sent it back.' })
  by!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => String, { description: 'Why.' })
  why!: string;

  @Field(() => Boolean, { description: 'True: it was not answered yet, and keeps the paper from being cleared.' })
  open!: boolean;
}
