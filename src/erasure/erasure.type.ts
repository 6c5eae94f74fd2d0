import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Problem } from '../platform/record/problem.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { ErasureState, ErasureSubject } from './erasure.enums.js';

@ObjectType({ description: 'A request that the words and details of somebody are erased, and what came of it.' })
export class Erasure {
  @Field(() => ID, { description: 'The number of the request.' })
  id!: string;

  @Field(() => String, { description: 'Such as ER1.' })
  code!: string;

  @Field(() => ErasureSubject, { description: 'Whose words and details.' })
  subjectKind!: ErasureSubject;

  @Field(() => ID, { description: 'The person or respondent.' })
  subjectId!: string;

  @Field(() => String, { description: 'Their name as it is now: a mark, once it was erased.' })
  subject!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => [String], { description: 'What is looked for everywhere: a mark, once it was erased.' })
  texts!: string[];

  @Field(() => [ID], { description: 'Attached files whose content goes, by their SHA-256.' })
  files!: string[];

  @Field(() => DateScalar, { description: 'When it was asked for.' })
  requestedOn!: string;

  @Field(() => String, { description: 'Who asked for it on record.' })
  requestedBy!: string;

  @Field(() => String, { nullable: true, description: 'Who confirmed or refused it; null: nobody yet.' })
  answeredBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said with the answer.' })
  note!: string | null;

  @Field(() => ErasureState, { description: 'How far it has come.' })
  state!: ErasureState;

  @Field(() => [ErasureState], {
    description: 'What the reader may do next: nothing of what they asked for themselves.',
  })
  nextStates!: ErasureState[];

  @Field(() => DateScalar, { description: 'Since when it is there.' })
  since!: string;

  @Field(() => Int, { description: 'How many rows of the record lost words.' })
  erasedRows!: number;
}

@ObjectType({ description: 'Requests for an erasure, page by page, newest first.' })
export class ErasureConnection extends Connection(Erasure, 'Erasure') {}

@ObjectType({ description: 'What an erasure would take from one kind of entry.' })
export class ErasureFinding {
  @Field(() => String, { description: 'What kind of entry, in words.' })
  what!: string;

  @Field(() => Boolean, { description: 'True: entries about the person, which go as a whole.' })
  own!: boolean;

  @Field(() => [String], { description: 'The parts of the entries that lose words.' })
  columns!: string[];

  @Field(() => Int, { description: 'How many entries.' })
  rows!: number;

  @Field(() => [Int], { description: 'The first 20 entries of the journal by which they were recorded.' })
  entries!: number[];
}

@ObjectType({ description: 'What an erasure would take away. Nothing is erased.' })
export class ErasurePreview {
  @Field(() => [Problem], { description: 'Why it cannot be asked for in this way; nothing was looked for then.' })
  problems!: Problem[];

  @Field(() => String, { description: 'Whose words and details.' })
  subject!: string;

  @Field(() => [ErasureFinding], { description: 'What was found, by kind of entry.' })
  findings!: ErasureFinding[];

  @Field(() => Int, { description: 'How many entries lose words altogether.' })
  rows!: number;

  @Field(() => [String], { description: 'References of issued papers that would show the mark.' })
  papers!: string[];

  @Field(() => Int, {
    description:
      'Files attached to papers: erasureFiles looks through their text, and somebody has to name those that go.',
  })
  filesNotSearched!: number;

  @Field(() => [String], { description: 'What has to be done first, in words.' })
  before!: string[];
}

@PayloadType('an erasure')
export class ErasurePayload extends Payload {
  @Field(() => Erasure, { nullable: true, description: 'The request as it is now.' })
  erasure?: Erasure | null;
}
