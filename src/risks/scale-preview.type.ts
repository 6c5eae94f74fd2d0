import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Problem } from '../platform/record/problem.js';
import { HeatMapRow } from './heat-map.type.js';
import { RiskScore } from './risk-parts.type.js';

@ObjectType({ description: 'An open risk with a current score, beside a scale that is tried.' })
export class RiskScaleChange {
  @Field(() => String, { description: 'Code of its project.' })
  projectCode!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'What people call it.' })
  title!: string;

  @Field(() => RiskScore, { description: 'The current score, which stays on the scale that it was made on.' })
  score!: RiskScore;

  @Field(() => RiskScore, {
    nullable: true,
    description: 'What the same levels come to on the scale that is tried; null: it has no such levels.',
  })
  onNewScale!: RiskScore | null;
}

@ObjectType({ description: 'What a scale would do to the registers that would go by it.' })
export class RiskScaleEffect {
  @Field(() => [HeatMapRow], { description: 'The scale with the risks on it, the highest likelihood first.' })
  rows!: readonly HeatMapRow[];

  @Field(() => [String], { description: 'Codes of the projects that would go by it, of those the reader may read.' })
  projects!: readonly string[];

  @Field(() => [RiskScaleChange], { description: 'Their open risks with a current score.' })
  risks!: readonly RiskScaleChange[];

  @Field(() => Int, { description: 'How many of their appetites in force could not be read on it.' })
  unreadableAppetites!: number;
}

@ObjectType({ description: 'What a scale would do; nothing was saved.' })
export class RiskScalePreview {
  @Field(() => RiskScaleEffect, { nullable: true, description: 'Its effect; null: it cannot be set.' })
  effect!: RiskScaleEffect | null;

  @Field(() => [Problem], { description: 'Why it cannot be set.' })
  problems!: Problem[];
}
