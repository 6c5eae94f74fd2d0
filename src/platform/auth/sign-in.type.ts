import { Field } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/date-time.scalar.js';
import { Payload, PayloadType } from '../record/payload.type.js';

@PayloadType('how somebody signs in')
export class SignInPayload extends Payload {}

@PayloadType('a link to sign in by')
export class SignInLinkPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      'The path of the link on this server; it lets its bearer in once, and is shown this once. Null: it is sent by mail, and shown to nobody else.',
  })
  path?: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address that it is sent to; null: it is not sent.' })
  sentTo?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be used.' })
  expiresAt?: Date | null;
}
