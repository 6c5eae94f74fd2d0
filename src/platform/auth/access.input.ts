import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { PageArgs } from '../graphql/page-args.js';
import { IsCode, IsRecordId, IsText } from '../graphql/text.validators.js';
import { Role } from './role.js';

@InputType({ description: 'A role for somebody.' })
export class GrantRoleInput {
  @Field(() => ID, { description: 'Who is to hold the role.' })
  @IsUUID()
  personId!: string;

  @Field(() => Role, { description: 'The role.' })
  @IsEnum(Role)
  role!: Role;

  @Field(() => String, { nullable: true, description: 'The project it is for; left out for roles held everywhere.' })
  @IsOptional()
  @IsCode()
  projectCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

@InputType({ description: 'A role to end.' })
export class WithdrawRoleInput {
  @Field(() => ID, { description: 'The grant to end.' })
  @IsUUID()
  grantId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

@InputType({ description: 'A new access token.' })
export class IssueAccessTokenInput {
  @Field(() => ID, { description: 'Whose token it is to be.' })
  @IsUUID()
  personId!: string;

  @Field(() => String, { description: 'What it is for, such as "laptop".' })
  @IsText(100)
  name!: string;

  @Field(() => Int, {
    defaultValue: 90,
    description: 'Days until it expires, 1 to 366; never later than the token that it is issued by.',
  })
  @IsInt()
  @Min(1)
  @Max(366)
  days!: number;
}

@InputType({ description: 'An access token to end.' })
export class RevokeAccessTokenInput {
  @Field(() => ID, { description: 'The token to revoke.' })
  @IsUUID()
  tokenId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

/** Whose access tokens are asked for. */
@ArgsType()
export class AccessTokensArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Whose; default: the reader’s own.' })
  @IsOptional()
  @IsRecordId()
  personId?: string | null;
}

/** Which roles are asked for. */
@ArgsType()
export class RoleGrantsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Those withdrawn, too.' })
  @IsBoolean()
  ended!: boolean;
}
