import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Something a person can act on: a refusal of what they asked, or a finding about the plan. Never thrown at them as text. */
@ObjectType({ description: 'Something the person can act on: why a request was refused, or what a plan now breaks.' })
export class Problem {
  @Field(() => String, { description: 'Stable code in capitals, such as VERSION_CONFLICT or PAST_DEADLINE.' })
  code!: string;

  @Field(() => String, { description: 'Plain English: names the thing and says what to do next.' })
  message!: string;

  @Field(() => [String], { description: 'Where in the input the fault lies, outermost first; empty for a finding.' })
  path!: string[];

  @Field(() => ID, { nullable: true, description: 'Code or id of the record concerned.' })
  subject?: string | null;
}
