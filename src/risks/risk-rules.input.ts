import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { IsCode, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import type { CellTone } from '../documents/model.js';
import { AssessmentKindEnum, RiskCategoryEnum, RiskNatureEnum, RiskToneEnum } from './risk.enums.js';
import { HIGHEST_LEVEL } from './risk-response.input.js';
import { TONES } from './risk-scale.js';
import {
  ASSESSMENT_KINDS,
  RISK_CATEGORIES,
  RISK_NATURES,
  type AssessmentKind,
  type RiskCategory,
  type RiskNature,
} from './risk-states.js';

const MOST_LEVELS = 10;
const HIGHEST_SCORE = HIGHEST_LEVEL * HIGHEST_LEVEL;

@InputType({ description: 'A level of likelihood or impact.' })
export class RiskLevelInput {
  @Field(() => Int, { description: 'Its value, from 1; values may skip numbers.' })
  @IsInt()
  @Min(1)
  @Max(HIGHEST_LEVEL)
  value!: number;

  @Field(() => String, { description: 'Its label, such as Likely.' })
  @IsText(40)
  label!: string;

  @Field(() => String, { description: 'What it means.' })
  @IsText(300)
  meaning!: string;
}

@InputType({ description: 'The score of one pair of levels.' })
export class RiskCellInput {
  @Field(() => Int, { description: 'Value of the level of likelihood.' })
  @IsInt()
  likelihood!: number;

  @Field(() => Int, { description: 'Value of the level of impact.' })
  @IsInt()
  impact!: number;

  @Field(() => Int, { description: 'The score.' })
  @IsInt()
  @Min(0)
  @Max(HIGHEST_SCORE)
  score!: number;
}

@InputType({ description: 'A pair of levels that is placed in a band.' })
export class RiskPlaceInput {
  @Field(() => Int, { description: 'Value of the level of likelihood.' })
  @IsInt()
  likelihood!: number;

  @Field(() => Int, { description: 'Value of the level of impact.' })
  @IsInt()
  impact!: number;

  @Field(() => String, { description: 'The band, by name.' })
  @IsText(40)
  band!: string;
}

@InputType({ description: 'A band of scores, up to where the next one begins.' })
export class RiskBandInput {
  @Field(() => String, { description: 'Its name, such as High.' })
  @IsText(40)
  name!: string;

  @Field(() => Int, { description: 'Its lowest score.' })
  @IsInt()
  @Min(0)
  @Max(HIGHEST_SCORE)
  fromScore!: number;

  @Field(() => RiskToneEnum, { description: 'The colour beside its name.' })
  @IsIn(TONES)
  tone!: CellTone;

  @Field(() => String, { description: 'What it asks for.' })
  @IsText(300)
  meaning!: string;
}

/** A rule of one project, or of the whole organisation. */
@InputType({ isAbstract: true })
export abstract class RuleInput extends WriteInput {
  @Field(() => String, {
    nullable: true,
    description: 'The project; null: every project without its own, which takes a role held everywhere.',
  })
  @IsOptional()
  @IsCode()
  projectCode?: string | null;

  @Field(() => Int, {
    description: 'The version of the rules you read, of the project or of the organisation; 0: none yet.',
  })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A new version of a scale. Assessments made on the former one stay on it.' })
export class SetRiskScaleInput extends RuleInput {
  @Field(() => String, { description: 'Its name.' })
  @IsText(120)
  name!: string;

  @Field(() => [RiskLevelInput], { description: 'Levels of likelihood, the lowest first; 2 to 10.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_LEVELS)
  @ValidateNested({ each: true })
  @Type(() => RiskLevelInput)
  likelihood!: RiskLevelInput[];

  @Field(() => [RiskLevelInput], { description: 'Levels of impact, the lowest first; 2 to 10.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_LEVELS)
  @ValidateNested({ each: true })
  @Type(() => RiskLevelInput)
  impact!: RiskLevelInput[];

  @Field(() => [RiskCellInput], {
    nullable: true,
    description: 'A score for each pair of levels; null: the product of the values.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_LEVELS * MOST_LEVELS)
  @ValidateNested({ each: true })
  @Type(() => RiskCellInput)
  cells?: RiskCellInput[] | null;

  @Field(() => [RiskPlaceInput], {
    nullable: true,
    description:
      'Pairs of levels that belong in another band than their score; each gets the nearest score that is in its band.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_LEVELS * MOST_LEVELS)
  @ValidateNested({ each: true })
  @Type(() => RiskPlaceInput)
  placed?: RiskPlaceInput[] | null;

  @Field(() => [RiskBandInput], { description: 'Bands, the lowest first; up to 10.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LEVELS)
  @ValidateNested({ each: true })
  @Type(() => RiskBandInput)
  bands!: RiskBandInput[];
}

@InputType({ description: 'How much risk is acceptable: up to a band or up to a score, one of the two.' })
export class SetRiskAppetiteInput extends RuleInput {
  @Field(() => RiskCategoryEnum, {
    nullable: true,
    description: 'The category; null: every category without its own.',
  })
  @IsOptional()
  @IsIn(RISK_CATEGORIES)
  category?: RiskCategory | null;

  @Field(() => String, { nullable: true, description: 'The highest band that is acceptable, by name.' })
  @IsOptional()
  @IsText(40)
  upToBand?: string | null;

  @Field(() => Int, { nullable: true, description: 'The highest score that is acceptable.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(HIGHEST_SCORE)
  upToScore?: number | null;

  @Field(() => String, { description: 'The body or post that set it, such as the Board.' })
  @IsText(200)
  setBy!: string;

  @Field(() => String, { nullable: true, description: 'What was said of it.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;
}

/** Which heat map is asked for. */
@ArgsType()
export class HeatMapArgs {
  @Field(() => AssessmentKindEnum, { defaultValue: 'CURRENT', description: 'Which assessments it is made of.' })
  @IsIn(ASSESSMENT_KINDS)
  kind!: AssessmentKind;

  @Field(() => RiskNatureEnum, { defaultValue: 'THREAT', description: 'Threats or opportunities.' })
  @IsIn(RISK_NATURES)
  nature!: RiskNature;
}
