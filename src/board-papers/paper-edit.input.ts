import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsBoolean, IsIn, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsText } from '../platform/graphql/text.validators.js';
import { AskInput, SetReportInput } from './ask.input.js';
import { ConfidentialityEnum } from './board-paper.enums.js';
import type { Confidentiality } from './paper-terms.js';

const MARKUP = 'Markup: **bold**, *italic*, ^[footnote], [figure]{#key}.';

@InputType({ description: 'New words for a block; the figures it still cites keep their sources.' })
export class SetTextInput {
  @Field(() => ID, { description: 'The paragraph or heading.' })
  @IsText(120)
  block!: string;

  @Field(() => String, { description: MARKUP })
  @IsText(5000)
  text!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Its bullets, in markup; an empty list removes them. Default: as they are.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsText(2000, { each: true })
  bullets?: string[] | null;
}

@InputType({ description: 'A paragraph of your own.' })
export class AddParagraphInput {
  @Field(() => ID, { description: 'The block it follows.' })
  @IsText(120)
  after!: string;

  @Field(() => String, { description: MARKUP })
  @IsText(5000)
  text!: string;

  @Field(() => [String], { nullable: true, description: 'Its bullets, in markup.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsText(2000, { each: true })
  bullets?: string[] | null;
}

@InputType({ description: 'A heading of your own: the start of a section.' })
export class AddHeadingInput {
  @Field(() => ID, { description: 'The block it follows.' })
  @IsText(120)
  after!: string;

  @Field(() => Int, { description: '1 for a section, 2 for a part of one.' })
  @IsIn([1, 2])
  level!: 1 | 2;

  @Field(() => String, { description: 'Plain text.' })
  @IsText(200)
  text!: string;
}

@InputType({ description: 'Moves a block; a heading takes along everything below it.' })
export class MoveBlockInput {
  @Field(() => ID, { description: 'What moves.' })
  @IsText(120)
  block!: string;

  @Field(() => ID, { description: 'The block it is to follow.' })
  @IsText(120)
  after!: string;
}

@InputType({ description: 'New words on the cover.' })
export class SetCoverInput {
  @Field(() => String, { nullable: true, description: 'Title.' })
  @IsOptional()
  @IsText(200)
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The meeting it is for, by its code: gives the body and the date in place of those given here.',
  })
  @IsOptional()
  @IsText(40)
  meetingCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The body it is for, such as Board.' })
  @IsOptional()
  @IsText(80)
  body?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of the meeting.' })
  @Allow()
  meetingDate?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day its facts are taken for; not in the future. What nobody has edited is composed again.',
  })
  @Allow()
  asAt?: string | null;

  @Field(() => ConfidentialityEnum, { nullable: true, description: 'How far it may travel.' })
  @Allow()
  confidentiality?: Confidentiality | null;
}

@InputType({ description: 'How long the body of a paper may be; appendices apart.' })
export class PageBudgetInput {
  @Field(() => Int, { description: 'Pages, 1 to 100.' })
  @Min(1)
  @Max(100)
  pages!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'True: a longer paper is not cleared.' })
  @IsBoolean()
  blocks!: boolean;
}

@InputType({ isOneOf: true, description: 'One edit of a draft.' })
export class PaperEditInput {
  @Field(() => SetTextInput, { nullable: true, description: 'Rewrites a paragraph or heading.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SetTextInput)
  setText?: SetTextInput;

  @Field(() => AddParagraphInput, { nullable: true, description: 'Adds a paragraph.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddParagraphInput)
  addParagraph?: AddParagraphInput;

  @Field(() => AddHeadingInput, { nullable: true, description: 'Adds a heading.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddHeadingInput)
  addHeading?: AddHeadingInput;

  @Field(() => ID, { nullable: true, description: 'Takes this block out.' })
  @IsOptional()
  @IsText(120)
  remove?: string;

  @Field(() => MoveBlockInput, { nullable: true, description: 'Moves a block.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MoveBlockInput)
  move?: MoveBlockInput;

  @Field(() => ID, { nullable: true, description: 'Puts back the text that was composed for this block.' })
  @IsOptional()
  @IsText(120)
  restore?: string;

  @Field(() => ID, { nullable: true, description: 'Takes what the record now offers for this block.' })
  @IsOptional()
  @IsText(120)
  take?: string;

  @Field(() => ID, { nullable: true, description: 'Leaves aside what the record now offers for this block.' })
  @IsOptional()
  @IsText(120)
  leave?: string;

  @Field(() => SetCoverInput, { nullable: true, description: 'Rewrites the cover.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SetCoverInput)
  setCover?: SetCoverInput;

  @Field(() => [AskInput], {
    nullable: true,
    description: 'Replaces what the paper asks beside noting progress; an empty list asks nothing more.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AskInput)
  setAsks?: AskInput[];

  @Field(() => SetReportInput, { nullable: true, description: 'Sets what a committee report is asked for with.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SetReportInput)
  setReport?: SetReportInput;

  @Field(() => PageBudgetInput, { nullable: true, description: 'Sets how long the body may be.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PageBudgetInput)
  setPageBudget?: PageBudgetInput;
}
