import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/date-time.scalar.js';
import { enumOf } from '../../platform/graphql/enum-of.js';

/** What became of a message to a member. */
export const NOTICE_STATES = {
  SENT: 'The mail server has taken the message.',
  WAITING: 'The message is to be sent, now or later.',
  FAILED: 'The message could not be sent.',
  NO_ADDRESS: 'They get no mail: no address of theirs is confirmed, or the last message to it was refused.',
  STOPPED: 'They ended messages about papers.',
  MAY_NOT_READ: 'They may not read the paper.',
  NOT_TOLD: 'No message was written: the paper was issued before they were a member, or before mail was set up.',
} as const;
export type NoticeState = keyof typeof NOTICE_STATES;

export const NoticeStateEnum = enumOf<NoticeState>(
  'PaperNoticeState',
  'Whether a member was informed that a paper was issued.',
  NOTICE_STATES,
);

@ObjectType({
  description:
    'Whether a member of a meeting was informed by mail that a paper was issued. It is no part of the record.',
})
export class PaperNotice {
  @Field(() => String, { description: 'The reference of the paper.' })
  paperReference!: string;

  @Field(() => ID, { description: 'The member, by id.' })
  personId!: string;

  @Field(() => String, { description: 'The member, by name.' })
  name!: string;

  @Field(() => NoticeStateEnum, { description: 'Whether they were informed.' })
  state!: NoticeState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the message was written; null: none was.' })
  madeAt!: Date | null;
}
