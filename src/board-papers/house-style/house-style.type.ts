import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { Payload, PayloadType } from '../../platform/record/payload.type.js';
import { Problem } from '../../platform/record/problem.js';
import { CoverLineKindEnum, ShippedStyleEnum } from './house-style.enums.js';
import type { CoverLineKind } from './house-style.js';
import type { ShippedStyle } from './shipped-styles.js';

@ObjectType({ description: 'Three colours, each of six hexadecimal digits.' })
export class HouseColours {
  @Field(() => String, { description: 'Of headings and links.' })
  accent!: string;

  @Field(() => String, { description: 'Of lines.' })
  rule!: string;

  @Field(() => String, { description: 'The ground of the head of a table.' })
  header!: string;
}

@ObjectType({ description: 'The words that are printed around the text.' })
export class PrintedWordsOfHouse {
  @Field(() => String, { description: 'Appendix.' })
  appendix!: string;

  @Field(() => String, { description: 'Table.' })
  table!: string;

  @Field(() => String, { description: 'Figure.' })
  figure!: string;

  @Field(() => String, { description: 'Page.' })
  page!: string;

  @Field(() => String, { description: 'The word in Page 1 of 5.' })
  of!: string;

  @Field(() => String, { description: 'Footnotes.' })
  footnotes!: string;
}

@ObjectType({ description: 'A line on the cover of papers.' })
export class CoverLineOfHouse {
  @Field(() => CoverLineKindEnum, { description: 'What it tells.' })
  kind!: CoverLineKind;

  @Field(() => String, { description: 'What comes before it; {body} stands for the body.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What a line of text says; null: of any other line.' })
  text!: string | null;
}

@ObjectType({ description: 'The headings of the sections.' })
export class PaperHeadings {
  @Field(() => String, { description: 'Of what a board paper is about.' })
  issue!: string;

  @Field(() => String, { description: 'Of what a committee report is about.' })
  introduction!: string;

  @Field(() => String, { description: 'Of the background of a committee report.' })
  partnership!: string;

  @Field(() => String, { description: 'Of what the body is asked to do.' })
  recommendation!: string;

  @Field(() => String, { description: 'Of the account of the projects.' })
  consideration!: string;

  @Field(() => String, { description: 'Of the dates to come.' })
  timescales!: string;

  @Field(() => String, { description: 'Of decisions and actions.' })
  board!: string;

  @Field(() => String, { description: 'Of risks and money.' })
  risk!: string;

  @Field(() => String, { description: 'Of the list of appendices.' })
  attachments!: string;
}

@ObjectType({ description: 'A picture at the head of papers.' })
export class HouseLogo {
  @Field(() => String, { description: 'What it shows, in words.' })
  words!: string;

  @Field(() => Int, { description: 'Its width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Its height in pixels.' })
  height!: number;

  @Field(() => String, { description: 'SHA-256 of its bytes.' })
  sha256!: string;
}

@ObjectType({ description: 'How a body has its papers look and what it calls their parts.' })
export class HouseStyleTerms {
  @Field(() => String, { nullable: true, description: 'Printed over the title; null: nothing is.' })
  name!: string | null;

  @Field(() => HouseLogo, { nullable: true, description: 'Its logo; null: none.' })
  logo!: HouseLogo | null;

  @Field(() => HouseColours, { description: 'Its colours.' })
  colours!: HouseColours;

  @Field(() => PrintedWordsOfHouse, { description: 'The words around the text.' })
  words!: PrintedWordsOfHouse;

  @Field(() => [CoverLineOfHouse], { description: 'The lines of the cover, in their order.' })
  cover!: readonly CoverLineOfHouse[];

  @Field(() => PaperHeadings, { description: 'The headings.' })
  headings!: PaperHeadings;

  @Field(() => String, { description: 'How references are made: YY/N makes 10/23.' })
  referenceScheme!: string;

  @Field(() => String, { description: 'The language of the papers, such as en-GB.' })
  language!: string;

  @Field(() => Int, { description: 'How many pages the body of a paper may have.' })
  pageBudget!: number;

  @Field(() => Boolean, { description: 'True: a longer paper is not cleared.' })
  budgetBlocks!: boolean;
}

@ObjectType({ description: 'The house style of a body.' })
export class HouseStyleOfBody extends HouseStyleTerms {
  @Field(() => ID, { description: 'Of the style of this body in this view.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day from which it holds.' })
  since!: string;

  @Field(() => String, { nullable: true, description: 'Where it comes from; null: not recorded.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: an assumption of ours.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'A house style that comes with the tracker, to begin with.' })
export class ShippedHouseStyle {
  @Field(() => ShippedStyleEnum, { description: 'Which it is.' })
  key!: ShippedStyle;

  @Field(() => HouseStyleTerms, { description: 'The style.' })
  style!: HouseStyleTerms;
}

@ObjectType({ description: 'What a paper would look like under a house style.' })
export class HouseStylePreview {
  @Field(() => String, {
    nullable: true,
    description: 'The first page of a sample as a PNG picture, in base64; null: the style cannot be used.',
  })
  picture!: string | null;

  @Field(() => [Problem], { description: 'Why the style cannot be used.' })
  problems!: Problem[];
}

@PayloadType('a house style')
export class HouseStylePayload extends Payload {
  @Field(() => HouseStyleOfBody, { nullable: true, description: 'The style as it is now.' })
  houseStyle?: HouseStyleOfBody | null;
}
