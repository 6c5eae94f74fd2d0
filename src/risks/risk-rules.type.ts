import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CellTone } from '../documents/model.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { RiskCategoryEnum, RiskToneEnum, ScaleScopeEnum, type ScaleScope } from './risk.enums.js';
import type { RiskCategory } from './risk-states.js';

@ObjectType({ description: 'A level of likelihood or impact.' })
export class RiskLevel {
  @Field(() => Int, { description: 'Its value.' })
  value!: number;

  @Field(() => String, { description: 'Its label, such as Likely.' })
  label!: string;

  @Field(() => String, { description: 'What it means.' })
  meaning!: string;
}

@ObjectType({ description: 'A band of scores.' })
export class RiskBand {
  @Field(() => String, { description: 'Its name, such as High.' })
  name!: string;

  @Field(() => Int, { description: 'Its lowest score.' })
  fromScore!: number;

  @Field(() => RiskToneEnum, { description: 'The colour beside its name.' })
  tone!: CellTone;

  @Field(() => Int, {
    description: 'How many lower bands of the scale have its colour, so that they can be drawn apart; 0: none.',
  })
  shade!: number;

  @Field(() => String, { description: 'What it asks for.' })
  meaning!: string;
}

@ObjectType({ description: 'The score of one pair of levels.' })
export class RiskCell {
  @Field(() => Int, { description: 'Value of the level of likelihood.' })
  likelihood!: number;

  @Field(() => Int, { description: 'Value of the level of impact.' })
  impact!: number;

  @Field(() => Int, { description: 'The score.' })
  score!: number;
}

@ObjectType({ description: 'One version of a scale, as data.' })
export class RiskScaleVersion {
  @Field(() => ID, { description: 'Its id; assessments and appetites name it.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ScaleScopeEnum, { description: 'For what it was set.' })
  scope!: ScaleScope;

  @Field(() => DateScalar, { nullable: true, description: 'In force from this day; null: the default of this tool.' })
  effectiveOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who recorded it; null: the default of this tool.' })
  recordedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null: the default of this tool.' })
  reason!: string | null;

  @Field(() => [RiskLevel], { description: 'Levels of likelihood, the lowest first.' })
  likelihood!: readonly RiskLevel[];

  @Field(() => [RiskLevel], { description: 'Levels of impact, the lowest first.' })
  impact!: readonly RiskLevel[];

  @Field(() => [RiskCell], { nullable: true, description: 'Scores; null: the product of the values.' })
  cells!: readonly RiskCell[] | null;

  @Field(() => [RiskBand], { description: 'Bands, the lowest first.' })
  bands!: readonly RiskBand[];
}

@ObjectType({ description: 'The scale by which risks of a project are assessed, and what it was before.' })
export class RiskScaleInForce {
  @Field(() => ID, { description: 'Of the scales of this project in this view.' })
  id!: string;

  @Field(() => RiskScaleVersion, { description: "In force: the project's, else the organisation's, else the tool's." })
  inForce!: RiskScaleVersion;

  @Field(() => [RiskScaleVersion], { description: 'Every version that was set, oldest first.' })
  versions!: RiskScaleVersion[];

  @Field(() => Int, { description: "Version of the project's own rules, scale and appetites together." })
  version!: number;

  @Field(() => Int, { description: "Version of the organisation's rules." })
  organisationVersion!: number;
}

@ObjectType('RiskAppetite', { implements: () => [DatedEntry], description: 'How much risk is acceptable.' })
export class RiskAppetiteView extends DatedEntry {
  @Field(() => ScaleScopeEnum, { description: 'For what it was set.' })
  scope!: ScaleScope;

  @Field(() => RiskCategoryEnum, { nullable: true, description: 'The category; null: every one without its own.' })
  category!: RiskCategory | null;

  @Field(() => String, { nullable: true, description: 'The highest band that is acceptable; null: a score is given.' })
  upToBand!: string | null;

  @Field(() => Int, { nullable: true, description: 'The highest score that is acceptable; null: a band is given.' })
  upToScore!: number | null;

  @Field(() => ID, { description: 'The version of the scale on which it was set.' })
  scaleId!: string;

  @Field(() => String, { description: 'The body or post that set it.' })
  setBy!: string;

  @Field(() => String, { nullable: true, description: 'What was said of it.' })
  note!: string | null;
}

@PayloadType('a scale')
export class RiskScalePayload extends Payload {
  @Field(() => RiskScaleVersion, { nullable: true, description: 'The version that was set.' })
  scale?: RiskScaleVersion | null;

  @Field(() => Int, { nullable: true, description: 'Version of the rules; the next change of them must name it.' })
  version?: number | null;
}

@PayloadType('an appetite')
export class RiskAppetitePayload extends Payload {
  @Field(() => RiskAppetiteView, { nullable: true, description: 'The appetite that was set.' })
  appetite?: RiskAppetiteView | null;

  @Field(() => Int, { nullable: true, description: 'Version of the rules; the next change of them must name it.' })
  version?: number | null;
}
