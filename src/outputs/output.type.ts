import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import type { Project } from '../programme/project.type.js';
import { ChangeKindEnum, ClauseKindEnum, ClauseMarkEnum, OutputKindEnum } from './output.enums.js';
import type { ChangeKind, ClauseMark } from './compare-versions.js';
import type { ClauseKind, OutputKind } from './output-kinds.js';
import type { OutputSnapshot } from './outputs-view.js';

const VIEW_ID = {
  description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
};

@ObjectType({ implements: () => [Node, OnRecord], description: 'Something that a project produces.' })
export class Output {
  @Field(() => ID, VIEW_ID)
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as O1.' })
  code!: string;

  @Field(() => OutputKindEnum, { description: 'What kind of thing it is.' })
  kind!: OutputKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; null: not said.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.6.2.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: some of it is an assumption of ours, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;

  /** Not in the schema: how it stands, and the view of the project it is seen in. */
  snapshot!: OutputSnapshot;
  project!: Project;
}

@ObjectType({ description: 'An output that is part of another.' })
export class OutputPart {
  @Field(() => ID, VIEW_ID)
  id!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({ description: 'One page of outputs, by code.' })
export class OutputConnection extends Connection(Output, 'Output') {}

@PayloadType('an output')
export class OutputPayload extends Payload {
  @Field(() => Output, { nullable: true, description: 'The output as it is now.' })
  output?: Output | null;
}

@ObjectType('MarkedRun', { description: 'Words that are in both versions, or in one alone.' })
export class MarkedRunView {
  @Field(() => ClauseMarkEnum, { description: 'Where they are.' })
  mark!: ClauseMark;

  @Field(() => String, { description: 'The words.' })
  text!: string;
}

@ObjectType('ClauseComparison', { description: 'What became of one clause between two versions.' })
export class ClauseComparisonView {
  @Field(() => ChangeKindEnum, { description: 'What became of it.' })
  change!: ChangeKind;

  @Field(() => ID, { description: 'What the clause has in common in all versions.' })
  originId!: string;

  @Field(() => ClauseKindEnum, { description: 'What part it plays, or played.' })
  kind!: ClauseKind;

  @Field(() => String, { nullable: true, description: 'Its number before; null: it was not there, or has none.' })
  fromNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Its number now; null: it is not there, or has none.' })
  toNumber!: string | null;

  @Field(() => [MarkedRunView], {
    description:
      'Its words: equal and added ones make the later text; equal and removed ones the former, but for its spaces.',
  })
  runs!: readonly MarkedRunView[];
}

@ObjectType({ description: 'What differs between two versions, clause by clause.' })
export class VersionComparison {
  @Field(() => [ClauseComparisonView], {
    description: 'Every clause of either version: those of the later in its order, each removed one where it stood.',
  })
  clauses!: readonly ClauseComparisonView[];

  @Field(() => Int, { description: 'How many have the same text and place as before.' })
  unchanged!: number;

  @Field(() => Int, { description: 'How many are in another place, reworded or not.' })
  moved!: number;

  @Field(() => Int, { description: 'How many read otherwise, moved or not.' })
  reworded!: number;

  @Field(() => Int, { description: 'How many are new.' })
  added!: number;

  @Field(() => Int, { description: 'How many are no longer there.' })
  removed!: number;
}
