import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Min } from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
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

@InputType({ description: 'A change of what an organisation is called: what is left out stays, null clears.' })
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

@InputType({ description: 'A new person.' })
export class AddPersonInput extends PersonTermsInput {
  @Field(() => String, { description: 'Name as papers print it.' })
  @IsText(120)
  declare name: string;
}

@InputType({ description: 'A change of a person’s name, post or organisation: what is left out stays, null clears.' })
export class AmendPersonInput extends PersonTermsInput {
  @Field(() => ID, { description: 'The person.' })
  @IsRecordId()
  personId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}
