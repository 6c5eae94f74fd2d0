import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ChangeKind } from '../../outputs/compare-versions.js';
import { ChangeKindEnum } from '../../outputs/output.enums.js';
import { MarkedRunView } from '../../outputs/output.type.js';
import { DateTimeScalar } from '../../platform/graphql/date-time.scalar.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';

@ObjectType({ description: 'That somebody has read a draft: as they said, or by clearing it.' })
export class PaperReading {
  @Field(() => String, { description: 'Who.' })
  by!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => Boolean, { description: 'True: the reader of this answer.' })
  own!: boolean;
}

@ObjectType({ description: 'A line of a block: a paragraph, a bullet or a row of a table.' })
export class PaperChangedLine {
  @Field(() => [MarkedRunView], { description: 'Its words, each in both versions or in one alone.' })
  runs!: MarkedRunView[];
}

@ObjectType({ description: 'A block that differs between two versions of a draft.' })
export class PaperBlockChange {
  @Field(() => ChangeKindEnum, { description: 'How it differs.' })
  change!: ChangeKind;

  @Field(() => ID, { description: 'The block; cover for the cover.' })
  blockId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of a block taken out: the block before it, of those still there; null: it was the first, or is still there.',
  })
  behind!: string | null;

  @Field(() => [PaperChangedLine], { description: 'Its lines; of a chart its caption alone.' })
  lines!: PaperChangedLine[];
}

@ObjectType({ description: 'What changed in a draft since one of its versions.' })
export class PaperChanges {
  @Field(() => Int, { description: 'The version that it is compared with.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the text of that version was saved.' })
  savedAt!: Date;

  @Field(() => [PaperBlockChange], { description: 'The blocks that differ; none: nothing changed.' })
  blocks!: PaperBlockChange[];
}
