import { Field } from '@nestjs/graphql';
import { AccessTokenPayload } from './access.type.js';
import { PayloadType } from '../record/payload.type.js';

@PayloadType('a feed address')
export class FeedAddressPayload extends AccessTokenPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Path of the calendar (iCalendar) on this server. It holds a secret and is shown this once.',
  })
  calendarPath?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the feed of changes (Atom) on this server. It holds the same secret and is shown this once.',
  })
  changesPath?: string | null;
}
