import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsCode, IsReference, IsText } from '../platform/graphql/text.validators.js';
import { AskInput, AskOutcomeInput, ReportInput } from './ask.input.js';
import { ConfidentialityEnum, PaperFormEnum } from './board-paper.enums.js';
import { PAPER_FORMS, type Confidentiality, type PaperForm } from './paper-terms.js';
import { PageBudgetInput, PaperEditInput } from './paper-edit.input.js';

@InputType({ isAbstract: true })
abstract class ReasonedInput {
  @Field(() => String, { nullable: true, description: 'Why, for the journal; up to 500 characters.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

@InputType({ description: 'A new paper, composed from the record as at a date.' })
export class ComposeBoardPaperInput extends ReasonedInput {
  @Field(() => String, { description: 'Its reference, such as 10/23; unique.' })
  @IsReference()
  reference!: string;

  @Field(() => String, { description: 'Title on the cover, such as Partnerships update.' })
  @IsText(200)
  title!: string;

  @Field(() => String, { description: 'The programme, by its code.' })
  @IsCode()
  programmeCode!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the projects it treats, in order. Default: all of the programme.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsCode({ each: true })
  projectCodes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The meeting it is for, by its code: gives the body and the date. Default: body and meetingDate say it.',
  })
  @IsOptional()
  @IsText(40)
  meetingCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The body it is for, where no meeting is named. Default: Board, of a report Committee.',
  })
  @IsOptional()
  @IsText(80)
  body?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of the meeting. Needed where no meeting is named by its code.',
  })
  @Allow()
  meetingDate?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day its facts are taken for; not in the future. Default: the meeting, else today.',
  })
  @Allow()
  asAt?: string | null;

  @Field(() => ConfidentialityEnum, {
    nullable: true,
    description: 'How far it may travel; without it, it cannot be cleared.',
  })
  @Allow()
  confidentiality?: Confidentiality | null;

  @Field(() => [AskInput], {
    nullable: true,
    description: 'What it asks beside noting progress, in order; each with one verb.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AskInput)
  asks?: AskInput[] | null;

  @Field(() => PaperFormEnum, {
    nullable: true,
    description: 'Its form. Default: a committee report where report is given, else a board paper.',
  })
  @IsOptional()
  @IsIn(PAPER_FORMS)
  form?: PaperForm | null;

  @Field(() => ReportInput, { nullable: true, description: 'Of a committee report alone.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportInput)
  report?: ReportInput | null;

  @Field(() => PageBudgetInput, {
    nullable: true,
    description: 'How long its body may be. Default: five pages, and a longer one is only warned of.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PageBudgetInput)
  pageBudget?: PageBudgetInput | null;
}

@InputType({ isAbstract: true })
export abstract class PaperStepInput extends ReasonedInput {
  @Field(() => String, { description: 'The paper, by its reference.' })
  @IsText(40)
  reference!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Allow()
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class DatedStepInput extends PaperStepInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; not in the future. Default: today.' })
  @Allow()
  effectiveOn?: string | null;
}

@InputType({ description: 'Edits of a draft, made together or not at all.' })
export class EditBoardPaperInput extends PaperStepInput {
  @Field(() => [PaperEditInput], { description: 'The edits, in order; 1 to 50.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PaperEditInput)
  edits!: PaperEditInput[];
}

@InputType({ description: 'Clears exactly the text of the version named.' })
export class ClearBoardPaperInput extends DatedStepInput {}

@InputType({ description: 'Issues a cleared paper: seals it with its facts and its files.' })
export class IssueBoardPaperInput extends DatedStepInput {}

@InputType({ description: 'Records what the body decided on an issued paper; a second record corrects the first.' })
export class ConsiderBoardPaperInput extends DatedStepInput {
  @Field(() => String, { description: 'The decision, in words.' })
  @IsText(2000)
  decision!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day; not in the future. Default: the date of the meeting.',
  })
  @Allow()
  consideredOn?: string | null;

  @Field(() => [AskOutcomeInput], { nullable: true, description: 'What it did with each ask, by its letter.' })
  @IsOptional()
  @ArrayMaxSize(26)
  @ValidateNested({ each: true })
  @Type(() => AskOutcomeInput)
  outcomes?: AskOutcomeInput[] | null;
}

@InputType({ description: 'Withdraws a paper; the reason is kept.' })
export class WithdrawBoardPaperInput extends DatedStepInput {}
