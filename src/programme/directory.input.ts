import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, Min } from 'class-validator';
import { PageArgs } from '../platform/graphql/page-args.js';
import { Role } from '../platform/auth/role.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { IsMailAddress } from '../platform/mail/mail-address.js';
import { WriteInput } from '../platform/record/write.input.js';

@InputType({ isAbstract: true })
abstract class OrganisationTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'Official name.' })
  @IsOptional()
  @IsText(200)
  name?: string;

  @Field(() => String, { nullable: true, description: 'Short form, such as CfPS; null: none.' })
  @IsOptional()
  @IsText(40)
  shortName?: string | null;

  @Field(() => String, { nullable: true, description: 'For example how a source spells it; null: none.' })
  @IsOptional()
  @IsText(500)
  note?: string | null;
}

@InputType({ description: 'A new organisation.' })
export class AddOrganisationInput extends OrganisationTermsInput {
  @Field(() => String, { description: 'Official name.' })
  @IsText(200)
  declare name: string;
}

@InputType({ description: 'A change of what an organisation is called: fields you leave out stay, null clears them.' })
export class AmendOrganisationInput extends OrganisationTermsInput {
  @Field(() => ID, { description: 'The organisation.' })
  @IsRecordId()
  organisationId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class PersonTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'Name as papers print it.' })
  @IsOptional()
  @IsText(120)
  name?: string;

  @Field(() => String, { nullable: true, description: 'The post held; null: not known.' })
  @IsOptional()
  @IsText(120)
  post?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation of the post; null: none.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;
}

@InputType({ isAbstract: true })
abstract class PersonWithAccessInput extends PersonTermsInput {
  @Field(() => Role, { nullable: true, description: 'A role to give them in the same write, for those who may.' })
  @IsOptional()
  @IsEnum(Role)
  role?: Role | null;

  @Field(() => String, { nullable: true, description: 'The project that the role is for.' })
  @IsOptional()
  @IsCode()
  roleProjectCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name they sign in by from now on, such as an e-mail address, for those who may give it; left out: as before.',
  })
  @IsOptional()
  @IsText(200)
  signInName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The e-mail address to send a link to sign in by to, where this installation sends mail; left out: none is sent.',
  })
  @IsOptional()
  @IsMailAddress()
  sendTo?: string | null;
}

@InputType({ description: 'A new person.' })
export class AddPersonInput extends PersonWithAccessInput {
  @Field(() => String, { description: 'Name as papers print it.' })
  @IsText(120)
  declare name: string;
}

@InputType({
  description: 'A change of a person’s name, post or organisation: fields you leave out stay, null clears them.',
})
export class AmendPersonInput extends PersonWithAccessInput {
  @Field(() => ID, { description: 'The person.' })
  @IsRecordId()
  personId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

/** Which people are asked for. */
@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only those whose name or post has this text.' })
  @IsOptional()
  @IsText(120)
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this organisation.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;

  @Field(() => Role, { nullable: true, description: 'Only those who hold this role, for those who may see roles.' })
  @IsOptional()
  @IsEnum(Role)
  role?: Role | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those who hold a role, or who hold none.' })
  @IsOptional()
  @IsBoolean()
  hasAccount?: boolean | null;
}

/** Which organisations are asked for. */
@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only those whose name or short name has this text.' })
  @IsOptional()
  @IsText(120)
  text?: string | null;
}
