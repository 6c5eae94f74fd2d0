import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type ProblemCode, problemCodeEnum } from './problem-codes.js';

/** Something a person can act on: a refusal of what they asked, or a finding about the plan. Never thrown at them as text. */
@ObjectType({ description: 'Something the person can act on: why a request was refused, or what a plan now breaks.' })
export class Problem {
  @Field(() => problemCodeEnum(), { description: 'What it is, for a program: the code never changes.' })
  code!: ProblemCode;

  @Field(() => String, { description: 'Plain English: names the thing and says what to do next.' })
  message!: string;

  @Field(() => [String], { description: 'Where in the input the fault lies, outermost first; empty for a finding.' })
  path!: string[];

  @Field(() => ID, { nullable: true, description: 'Code or id of the record concerned.' })
  subject?: string | null;
}
