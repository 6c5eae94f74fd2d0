import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, IsBoolean, IsIn, IsOptional, Max, Min } from 'class-validator';
import { PageArgs } from '../platform/graphql/page-args.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { NARRATIVE_TOPICS, type NarrativeTopic } from './narrative-topic.js';
import { ProjectStateEnum } from './closing/closing.type.js';
import { PROJECT_STATES, type ProjectState } from './closing/project-states.js';
import { NarrativeTopicEnum } from './project.type.js';

@InputType({ description: 'A new programme.' })
export class StartProgrammeInput extends WriteInput {
  @Field(() => String, { description: 'Unique code.' })
  @IsCode()
  code!: string;

  @Field(() => String, { description: 'Title as papers print it.' })
  @IsText(200)
  title!: string;

  @Field(() => ID, { description: 'The body that runs it.' })
  @IsRecordId()
  ownerOrganisationId!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  @IsOptional()
  @IsText(2000)
  purpose?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the programme.' })
  @IsOptional()
  start?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The end date it is held to; none agreed: left out.' })
  @IsOptional()
  targetEnd?: string | null;
}

@InputType({
  description: 'A change of a programme: fields you leave out stay, null clears them. Its code never changes.',
})
export class AmendProgrammeInput extends CorrectingInput {
  @Field(() => String, { description: 'Code of the programme.' })
  @IsCode()
  programmeCode!: string;

  @Field(() => Int, { description: "The programme's version you read; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Title as papers print it.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => ID, { nullable: true, description: 'The body that runs it.' })
  @IsOptional()
  @IsRecordId()
  ownerOrganisationId?: string;

  @Field(() => String, { nullable: true, description: 'What it is for; null: not said.' })
  @IsOptional()
  @IsText(2000)
  purpose?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the programme; null: not agreed.' })
  @IsOptional()
  start?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The end date it is held to; null: none agreed.' })
  @IsOptional()
  targetEnd?: string | null;
}

@InputType({ isAbstract: true })
abstract class ProjectTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'Title as papers print it.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => [String], { nullable: true, description: 'Strategic objectives served.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsText(500, { each: true })
  objectives?: string[];

  @Field(() => [ID], { nullable: true, description: 'Sponsoring organisations in the order of the joint badge.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsRecordId({ each: true })
  sponsorIds?: string[];

  @Field(() => ID, { nullable: true, description: 'Project lead; null: not appointed.' })
  @IsOptional()
  @IsRecordId()
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Senior management team lead; null: not appointed.' })
  @IsOptional()
  @IsRecordId()
  smtLeadId?: string | null;

  @Field(() => String, { nullable: true, description: 'The body that approved it.' })
  @IsOptional()
  @IsText(200)
  approvedBy?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was approved.' })
  @IsOptional()
  approvedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was decided.' })
  @IsOptional()
  @IsText(1000)
  approval?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Start of the project.' })
  @IsOptional()
  start?: string;

  @Field(() => DateScalar, { nullable: true, description: 'The end date it is held to; null: none agreed.' })
  @IsOptional()
  targetEnd?: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days of slip to amber; default 1.' })
  @IsOptional()
  @Min(1)
  @Max(1000)
  amberDays?: number;

  @Field(() => Int, { nullable: true, description: 'Working days of slip to red; default 10.' })
  @IsOptional()
  @Min(2)
  @Max(1000)
  redDays?: number;

  @Field(() => Int, { nullable: true, description: 'Calendar days without a report to stale; default 28.' })
  @IsOptional()
  @Min(1)
  @Max(1000)
  staleDays?: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the lead and the director who are named get their role for this project in the same write. For those who may give roles. Default: false.',
  })
  @IsOptional()
  @IsBoolean()
  giveRoles?: boolean | null;
}

@InputType({ description: 'A new project. Title and start are needed.' })
export class StartProjectInput extends ProjectTermsInput {
  @Field(() => String, { description: 'Code of its programme.' })
  @IsCode()
  programmeCode!: string;

  @Field(() => String, { description: 'Unique code.' })
  @IsCode()
  code!: string;

  @Field(() => String, { description: 'Title as papers print it.' })
  @IsText(200)
  declare title: string;

  @Field(() => DateScalar, { description: 'Start of the project.' })
  @Allow()
  declare start: string;
}

@InputType({ description: "A change of a project's terms: fields you leave out stay, null clears them." })
export class AmendProjectInput extends ProjectTermsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => Int, { description: "The project's version you read; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the person this change replaces as lead or director loses that role of this project. For those who may withdraw roles. Default: false, they keep it.',
  })
  @IsOptional()
  @IsBoolean()
  withdrawRoles?: boolean | null;
}

@InputType({ description: 'The day a project is looked at unless a date is asked for.' })
export class SetReportingDateInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day its status is taken for; null: today.' })
  @IsOptional()
  reportingDate?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the journal.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

@InputType({ description: 'What a project says of itself on one topic; it replaces the former text from its day on.' })
export class RecordNarrativeInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => NarrativeTopicEnum, { description: 'The topic.' })
  @IsIn(NARRATIVE_TOPICS)
  topic!: NarrativeTopic;

  @Field(() => [String], { description: 'Paragraphs of plain text; none takes the topic out of later papers.' })
  @ArrayMaxSize(30)
  @IsText(4000, { each: true })
  paragraphs!: string[];

  @Field(() => Int, { description: "The project's version you read; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;
}

/** Which projects are asked for, and in which view. */
@ArgsType()
export class ProjectsArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: "Default: each project's own status date." })
  @IsOptional()
  asAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was recorded by then. Default: now.' })
  @IsOptional()
  knownAt?: Date | null;

  @Field(() => [ProjectStateEnum], { nullable: true, description: 'Only in these states. Default: all but archived.' })
  @IsOptional()
  @IsIn(PROJECT_STATES, { each: true })
  states?: ProjectState[] | null;
}
