import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Min } from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';

@InputType({ description: 'A new organisation.' })
export class AddOrganisationInput extends WriteInput {
  @Field(() => String, { description: 'Official name.' })
  @IsText(200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Short form, such as CfPS.' })
  @IsOptional()
  @IsText(40)
  shortName?: string | null;

  @Field(() => String, { nullable: true, description: 'For example how a source spells it.' })
  @IsOptional()
  @IsText(500)
  note?: string | null;
}

@InputType({
  description: 'A new statement of what an organisation is called; it replaces the former one from its day on.',
})
export class AmendOrganisationInput extends AddOrganisationInput {
  @Field(() => ID, { description: 'The organisation.' })
  @IsRecordId()
  organisationId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A new person.' })
export class AddPersonInput extends WriteInput {
  @Field(() => String, { description: 'Name as papers print it.' })
  @IsText(120)
  name!: string;

  @Field(() => String, { nullable: true, description: 'The post held.' })
  @IsOptional()
  @IsText(120)
  post?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation of the post.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;
}

@InputType({ description: "A new statement of a person's name and post; it replaces the former one from its day on." })
export class AmendPersonInput extends AddPersonInput {
  @Field(() => ID, { description: 'The person.' })
  @IsRecordId()
  personId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}
