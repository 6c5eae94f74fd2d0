import { ArgsType, Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { PageArgs } from '../platform/graphql/page-args.js';
import { MILESTONE_ORDERS, type MilestoneOrder } from './milestones-asked.js';
import { RAG_WORDS } from './rag.js';
import type { Rag } from './rag.js';
import { MilestoneOrderEnum, RagEnum } from './plan.enums.js';

const RAGS = Object.keys(RAG_WORDS);

@ArgsType()
export class MilestonesArgs extends PageArgs {
  @Field(() => [RagEnum], { nullable: true, description: 'Only those of these statuses.' })
  @IsOptional()
  @ArrayMaxSize(RAGS.length)
  @IsIn(RAGS, { each: true })
  rag?: Rag[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those reached; false: only those to come.' })
  @IsOptional()
  @IsBoolean()
  complete?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that are late; false: only the others.' })
  @IsOptional()
  @IsBoolean()
  late?: boolean | null;

  @Field(() => MilestoneOrderEnum, { nullable: true, description: 'Default: the order of the plan.' })
  @IsOptional()
  @IsIn(MILESTONE_ORDERS)
  order?: MilestoneOrder | null;
}
