import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { ItemKindEnum, LagUnitEnum, LinkTypeEnum } from './plan.enums.js';
import type { ItemKind, LagUnit, LinkType } from './schedule/schedule.types.js';

@ObjectType({ description: 'A link between two tasks or milestones.' })
export class Link {
  @Field(() => ID, { description: 'Id of the link in this view.' })
  id!: string;

  @Field(() => String, { description: 'Code of the predecessor.' })
  from!: string;

  @Field(() => String, { description: 'Code of the successor.' })
  to!: string;

  @Field(() => LinkTypeEnum, { description: 'Which end waits for which.' })
  type!: LinkType;

  @Field(() => Int, { description: 'Lag in days; negative is a lead.' })
  lag!: number;

  @Field(() => LagUnitEnum, { description: 'How the lag is counted.' })
  lagUnit!: LagUnit;

  @Field(() => Boolean, { description: 'True: a planning assumption.' })
  assumed!: boolean;
}

@ObjectType({ description: 'What is at the other end of a link of a task or milestone.' })
export class LinkedItem {
  @Field(() => Link, { description: 'The link.' })
  link!: Link;

  @Field(() => String, { description: 'Code of the other item.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => ItemKindEnum, { description: 'What it is.' })
  kind!: ItemKind;

  @Field(() => DateScalar, { nullable: true, description: 'Its forecast or actual start; null: unknowable.' })
  start!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its forecast or actual finish; null: unknowable.' })
  finish!: string | null;
}

@ObjectType({ description: 'The links of a task or milestone.' })
export class ItemLinks {
  @Field(() => [LinkedItem], { description: 'What it waits for, in the order of the plan.' })
  before!: LinkedItem[];

  @Field(() => [LinkedItem], { description: 'What waits for it, in the order of the plan.' })
  after!: LinkedItem[];
}
