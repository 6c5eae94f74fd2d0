import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsOptional, Min } from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { InterestResponseEnum } from './meeting.enums.js';
import { INTEREST_RESPONSES, type InterestResponse } from './meeting-states.js';

@InputType({ isAbstract: true })
abstract class OwnPartInput extends WriteInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsRecordId()
  meetingId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'You cannot come to a meeting that has not been held.' })
export class SendApologiesInput extends OwnPartInput {}

@InputType({ description: 'You sent apologies, and can come after all.' })
export class WithdrawApologiesInput extends OwnPartInput {}

@InputType({ description: 'An interest of your own.' })
export class DeclareOwnInterestInput extends OwnPartInput {
  @Field(() => ID, { nullable: true, description: 'The item it bears upon; null: the meeting at large.' })
  @IsOptional()
  @IsRecordId()
  itemId?: string | null;

  @Field(() => String, { description: 'The interest.' })
  @IsText(1000)
  interest!: string;

  @Field(() => InterestResponseEnum, { description: 'Whether you leave the room for the item, or left, or stay.' })
  @IsIn(INTEREST_RESPONSES)
  response!: InterestResponse;

  @Field(() => ID, {
    nullable: true,
    description: 'Your own declaration that this one corrects: it falls out, but stays to be seen.',
  })
  @IsOptional()
  @IsRecordId()
  corrects?: string | null;
}
