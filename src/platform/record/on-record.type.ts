import { Field, ID, InterfaceType, Int } from '@nestjs/graphql';

/** What everything on record has that people call by a code. */
@InterfaceType('Record', {
  description: 'A thing on record that has a code, such as a risk or a meeting.',
})
export abstract class OnRecord {
  @Field(() => ID, { description: 'Its id. That of a past view ends in @ and the date, and leads to that view again.' })
  id!: string;

  @Field(() => String, { description: 'What people call it by; never used again for another.' })
  code!: string;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}
