import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { IsText } from '../platform/graphql/text.validators.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';

export const WebhookStateEnum = enumOf('WebhookState', 'Whether a webhook is sent what is written.', {
  ON: 'It is sent what is written.',
  OFF: 'It is not: an administrator turned it off, or nothing arrived for three days.',
});
export type WebhookState = keyof typeof WebhookStateEnum;

export const DeliveryStateEnum = enumOf('WebhookDeliveryState', 'How far a message to a webhook has come.', {
  WAITING: 'It is to be sent, now or later.',
  SENT: 'The receiver has taken it.',
  FAILED: 'The receiver took it at no attempt in three days, or said that it is gone.',
});
export type DeliveryState = keyof typeof DeliveryStateEnum;

@ObjectType({
  description: 'An address of another program that is sent what is written. It is no part of the record.',
})
export class Webhook {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'The address that messages are sent to.' })
  url!: string;

  @Field(() => ID, { description: 'The person whose rights decide what it is sent.' })
  readerId!: string;

  @Field(() => String, { nullable: true, description: 'That person, by name.' })
  readerName!: string | null;

  @Field(() => WebhookStateEnum, { description: 'Whether it is sent what is written.' })
  state!: WebhookState;

  @Field(() => DateScalar, { description: 'Since when.' })
  since!: string;

  @Field(() => [WebhookStateEnum], { description: 'What it can be turned to.' })
  nextStates!: WebhookState[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it was turned off; null: by an administrator, or it is on.',
  })
  why!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when nothing arrived; null: the last one did.' })
  failingSince!: Date | null;

  @Field(() => Int, { description: 'The last write that it was sent, or need not be.' })
  told!: number;

  @Field(() => Int, { description: 'How many messages wait to be sent.' })
  waiting!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when messages are signed with the former secret, too; null: with one alone.',
  })
  formerSecretUntil!: Date | null;
}

@ObjectType({ description: 'A message to a webhook. It is no part of the record.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Its id, which the header webhook-id has without hyphens, behind msg_.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The write that it tells of; null: it is a test.' })
  revision!: number | null;

  @Field(() => String, { description: 'What it tells of, such as record.reportMilestone.' })
  type!: string;

  @Field(() => DeliveryStateEnum, { description: 'How far it has come.' })
  state!: DeliveryState;

  @Field(() => DateScalar, { description: 'The day on which it came there.' })
  since!: string;

  @Field(() => [DeliveryStateEnum], { description: 'Where it may go from there.' })
  nextStates!: DeliveryState[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'What came of the last attempt; null: none has ended yet.' })
  answer!: string | null;
}

@ObjectType({ description: 'One page of the messages to a webhook, newest first.' })
export class WebhookDeliveryConnection extends Connection(WebhookDelivery, 'WebhookDelivery') {}

@InputType({ description: 'A new webhook.' })
export class RegisterWebhookInput {
  @Field(() => String, { description: 'What it is called, such as the program behind it.' })
  @IsText(100)
  name!: string;

  @Field(() => String, { description: 'The address that messages are sent to, which begins with https://.' })
  @IsText(500)
  url!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The person whose rights decide what it is sent; left out: the person who registers it.',
  })
  @IsOptional()
  @IsUUID()
  readerId?: string | null;
}

@InputType({ description: 'A webhook.' })
export class WebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  @IsUUID()
  webhookId!: string;
}

@InputType({ description: 'Whether a webhook is sent what is written.' })
export class SwitchWebhookInput extends WebhookInput {
  @Field(() => Boolean, { description: 'True: of what is written from now on. False: of nothing.' })
  @IsBoolean()
  isOn!: boolean;
}

@InputType({ description: 'A message to a webhook.' })
export class WebhookDeliveryInput {
  @Field(() => ID, { description: 'The message.' })
  @IsUUID()
  deliveryId!: string;
}

@PayloadType('a webhook')
export class WebhookPayload extends Payload {
  @Field(() => Webhook, { nullable: true, description: 'As it is now; null: it was removed, or nothing was saved.' })
  webhook?: Webhook | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret that signs its messages, where it is new: it is shown this once.',
  })
  secret?: string | null;
}

@PayloadType('a message to a webhook')
export class WebhookDeliveryPayload extends Payload {
  @Field(() => WebhookDelivery, { nullable: true, description: 'The message, which waits to be sent.' })
  delivery?: WebhookDelivery | null;
}
