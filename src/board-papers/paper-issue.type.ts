import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { PaperFormatEnum } from './board-paper.enums.js';
import type { Format } from '../documents/formats.js';

@ObjectType({ description: 'Who cleared a paper, and whether that still counts.' })
export class PaperClearance {
  @Field(() => String, { description: 'The director.' })
  by!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => Boolean, { description: 'False: the text has been edited since, so it has to be cleared again.' })
  current!: boolean;
}

@ObjectType({ description: 'One sealed file of an issued paper.' })
export class PaperFile {
  @Field(() => PaperFormatEnum, { description: 'Its format.' })
  format!: Format;

  @Field(() => String, { description: 'Where it is, such as /papers/10-23.docx.' })
  url!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 of the bytes, as hexadecimal digits.' })
  sha256!: string;
}

@ObjectType({
  description: 'A file of a draft: drawn again whenever it is asked for, and marked as a draft on every page.',
})
export class PaperDraftFile {
  @Field(() => PaperFormatEnum, { description: 'Its format.' })
  format!: Format;

  @Field(() => String, { description: 'Where it is, for people who may read the draft.' })
  url!: string;
}

@ObjectType({ description: 'The issue of a paper: sealed with its facts, its model and the bytes of every format.' })
export class PaperIssue {
  @Field(() => ID, { description: 'Id of the issue: an immutable record.' })
  id!: string;

  @Field(() => String, { description: 'Who issued it.' })
  by!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => String, { description: 'SHA-256 of the paper as data, before it was written in any format.' })
  modelSha256!: string;

  @Field(() => String, {
    description: 'SHA-256 over the hashes of text, facts, model and files; the journal has it too.',
  })
  sealSha256!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The mark of the record that it was issued from, as its cover prints it: verifyRecord says whether it still holds. Null: it was issued before marks were printed.',
  })
  recordMark!: string | null;

  @Field(() => String, { description: 'Version of the look of papers.' })
  templateVersion!: string;

  @Field(() => [String], { description: 'Name and version of every library that made the files.' })
  engines!: string[];

  @Field(() => [PaperFile], { description: 'The files.' })
  files!: PaperFile[];
}
