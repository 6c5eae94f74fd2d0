import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { MaybeListOf } from '../platform/graphql/list.validators.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { HolidayRegionEnum } from '../milestones/plan.enums.js';
import type { HolidayRegion } from '../milestones/plan-record.js';
import { BodyKindEnum, ConfidentialitySchemeEnum } from './meeting.enums.js';
import { BODY_KINDS, CONFIDENTIALITY_SCHEMES, type BodyKind, type ConfidentialityScheme } from './meeting-states.js';

@InputType({ description: 'A named stretch of days in the year of a body, both ends included.' })
export class BodySpanInput {
  @Field(() => String, { description: 'Its name, such as summer recess.' })
  @IsText(120)
  name!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  @Allow()
  from!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  @Allow()
  to!: string;
}

@InputType({ isAbstract: true })
abstract class BodyTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'Its name.' })
  @IsOptional()
  @IsText(200)
  name?: string;

  @Field(() => BodyKindEnum, { nullable: true, description: 'Whether it decides or advises.' })
  @IsOptional()
  @IsIn(BODY_KINDS)
  kind?: BodyKind;

  @Field(() => ID, { nullable: true, description: 'The organisation whose body it is; null: not in the register.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Members who must be present; null: not known.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  quorum?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Clear working days between the dispatch of papers and the meeting, neither day counted; null: no rule.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  clearDays?: number | null;

  @Field(() => ConfidentialitySchemeEnum, { nullable: true, description: 'How it marks its items. Default WORD.' })
  @IsOptional()
  @IsIn(CONFIDENTIALITY_SCHEMES)
  scheme?: ConfidentialityScheme;

  @Field(() => HolidayRegionEnum, {
    nullable: true,
    description:
      'Whose bank holidays its working days leave out, as for its paper deadlines. Default ENGLAND_AND_WALES.',
  })
  @IsOptional()
  region?: HolidayRegion;

  @MaybeListOf(() => BodySpanInput, 50, 'Days its office is closed beside weekends and bank holidays, all of them.')
  closures?: BodySpanInput[] | null;

  @MaybeListOf(
    () => BodySpanInput,
    50,
    'Recess and other stretches in which it does not ordinarily meet, all of them: a date within warns.',
  )
  windows?: BodySpanInput[] | null;
}

@InputType({ description: 'A body that meets. Name and kind are needed.' })
export class EstablishBodyInput extends BodyTermsInput {
  @Field(() => String, { description: 'Its code, such as BOARD; unique.' })
  @IsCode()
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The project it belongs to, such as a steering group; null: none, as the Board and committees.',
  })
  @IsOptional()
  @IsCode()
  projectCode?: string | null;

  @Field(() => String, { description: 'Its name.' })
  @IsText(200)
  declare name: string;

  @Field(() => BodyKindEnum, { description: 'Whether it decides or advises.' })
  @IsIn(BODY_KINDS)
  declare kind: BodyKind;
}

@InputType({ description: 'A change of what a body is or how it meets: fields you leave out stay, null clears them.' })
export class AmendBodyInput extends BodyTermsInput {
  @Field(() => ID, { description: 'The body.' })
  @IsRecordId()
  bodyId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

/** Which meetings of a body are asked for. */
@ArgsType()
export class BodyMeetingArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: those still to be held, or to be reported so. False: those held or cancelled, the latest first.',
  })
  @IsOptional()
  @IsBoolean()
  awaited?: boolean | null;
}

/** Which bodies are asked for, and in which view. */
@ArgsType()
export class BodiesArgs extends PageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Default: the status date that all projects share, else today.',
  })
  @IsOptional()
  asAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was recorded by then. Default: now.' })
  @IsOptional()
  knownAt?: Date | null;
}
