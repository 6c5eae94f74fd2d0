import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { enumOf } from '../graphql/enum-of.js';
import { PayloadType, Payload } from '../record/payload.type.js';
import { IsMailAddress } from './mail-address.js';
import { MAIL_TOPICS, type MailTopic } from './mail-message.js';

export const MailTopicEnum = enumOf<MailTopic>('MailTopic', 'What people get by mail until they end it.', MAIL_TOPICS);

@ObjectType({ description: 'Where somebody gets mail, what, and when. It is no part of the record.' })
export class MailSettings {
  @Field(() => ID, { description: 'Its id, which is that of the person.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The confirmed address that mail goes to; null: there is none.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'An address that waits to be confirmed; null: none does.' })
  pendingAddress!: string | null;

  @Field(() => Boolean, {
    description: 'True: the address was refused as mail was sent to it, so that nothing more is.',
  })
  refused!: boolean;

  @Field(() => Int, { description: 'The hour of the day from which the digest is sent, 0 to 23.' })
  digestHour!: number;

  @Field(() => [MailTopicEnum], { description: 'What they get.' })
  topics!: readonly MailTopic[];
}

@InputType({ description: 'An address for mail, which has to be confirmed by a link that is sent there.' })
export class SetMailAddressInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose it is; left out: one’s own. An administrator sets those of others.',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'The address; null or left out: none any more.' })
  @IsOptional()
  @IsMailAddress()
  address?: string | null;
}

@InputType({ description: 'What somebody gets by mail, and when.' })
export class ChooseMailInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose choice it is; left out: one’s own. An administrator makes those of others.',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The hour from which the digest is sent, 0 to 23; left out: as before.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(23)
  digestHour?: number | null;

  @Field(() => [MailTopicEnum], { nullable: true, description: 'All that they get; left out: as before.' })
  @IsOptional()
  @IsIn(Object.keys(MAIL_TOPICS), { each: true })
  topics?: MailTopic[] | null;
}

@PayloadType('mail to somebody')
export class MailSettingsPayload extends Payload {
  @Field(() => MailSettings, { nullable: true, description: 'As they are now.' })
  settings?: MailSettings | null;
}
