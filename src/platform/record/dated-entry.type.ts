import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { DateScalar } from '../graphql/date.scalar.js';
import { DateTimeScalar } from '../graphql/date-time.scalar.js';

/** What every dated row shows of itself: the day it speaks of, who recorded it, when and why, and what came of it. */
@InterfaceType({
  description:
    'A row of the history of a thing: the day it speaks of, who recorded it, when and why, and what came of it.',
})
export abstract class DatedEntry {
  @Field(() => ID, { description: 'Its id; a correction names it as corrects.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  effectiveOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who recorded it, by name.' })
  recordedBy!: string;

  @Field(() => String, { description: 'Why, as the journal has it.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.8.2.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption or invention of ours, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => ID, { nullable: true, description: 'The row that it corrects.' })
  corrects!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The row that corrects it: it no longer counts, but stays to be seen.',
  })
  correctedBy!: string | null;
}
