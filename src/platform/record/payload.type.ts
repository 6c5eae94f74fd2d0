import { Field, ObjectType } from '@nestjs/graphql';
import { Problem } from './problem.js';

/** What every mutation answers beside the thing itself. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [Problem], { description: 'Why nothing was saved, or what the saved change now breaks.' })
  problems!: Problem[];

  @Field(() => Boolean, { description: 'True: recorded and safe. False: nothing was changed.' })
  saved!: boolean;
}
