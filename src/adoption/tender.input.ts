import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { ReportedAnswerEnum } from './adoption.enums.js';
import { REPORTED_ANSWERS, type ReportedAnswer } from './adoption-states.js';

@InputType({ isAbstract: true })
abstract class TenderTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'What is tendered.' })
  @IsOptional()
  @IsText(300)
  title?: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is issued; null: not known.' })
  @IsOptional()
  issuedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day for answers; null: not known.' })
  @IsOptional()
  closesOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What else there is to know.' })
  @IsOptional()
  @IsText(1000)
  note?: string | null;
}

@InputType({ description: 'A tender in which an adopter puts its text to would-be partners. Title is needed.' })
export class StartTenderInput extends TenderTermsInput {
  @Field(() => ID, { description: 'The adoption.' })
  @IsRecordId()
  adoptionId!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as TE2.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => String, { description: 'What is tendered.' })
  @IsText(300)
  declare title: string;
}

@InputType({ description: 'A change of a tender: fields you leave out stay, null clears them.' })
export class AmendTenderInput extends TenderTermsInput {
  @Field(() => ID, { description: 'The tender.' })
  @IsRecordId()
  tenderId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A would-be partner is asked whether it would sign up.' })
export class AskTendererInput extends WriteInput {
  @Field(() => ID, { description: 'The tender.' })
  @IsRecordId()
  tenderId!: string;

  @Field(() => String, { nullable: true, description: 'Its name; default the one in the register.' })
  @IsOptional()
  @IsText(200)
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Its entry in the register of organisations; null: none.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @IsOptional()
  @IsText(1000)
  note?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'What a would-be partner answers.' })
export class ReportTendererInput extends CorrectingInput {
  @Field(() => ID, { description: 'The tender.' })
  @IsRecordId()
  tenderId!: string;

  @Field(() => ID, { description: 'The would-be partner.' })
  @IsRecordId()
  tendererId!: string;

  @Field(() => ReportedAnswerEnum, { description: 'Its answer.' })
  @IsIn(REPORTED_ANSWERS)
  answer!: ReportedAnswer;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @IsOptional()
  @IsText(1000)
  note?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'Evidence for one value.' })
export class ValueEvidenceInput {
  @Field(() => ID, { description: 'The value, by its key in the adopter’s text or by the id of its clause.' })
  @IsRecordId()
  valueId!: string;

  @Field(() => String, { description: 'What the would-be partner puts forward.' })
  @IsText(4000)
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The evidence for this value that this one corrects.' })
  @IsOptional()
  @IsRecordId()
  corrects?: string | null;
}

@InputType({ description: 'What a would-be partner puts forward, value by value: all or none of it is recorded.' })
export class ReportTenderEvidenceInput extends WriteInput {
  @Field(() => ID, { description: 'The tender.' })
  @IsRecordId()
  tenderId!: string;

  @Field(() => ID, { description: 'The would-be partner.' })
  @IsRecordId()
  tendererId!: string;

  @Field(() => [ValueEvidenceInput], { description: 'Evidence for 1 to 50 values.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ValueEvidenceInput)
  evidence!: ValueEvidenceInput[];

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}
