import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { IsText } from '../graphql/text.validators.js';
import { IsMailAddress } from '../mail/mail-address.js';
import { SUBJECT } from './openid-account.js';
import { PASSWORD_LENGTH } from './password.js';

@InputType({ description: 'A link for somebody to sign in by.' })
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

  @Field(() => String, {
    nullable: true,
    description:
      'The e-mail address to send the link to, where this installation sends mail; left out: it is not sent.',
  })
  @IsOptional()
  @IsMailAddress()
  sendTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

@InputType({ description: 'A password of one’s own.' })
export class SetPasswordInput {
  @Field(() => String, { description: 'The new password, 12 to 200 characters.' })
  @IsString()
  @Length(PASSWORD_LENGTH.least, PASSWORD_LENGTH.most, {
    message: `Enter a password of ${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters.`,
  })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The password before; not needed within an hour of signing in by a link.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(PASSWORD_LENGTH.most)
  currentPassword?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name to sign in by from now on, such as an e-mail address; left out: as before. Needed where there is none.',
  })
  @IsOptional()
  @IsText(200)
  signInName?: string | null;
}

@InputType({ description: "Says whose an account of the organisation's is." })
export class BindAccountInput {
  @Field(() => ID, { description: 'Whose account it is.' })
  @IsUUID()
  personId!: string;

  @Field(() => String, {
    description: 'The account, by its subject at the provider: the list of access events shows it of accounts refused.',
  })
  @Matches(SUBJECT, { message: 'Enter the subject of the account, up to 255 letters, digits and signs.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

@InputType({ description: 'An account of the organisation that is no longer somebody’s.' })
export class ReleaseAccountInput {
  @Field(() => ID, { description: 'Whose account it is no longer.' })
  @IsUUID()
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}
