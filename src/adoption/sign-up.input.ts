import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Matches, Min, ValidateNested } from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { AdopterMemberInput } from './member.input.js';

@InputType({ isAbstract: true })
abstract class SigningInput extends CorrectingInput {
  @Field(() => ID, { description: 'The adoption.' })
  @IsRecordId()
  adoptionId!: string;

  @Field(() => AdopterMemberInput, { description: 'The member that signs.' })
  @ValidateNested()
  @Type(() => AdopterMemberInput)
  member!: AdopterMemberInput;

  @Field(() => String, {
    nullable: true,
    description: 'Who signs, by name; default oneself. For somebody else, citation must name the document shown.',
  })
  @IsOptional()
  @IsText(200)
  signatory?: string | null;

  @Field(() => String, { nullable: true, description: 'The post of who signs; default one’s own in the register.' })
  @IsOptional()
  @IsText(200)
  post?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @IsOptional()
  @IsText(1000)
  note?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A member’s signature under the adopter’s text, given on the day it holds from.' })
export class SignUpInput extends SigningInput {
  @Field(() => String, { description: 'The hash of the text that is signed, as read in textSha256.' })
  @Matches(/^[0-9a-f]{64}$/u, { message: '$property must be the hash of the text that is signed' })
  textSha256!: string;
}

@InputType({ description: 'A member takes its signature back.' })
export class WithdrawSignUpInput extends SigningInput {}
