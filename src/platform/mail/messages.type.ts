import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { Connection } from '../graphql/connection.js';
import { DateScalar } from '../graphql/date.scalar.js';
import { DateTimeScalar } from '../graphql/date-time.scalar.js';
import { enumOf } from '../graphql/enum-of.js';
import { Payload, PayloadType } from '../record/payload.type.js';
import { MAIL_KINDS, type MailKind } from './mail-message.js';

export const MailKindEnum = enumOf<MailKind>('MailKind', 'What a message is.', MAIL_KINDS);

export const MailStateEnum = enumOf('MailState', 'How far a message has come.', {
  WAITING: 'It is to be sent, now or later.',
  SENT: 'The mail server has taken it.',
  FAILED: 'The mail server refused it, or could not be reached for as long as it was wanted.',
});
export type MailState = keyof typeof MailStateEnum;

@ObjectType({
  description: 'A message as it was sent or is to be sent, without its text. It is no part of the record.',
})
export class MailMessage {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => MailKindEnum, { description: 'What it is.' })
  kind!: MailKind;

  @Field(() => MailStateEnum, { description: 'How far it has come.' })
  state!: MailState;

  @Field(() => DateScalar, { description: 'The day on which it came there.' })
  since!: string;

  @Field(() => [MailStateEnum], {
    description: 'Where it may go from there: back to waiting, where it can be sent again.',
  })
  nextStates!: MailState[];

  @Field(() => ID, { nullable: true, description: 'The person it is for; null: nobody in the register.' })
  personId!: string | null;

  @Field(() => String, { description: 'Whom it is for, by name.' })
  name!: string;

  @Field(() => String, { description: 'The address that it goes to.' })
  address!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  madeAt!: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'What the mail server said last; null: nothing yet.' })
  answer!: string | null;
}

@ObjectType({ description: 'One page of messages, newest first.' })
export class MailMessageConnection extends Connection(MailMessage, 'MailMessage') {}

@InputType({ description: 'A message that could not be sent, to be sent again.' })
export class SendMailAgainInput {
  @Field(() => ID, { description: 'The message.' })
  @IsUUID()
  messageId!: string;
}

@PayloadType('a message')
export class MailMessagePayload extends Payload {
  @Field(() => MailMessage, { nullable: true, description: 'The message, which waits again.' })
  message?: MailMessage | null;
}
