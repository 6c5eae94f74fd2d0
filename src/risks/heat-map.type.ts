import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AssessmentKindEnum, RiskNatureEnum } from './risk.enums.js';
import { RiskBand, RiskLevel, RiskScaleVersion } from './risk-rules.type.js';
import type { AssessmentKind, RiskNature } from './risk-states.js';

@ObjectType({ description: 'A risk named on a heat map.' })
export class HeatMapRisk {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'What people call it.' })
  title!: string;
}

@ObjectType({ description: 'One pair of levels and the open risks that have it.' })
export class HeatMapCell {
  @Field(() => RiskLevel, { description: 'The level of impact.' })
  impact!: RiskLevel;

  @Field(() => Int, { description: 'The score of the pair.' })
  score!: number;

  @Field(() => RiskBand, { description: 'The band of the score.' })
  band!: RiskBand;

  @Field(() => Int, { description: 'How many risks are there.' })
  count!: number;

  @Field(() => [HeatMapRisk], { description: 'The risks, by code.' })
  risks!: HeatMapRisk[];
}

@ObjectType({ description: 'One level of likelihood across all levels of impact.' })
export class HeatMapRow {
  @Field(() => RiskLevel, { description: 'The level of likelihood.' })
  likelihood!: RiskLevel;

  @Field(() => [HeatMapCell], { description: 'The lowest impact first.' })
  cells!: HeatMapCell[];
}

@ObjectType({ description: 'Open risks by likelihood and impact, as a table and as a picture.' })
export class RiskHeatMap {
  @Field(() => String, { description: 'What it shows, with its project and its day.' })
  title!: string;

  @Field(() => AssessmentKindEnum, { description: 'Which assessments it is made of.' })
  kind!: AssessmentKind;

  @Field(() => RiskNatureEnum, { description: 'Threats or opportunities.' })
  nature!: RiskNature;

  @Field(() => RiskScaleVersion, {
    description: 'The scale in force; assessments on former ones are placed by their levels.',
  })
  scale!: RiskScaleVersion;

  @Field(() => [HeatMapRow], { description: 'The highest likelihood first.' })
  rows!: HeatMapRow[];

  @Field(() => [HeatMapRisk], { description: 'Open risks without such an assessment.' })
  unscored!: HeatMapRisk[];

  @Field(() => [HeatMapRisk], { description: 'Open risks whose former levels the scale in force does not have.' })
  unplaced!: HeatMapRisk[];

  @Field(() => String, { description: 'The map as a picture: an SVG document with title and description.' })
  svg!: string;

  @Field(() => String, { description: 'The words that stand for the picture.' })
  alternativeText!: string;
}
