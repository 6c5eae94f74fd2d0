import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID } from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';

@InputType({ description: 'A request that words and details are erased: of a person, or of a respondent.' })
export class RequestErasureInput {
  @Field(() => ID, { nullable: true, description: 'The person of the register; left out for a respondent.' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who gave feedback; left out for a person of the register.' })
  @IsOptional()
  @IsRecordId()
  respondentId?: string | null;

  @Field(() => String, {
    description: 'Why, without naming anybody, such as "Asked for by letter of 4 March"; up to 1,000 characters.',
  })
  @IsText(1000)
  reason!: string;

  @Field(() => [String], {
    description:
      'What to erase wherever it occurs, such as each name and e-mail address: up to 50 texts of 4 to 300 characters.',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @IsText(300, { each: true })
  texts!: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Attached files whose content goes, by their ids from erasureFiles: up to 100.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsText(100, { each: true })
  files?: string[] | null;
}

@InputType({ description: 'The confirmation of an erasure, by another person than asked for it.' })
export class ConfirmErasureInput {
  @Field(() => ID, { description: 'The request.' })
  @IsUUID()
  erasureId!: string;

  @Field(() => String, { nullable: true, description: 'A note, without naming anybody; up to 1,000 characters.' })
  @IsOptional()
  @IsText(1000)
  note?: string | null;
}

@InputType({ description: 'The refusal of an erasure.' })
export class RefuseErasureInput {
  @Field(() => ID, { description: 'The request.' })
  @IsUUID()
  erasureId!: string;

  @Field(() => String, { description: 'Why, such as the duty under which the words are kept; up to 1,000 characters.' })
  @IsText(1000)
  note!: string;
}

/** Whose words and details are to be erased. */
@ArgsType()
export class ErasureTextsArgs {
  @Field(() => ID, { nullable: true, description: 'The person of the register; left out for a respondent.' })
  @IsOptional()
  @IsRecordId()
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who gave feedback; left out for a person of the register.' })
  @IsOptional()
  @IsRecordId()
  respondentId?: string | null;
}
