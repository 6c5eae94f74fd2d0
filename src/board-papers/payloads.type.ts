import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { AttachmentVerification } from './attachments/attachment.type.js';
import { BoardPaper } from './board-paper.type.js';
import { PaperFormatEnum } from './board-paper.enums.js';
import type { Format } from '../documents/formats.js';

@PayloadType('a paper')
export class BoardPaperPayload extends Payload {
  @Field(() => BoardPaper, { nullable: true, description: 'The paper as it is now.' })
  boardPaper?: BoardPaper | null;
}

@ObjectType({ description: 'One page of papers, the latest meeting first.' })
export class BoardPaperConnection extends Connection(BoardPaper, 'BoardPaper') {}

@ObjectType({ description: 'A figure of an issued paper that does not agree.' })
export class FigureDifference {
  @Field(() => String, { description: 'Key of the figure, or of the paragraph that would read otherwise.' })
  figure!: string;

  @Field(() => String, { description: 'What it is, in words.' })
  label!: string;

  @Field(() => String, { description: 'As sealed.' })
  sealed!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As the record, or the sealed paper itself, now gives it; null: not to be found.',
  })
  now!: string | null;
}

@ObjectType({ description: 'Whether one sealed file still has the bytes that were sealed.' })
export class FileVerification {
  @Field(() => PaperFormatEnum, { description: 'Its format.' })
  format!: Format;

  @Field(() => String, { description: 'SHA-256 of the stored bytes, computed now.' })
  sha256!: string;

  @Field(() => Boolean, { description: 'True: it is the one that was sealed.' })
  ok!: boolean;
}

@ObjectType({ description: 'What a check of an issued paper against the record and its own seal found.' })
export class BoardPaperVerification {
  @Field(() => Boolean, { description: 'True: every value agrees and the seal is whole.' })
  ok!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Says that the paper was withdrawn or replaced, and why; null: it counts. Its seal holds all the same.',
  })
  mark!: string | null;

  @Field(() => Int, { description: 'How many figures were derived again and compared.' })
  figuresChecked!: number;

  @Field(() => [FigureDifference], { description: 'Figures that do not agree.' })
  differences!: FigureDifference[];

  @Field(() => [FigureDifference], {
    description:
      'Figures of the same value, and sentences of paragraphs, that this version of the tracker would print in other words; no fault. Empty where the record differs.',
  })
  rewordings!: FigureDifference[];

  @Field(() => [FileVerification], { description: 'Every file.' })
  files!: FileVerification[];

  @Field(() => [AttachmentVerification], { description: 'Every attached file.' })
  attachments!: AttachmentVerification[];

  @Field(() => [String], {
    description: 'Parts of the seal that are broken, such as the model or the facts; empty: none.',
  })
  brokenParts!: string[];

  @Field(() => [String], {
    description:
      'Parts that words were erased from since, as two people agreed: they show a mark, and their hashes are those of before; empty: none.',
  })
  erasedParts!: string[];
}
