import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** What no longer fits at an entry. */
export enum RecordFaultKind {
  ENTRY_MISSING = 'ENTRY_MISSING',
  ENTRY_CHANGED = 'ENTRY_CHANGED',
  ROWS_CHANGED = 'ROWS_CHANGED',
  ROWS_WITHOUT_ENTRY = 'ROWS_WITHOUT_ENTRY',
  HEAD_DIFFERS = 'HEAD_DIFFERS',
}

registerEnumType(RecordFaultKind, {
  name: 'RecordFaultKind',
  description: 'What a check of the record found.',
  valuesMap: {
    ENTRY_MISSING: { description: 'An entry of the journal, or its link to the one before, is not there.' },
    ENTRY_CHANGED: {
      description: 'The entry does not fit its hash: who, when, what or why was changed, or an entry before it.',
    },
    ROWS_CHANGED: { description: 'What the write of this entry put in was changed, taken out or added to.' },
    ROWS_WITHOUT_ENTRY: { description: 'There are rows of a write that the journal does not know.' },
    HEAD_DIFFERS: {
      description: 'The entry does not have the hash that was expected, so the whole chain up to it was made again.',
    },
  },
});

@ObjectType({ description: 'The hash of an entry of the journal. It stands for everything recorded up to that entry.' })
export class RecordHead {
  @Field(() => Int, { description: 'The number of the entry.' })
  readonly revision!: number;

  @Field(() => String, { description: 'SHA-256, as 64 hexadecimal digits.' })
  readonly sha256!: string;

  @Field(() => String, { description: 'Both in one, as printed: the number, a colon, the hash.' })
  readonly mark!: string;
}

@ObjectType({ description: 'A place where the record no longer fits its hashes.' })
export class RecordFault {
  @Field(() => Int, { description: 'The number of the entry.' })
  readonly revision!: number;

  @Field(() => RecordFaultKind, { description: 'What no longer fits.' })
  readonly kind!: RecordFaultKind;

  @Field(() => String, { description: 'The same in words.' })
  readonly message!: string;
}

@ObjectType({ description: 'What a check of a stretch of the record found.' })
export class RecordVerification {
  @Field(() => Boolean, { description: 'Whether everything checked fits.' })
  readonly ok!: boolean;

  @Field(() => Int, { description: 'First entry checked.' })
  readonly from!: number;

  @Field(() => Int, { description: 'Last entry checked.' })
  readonly to!: number;

  @Field(() => Int, { description: 'Last entry of the record.' })
  readonly last!: number;

  @Field(() => Int, { nullable: true, description: 'Where to go on; null when all has been checked.' })
  readonly next!: number | null;

  @Field(() => RecordHead, {
    nullable: true,
    description: 'The hash of the last entry checked; null where it is missing.',
  })
  readonly head!: RecordHead | null;

  @Field(() => Int, {
    description:
      'How many rows had words erased that two people agreed on: they fit by the hashes that were noted then.',
  })
  readonly erasedRows!: number;

  @Field(() => [RecordFault], { description: 'The first hundred places that do not fit.' })
  readonly faults!: readonly RecordFault[];

  @Field(() => Int, { description: 'How many more there are.' })
  readonly faultsLeftOff!: number;
}
