import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';

@ObjectType('Representation', {
  description:
    'That a person acts for a member organisation: signs for it, and sees the challenges inside its partnerships.',
})
export class RepresentationView {
  @Field(() => ID, { description: 'The number of the grant.' })
  id!: string;

  @Field(() => ID, { description: 'Who acts.' })
  personId!: string;

  @Field(() => String, { description: 'Who acts, by name.' })
  person!: string;

  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;

  @Field(() => String, { description: 'The organisation, by name.' })
  organisation!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: Date;

  @Field(() => String, { description: 'Who granted it, by name.' })
  grantedBy!: string;

  @Field(() => Boolean, {
    description: 'True: it was carried over from the register, from when being of an organisation was enough.',
  })
  carriedOver!: boolean;
}

@PayloadType('who acts for an organisation')
export class RepresentationPayload extends Payload {
  @Field(() => RepresentationView, { nullable: true, description: 'The grant.' })
  representation?: RepresentationView | null;
}

@ObjectType({ description: 'One page of those who act for member organisations, oldest first.' })
export class RepresentationConnection extends Connection(RepresentationView, 'Representation') {}
