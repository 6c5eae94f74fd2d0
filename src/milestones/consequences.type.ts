import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Problem } from '../platform/record/problem.js';
import { ItemKindEnum } from './plan.enums.js';
import type { ItemKind } from './schedule/schedule.types.js';

@ObjectType('PlanMove', { description: 'One item whose start or finish a change moves.' })
export class MoveType {
  @Field(() => String, { description: 'Code of the item.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => ItemKindEnum, { description: 'What it is.' })
  kind!: ItemKind;

  @Field(() => DateScalar, { nullable: true, description: 'Finish before; null: unknowable.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Finish after; null: unknowable.' })
  to!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Start before; null: unknowable.' })
  startFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Start after; null: unknowable.' })
  startTo!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days its finish moves; positive is later, 0 where the start alone moves.',
  })
  workingDays!: number | null;
}

@ObjectType('Consequences', { description: 'What a report or change does to the plan.' })
export class ConsequencesType {
  @Field(() => String, { description: 'In one sentence.' })
  summary!: string;

  @Field(() => [MoveType], { description: 'What moved, in the order of the plan.' })
  moved!: readonly MoveType[];

  @Field(() => [String], { description: 'Codes of what became critical.' })
  becameCritical!: readonly string[];

  @Field(() => [String], { description: 'Codes of what is critical no longer.' })
  noLongerCritical!: readonly string[];

  @Field(() => [Problem], { description: 'What the plan now breaks.' })
  raised!: readonly Problem[];

  @Field(() => [Problem], { description: 'What the plan no longer breaks.' })
  resolved!: readonly Problem[];

  @Field(() => DateScalar, { nullable: true, description: 'Finish of the project before.' })
  finishBefore!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Finish of the project after.' })
  finishAfter!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days the finish moves; positive is later.' })
  finishMovedWorkingDays!: number | null;
}

@ObjectType({ description: 'What a change would do; nothing is saved.' })
export class Preview {
  @Field(() => ConsequencesType, { nullable: true, description: 'Null where the change would be refused.' })
  consequences?: ConsequencesType | null;

  @Field(() => [Problem], { description: 'Why it would be refused, or what the plan would break.' })
  problems!: Problem[];
}
