import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsText } from '../graphql/text.validators.js';
import { PASSWORD_LENGTH } from './password.js';

@InputType()
export class IssueSignInLinkInput {
  @Field(() => ID, { description: 'Who is to be let in.' })
  @IsUUID()
  personId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name they sign in by from now on, such as an e-mail address; left out: as before.',
  })
  @IsOptional()
  @IsText(200)
  signInName?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

@InputType()
export class SetPasswordInput {
  @Field(() => String, { description: 'The new password, 12 to 200 characters.' })
  @IsString()
  @Length(PASSWORD_LENGTH.least, PASSWORD_LENGTH.most)
  password!: string;
}

@InputType()
export class ReleaseAccountInput {
  @Field(() => ID, { description: 'Whose account it is no longer.' })
  @IsUUID()
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}
