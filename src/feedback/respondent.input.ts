import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsOptional, Min } from 'class-validator';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { PublicationPermissionEnum, RespondentTypeEnum } from './feedback.enums.js';
import { PERMISSIONS, type Permission, RESPONDENT_TYPES, type RespondentType } from './feedback-terms.js';

@InputType({ isAbstract: true })
abstract class RespondentTermsInput extends WriteInput {
  @Field(() => RespondentTypeEnum, { nullable: true, description: 'What kind of respondent.' })
  @IsOptional()
  @IsIn(RESPONDENT_TYPES)
  type?: RespondentType;

  @Field(() => PublicationPermissionEnum, { nullable: true, description: 'What may be published.' })
  @IsOptional()
  @IsIn(PERMISSIONS)
  permission?: Permission;

  @Field(() => String, { nullable: true, description: 'Name; null: gave none.' })
  @IsOptional()
  @IsText(300)
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Organisation in the register; null: none.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Organisation in words, where the register has none.' })
  @IsOptional()
  @IsText(300)
  organisationName?: string | null;

  @Field(() => ID, { nullable: true, description: 'The pilot authority that it speaks for; null: none.' })
  @IsOptional()
  @IsRecordId()
  pilotId?: string | null;
}

@InputType({ description: 'Somebody who responded. Type and permission are needed.' })
export class RecordFeedbackRespondentInput extends RespondentTermsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => ID, { description: 'The exercise responded to.' })
  @IsRecordId()
  exerciseId!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as RS12.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => RespondentTypeEnum, { description: 'What kind of respondent.' })
  @IsIn(RESPONDENT_TYPES)
  declare type: RespondentType;

  @Field(() => PublicationPermissionEnum, { description: 'What may be published.' })
  @IsIn(PERMISSIONS)
  declare permission: Permission;
}

@InputType({
  description: 'A change of who responded or what may be published: fields you leave out stay, null clears them.',
})
export class AmendFeedbackRespondentInput extends RespondentTermsInput {
  @Field(() => ID, { description: 'The respondent.' })
  @IsRecordId()
  respondentId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}
