import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/date.scalar.js';

@ObjectType({ description: 'What a revised paper takes the place of.' })
export class PaperRevision {
  @Field(() => String, { description: 'Reference of the paper that it replaces.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day that one was issued.' })
  issuedOn!: string;

  @Field(() => String, { description: 'Why it was revised.' })
  why!: string;
}

@ObjectType({ description: 'The revised paper that was issued in the place of another.' })
export class PaperReplacement {
  @Field(() => String, { description: 'Its reference.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day it was issued.' })
  on!: string;

  @Field(() => String, { description: 'Why the other was revised.' })
  why!: string;
}
