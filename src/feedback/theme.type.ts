import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';

@ObjectType('FeedbackThemeStatement', { implements: () => [DatedEntry], description: 'What was stated of a theme.' })
export class FeedbackThemeStatementView extends DatedEntry {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What belongs under it.' })
  definition!: string;

  @Field(() => Boolean, { description: 'True: given to no more comments.' })
  retired!: boolean;
}

@ObjectType({ implements: () => [Node, OnRecord], description: 'A theme of the code frame.' })
export class FeedbackTheme {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code, such as SCRUTINY.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What belongs under it.' })
  definition!: string;

  @Field(() => Boolean, { description: 'True: given to no more comments; those that have it keep it.' })
  retired!: boolean;

  @Field(() => Int, { description: 'Comments that have it, as the main theme or another.' })
  items!: number;

  @Field(() => [FeedbackThemeStatementView], { description: 'Every statement about it, oldest first.' })
  history!: FeedbackThemeStatementView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of themes, by code.' })
export class FeedbackThemeConnection extends Connection(FeedbackTheme, 'FeedbackTheme') {}

@PayloadType('a theme')
export class FeedbackThemePayload extends Payload {
  @Field(() => FeedbackTheme, { nullable: true, description: 'The theme as it is now.' })
  theme?: FeedbackTheme | null;
}
