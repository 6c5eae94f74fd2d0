import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayMinSize, IsBoolean, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { IsCode, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { LagUnitEnum, LinkTypeEnum } from './plan.enums.js';
import type { LagUnit, LinkType } from './schedule/schedule.types.js';
import { AddStageInput, AddTaskInput, AddMilestoneInput, ReviseItemInput, WithdrawItemInput } from './item.input.js';

@InputType({ description: 'A link between two tasks or milestones.' })
export class LinkInput {
  @Field(() => String, { description: 'Code of the predecessor.' })
  @IsCode()
  from!: string;

  @Field(() => String, { description: 'Code of the successor.' })
  @IsCode()
  to!: string;

  @Field(() => LinkTypeEnum, { defaultValue: 'FS', description: 'Which end waits for which.' })
  @Allow()
  type!: LinkType;

  @Field(() => Int, { defaultValue: 0, description: 'Lag in days; negative is a lead.' })
  @Min(-10_000)
  @Max(10_000)
  lag!: number;

  @Field(() => LagUnitEnum, { defaultValue: 'WORKING_DAYS', description: 'How the lag is counted.' })
  @Allow()
  lagUnit!: LagUnit;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  @IsOptional()
  @IsText(200)
  citation?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: a planning assumption.' })
  @IsOptional()
  @IsBoolean()
  assumed?: boolean | null;
}

@InputType({ isOneOf: true, description: 'One change of a plan.' })
export class PlanChangeInput {
  @Field(() => AddStageInput, { nullable: true, description: 'Adds a stage.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddStageInput)
  addStage?: AddStageInput;

  @Field(() => AddTaskInput, { nullable: true, description: 'Adds a task.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddTaskInput)
  addTask?: AddTaskInput;

  @Field(() => AddMilestoneInput, { nullable: true, description: 'Adds a milestone.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddMilestoneInput)
  addMilestone?: AddMilestoneInput;

  @Field(() => ReviseItemInput, { nullable: true, description: 'States an item again.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReviseItemInput)
  reviseItem?: ReviseItemInput;

  @Field(() => WithdrawItemInput, { nullable: true, description: 'Takes an item and its links out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WithdrawItemInput)
  withdrawItem?: WithdrawItemInput;

  @Field(() => LinkInput, { nullable: true, description: 'Adds a link; several between one pair are allowed.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LinkInput)
  addLink?: LinkInput;

  @Field(() => LinkInput, { nullable: true, description: 'Takes out the link of exactly these terms.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LinkInput)
  withdrawLink?: LinkInput;
}

@InputType({ description: 'Changes of a plan, applied in order, all or none.' })
export class RevisePlanInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => Int, { description: "The plan's version you read, 0 for a new plan; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;

  @Field(() => [PlanChangeInput], { description: 'The changes, 1 to 1,000.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => PlanChangeInput)
  changes!: PlanChangeInput[];
}
