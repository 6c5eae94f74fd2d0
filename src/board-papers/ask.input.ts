import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { SubjectInput } from '../programme/record-subject.type.js';
import { ASK_OUTCOMES, ASK_VERBS, type AskOutcome, type AskVerb } from './ask-terms.js';
import { AskOutcomeEnum, AskVerbEnum } from './board-paper.enums.js';

@InputType({ description: 'One recommendation beyond noting progress.' })
export class AskInput {
  @Field(() => AskVerbEnum, { description: 'Its one verb.' })
  @IsIn(ASK_VERBS)
  verb!: AskVerb;

  @Field(() => String, { description: 'What follows the verb, such as "the terms of reference of the group".' })
  @IsText(500)
  text!: string;

  @Field(() => SubjectInput, { nullable: true, description: 'The record that it is about; printed by code and title.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubjectInput)
  subject?: SubjectInput | null;
}

@InputType({ description: 'What a committee report is asked for with; fields you leave out stay.' })
export class SetReportInput {
  @Field(() => String, { nullable: true, description: 'The post it is a report of.' })
  @IsOptional()
  @IsText(200)
  reportOf?: string | null;

  @Field(() => String, { nullable: true, description: 'To whom the text is to be commended, such as the Council.' })
  @IsOptional()
  @IsText(200)
  commendTo?: string | null;

  @Field(() => String, { nullable: true, description: 'What of theirs it supplements; null: nothing is named.' })
  @IsOptional()
  @IsText(300)
  supplements?: string | null;
}

@InputType({ description: 'A committee report, composed from an adoption.' })
export class ReportInput {
  @Field(() => ID, { description: 'The adoption whose text it puts before the committee.' })
  @IsRecordId()
  adoptionId!: string;

  @Field(() => String, { description: 'The post it is a report of.' })
  @IsText(200)
  reportOf!: string;

  @Field(() => String, { defaultValue: 'the Council', description: 'To whom the text is to be commended.' })
  @IsText(200)
  commendTo!: string;

  @Field(() => String, { nullable: true, description: 'What of theirs it supplements; null: nothing is named.' })
  @IsOptional()
  @IsText(300)
  supplements?: string | null;
}

@InputType({ description: 'What the body did with one ask.' })
export class AskOutcomeInput {
  @Field(() => String, { description: 'The ask, by its letter.' })
  @Matches(/^[a-z]{1,2}$/, { message: '$property must be the letter of an ask, such as b' })
  ask!: string;

  @Field(() => AskOutcomeEnum, { description: 'What it did.' })
  @IsIn(ASK_OUTCOMES)
  outcome!: AskOutcome;

  @Field(() => String, { nullable: true, description: 'In words; needed for anything but AS_ASKED.' })
  @IsOptional()
  @IsText(1000)
  words?: string | null;
}
