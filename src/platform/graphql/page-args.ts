import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Allow, IsOptional } from 'class-validator';

/** The arguments of every list that pages. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'At most so many, 1 to 100.' })
  @Allow()
  first!: number;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  @IsOptional()
  after?: string | null;
}
