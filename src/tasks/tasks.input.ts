import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { IsText } from '../platform/graphql/text.validators.js';
import type { PersonalTaskKind } from './personal-task.js';
import { taskKindEnum } from './task-kinds.js';

/** Which of a person's tasks are asked for. */
@ArgsType()
export class TaskArgs extends PageArgs {
  @Field(() => [taskKindEnum()], { nullable: true, description: 'Only of these kinds.' })
  @IsOptional()
  kinds?: PersonalTaskKind[] | null;

  @Field(() => String, { nullable: true, description: 'Only of the project with this code.' })
  @IsOptional()
  @IsText(40)
  projectCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only what is due by this day.' })
  @IsOptional()
  dueBy?: string | null;
}
