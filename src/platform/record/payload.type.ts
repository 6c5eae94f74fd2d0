import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Problem } from './problem.js';

@InterfaceType({ description: 'What every mutation answers, beside the thing itself.' })
export abstract class Payload {
  @Field(() => [Problem], { description: 'Why nothing was saved, or what the saved change now breaks.' })
  problems!: Problem[];

  @Field(() => Boolean, { description: 'True: recorded and safe. False: nothing was changed.' })
  saved!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the journal entry under which it was saved; null: nothing was. Where saved is true and nothing else is answered, read it again: this request saved it, or the same one sent before.',
  })
  revision?: number | null;
}

/** What the type of a payload is: `@PayloadType('a pilot')` above `class PilotPayload extends Payload`. */
export function PayloadType(what: string): ClassDecorator {
  return ObjectType({ description: `What came of a write about ${what}.`, implements: () => [Payload] });
}
