import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';

@InputType({ description: 'Lets a person act for a member organisation.' })
export class GrantRepresentationInput {
  @Field(() => ID, { description: 'Who is to act for it; not oneself.' })
  @IsUUID()
  personId!: string;

  @Field(() => ID, { description: 'The organisation, which the register has the person in.' })
  @IsRecordId()
  organisationId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

@InputType({ description: 'Ends that a person acts for a member organisation.' })
export class WithdrawRepresentationInput {
  @Field(() => ID, { description: 'The grant to end.' })
  @IsUUID()
  representationId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}
