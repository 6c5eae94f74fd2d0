import { Field, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsString, Matches, Min, ValidateNested } from 'class-validator';
import { IsCode, IsFileContent, IsText } from '../../platform/graphql/text.validators.js';
import { WriteInput } from '../../platform/record/write.input.js';
import { PaperStepInput } from '../board-paper.input.js';
import { PageBudgetInput } from '../paper-edit.input.js';
import { CoverLineKindEnum } from './house-style.enums.js';
import { COVER_LINES, type CoverLineKind } from './house-style.js';

const upper = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim().replace(/^#/u, '').toUpperCase() : value;

@InputType({ description: 'Three colours, each of six hexadecimal digits, such as 1F3A5F.' })
export class HouseColoursInput {
  @Field(() => String, { description: 'Of headings and links; dark enough to be read on white.' })
  @Transform(upper)
  @IsText(6)
  accent!: string;

  @Field(() => String, { description: 'Of lines.' })
  @Transform(upper)
  @IsText(6)
  rule!: string;

  @Field(() => String, { description: 'The ground of the head of a table; light.' })
  @Transform(upper)
  @IsText(6)
  header!: string;
}

@InputType({ description: 'The words that are printed around the text, in the language of the papers.' })
export class PrintedWordsInput {
  @Field(() => String, { description: 'Appendix.' })
  @IsText(30)
  appendix!: string;

  @Field(() => String, { description: 'Table.' })
  @IsText(30)
  table!: string;

  @Field(() => String, { description: 'Figure.' })
  @IsText(30)
  figure!: string;

  @Field(() => String, { description: 'Page.' })
  @IsText(30)
  page!: string;

  @Field(() => String, { description: 'The word in Page 1 of 5.' })
  @IsText(30)
  of!: string;

  @Field(() => String, { description: 'Footnotes.' })
  @IsText(30)
  footnotes!: string;
}

@InputType({ description: 'A line on the cover.' })
export class CoverLineInput {
  @Field(() => CoverLineKindEnum, { description: 'What it tells.' })
  @IsIn(COVER_LINES)
  kind!: CoverLineKind;

  @Field(() => String, { description: 'What comes before it, such as SMT Lead; {body} stands for the body.' })
  @IsText(60)
  label!: string;

  @Field(() => String, { nullable: true, description: 'What a line of text says.' })
  @IsOptional()
  @IsText(200)
  text?: string | null;
}

@InputType({ description: 'The headings of the sections.' })
export class PaperHeadingsInput {
  @Field(() => String, { description: 'Of what a board paper is about.' })
  @IsText(120)
  issue!: string;

  @Field(() => String, { description: 'Of what a committee report is about.' })
  @IsText(120)
  introduction!: string;

  @Field(() => String, { description: 'Of the background of a committee report.' })
  @IsText(120)
  partnership!: string;

  @Field(() => String, { description: 'Of what the body is asked to do.' })
  @IsText(120)
  recommendation!: string;

  @Field(() => String, { description: 'Of the account of the projects.' })
  @IsText(120)
  consideration!: string;

  @Field(() => String, { description: 'Of the dates to come.' })
  @IsText(120)
  timescales!: string;

  @Field(() => String, { description: 'Of decisions and actions.' })
  @IsText(120)
  board!: string;

  @Field(() => String, { description: 'Of risks and money.' })
  @IsText(120)
  risk!: string;

  @Field(() => String, { description: 'Of the list of appendices.' })
  @IsText(120)
  attachments!: string;
}

@InputType({ description: 'A logo: a PNG or JPEG picture.' })
export class HouseLogoInput {
  @Field(() => String, { description: 'Name of the file; its ending has to fit its content.' })
  @IsText(200)
  fileName!: string;

  @Field(() => String, { description: 'The bytes of the file in base64.' })
  @IsFileContent()
  @IsString()
  @Matches(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, { message: 'content must be base64' })
  content!: string;
}

@InputType({ description: 'How a body has its papers look and what it calls their parts: the whole of it.' })
export class HouseStyleInput {
  @Field(() => String, { nullable: true, description: 'Printed over the title; null: nothing is.' })
  @IsOptional()
  @IsText(120)
  name?: string | null;

  @Field(() => HouseLogoInput, { nullable: true, description: 'A new logo.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => HouseLogoInput)
  logo?: HouseLogoInput | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the logo that there is stays. Default: there is none.' })
  @IsOptional()
  @IsBoolean()
  keepLogo?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What the logo shows, in words. Default: Logo, and the name.' })
  @IsOptional()
  @IsText(200)
  logoWords?: string | null;

  @Field(() => HouseColoursInput, { description: 'Its colours.' })
  @ValidateNested()
  @Type(() => HouseColoursInput)
  colours!: HouseColoursInput;

  @Field(() => PrintedWordsInput, { description: 'The words around the text.' })
  @ValidateNested()
  @Type(() => PrintedWordsInput)
  words!: PrintedWordsInput;

  @Field(() => [CoverLineInput], { description: 'The lines of the cover, in their order.' })
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => CoverLineInput)
  cover!: CoverLineInput[];

  @Field(() => PaperHeadingsInput, { description: 'The headings.' })
  @ValidateNested()
  @Type(() => PaperHeadingsInput)
  headings!: PaperHeadingsInput;

  @Field(() => String, { description: 'How references are made: YY/N makes 10/23 of the 23rd paper of 2010.' })
  @IsText(30)
  referenceScheme!: string;

  @Field(() => String, { description: 'The language of the papers, such as en-GB.' })
  @IsText(6)
  language!: string;

  @Field(() => PageBudgetInput, { description: 'How long the body of a paper may be.' })
  @ValidateNested()
  @Type(() => PageBudgetInput)
  pageBudget!: PageBudgetInput;
}

@InputType({ description: 'The house style of a body from a day on.' })
export class SetHouseStyleInput extends WriteInput {
  @Field(() => String, { description: 'The body, by its code.' })
  @IsCode()
  bodyCode!: string;

  @Field(() => HouseStyleInput, { description: 'The style.' })
  @ValidateNested()
  @Type(() => HouseStyleInput)
  style!: HouseStyleInput;

  @Field(() => Int, { description: 'The version you read; 0 where there was none. Refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A draft that is to take the house style of its body as that now is.' })
export class RestyleBoardPaperInput extends PaperStepInput {}
