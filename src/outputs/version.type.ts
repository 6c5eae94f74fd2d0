import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Formerly } from '../platform/graphql/former-names.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Organisation } from '../programme/organisation.type.js';
import { DocumentFormatEnum, OutputKindEnum, SignOffStateEnum, VersionStateEnum } from './output.enums.js';
import type { DocumentFormat } from './import/import.types.js';
import type { OutputKind, VersionState } from './output-kinds.js';
import type { Output } from './output.type.js';
import type { SignOffState } from './sign-offs.js';
import type { VersionSnapshot } from './versions-snapshot.js';

@ObjectType({ implements: () => [Node, OnRecord], description: 'One version of an output.' })
export class OutputVersion {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as O1-V2.' })
  code!: string;

  @Field(() => String, { description: 'What people call it.' })
  label!: string;

  @Field(() => String, { description: 'Code of its output.' })
  outputCode!: string;

  @Field(() => OutputKindEnum, { description: 'What kind of thing its output is.' })
  outputKind!: OutputKind;

  @Field(() => VersionStateEnum, { description: 'How far it has come.' })
  state!: VersionState;

  @Field(() => DateScalar, { description: 'Since when; a draft that was never reported on, since it was begun.' })
  since!: string;

  @Field(() => [VersionStateEnum], {
    description:
      'The states that can follow. A published version is superseded by itself, when a newer one is published.',
  })
  nextStates!: readonly VersionState[];

  @Field(() => DateScalar, { nullable: true, description: 'When it was published; null: never.' })
  publishedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was published inside a restricted window; null: it was not.',
  })
  override!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the version it was begun from; null: it began empty.' })
  begunFrom!: string | null;

  @Field(() => [String], { description: 'Codes of the versions of the output’s parts that go into it.' })
  parts!: readonly string[];

  @Field(() => String, {
    description: 'SHA-256 of its text and of its parts’: what organisations sign. Any change of the text changes it.',
  })
  contentSha256!: string;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.4.3.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: some of it is an assumption of ours, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;

  /** Not in the schema: how it stands, and the output it is of. */
  snapshot!: VersionSnapshot;
  output!: Output;
}

@ObjectType('VersionReport', {
  implements: () => [DatedEntry],
  description: 'A report of the state that a version reached.',
})
export class VersionReportView extends DatedEntry {
  @Field(() => VersionStateEnum, { description: 'The state.' })
  state!: VersionState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was published inside a restricted window.' })
  override!: string | null;
}

@ObjectType('SignOff', {
  implements: () => [DatedEntry],
  description: 'What an organisation signed, or that it took its signature back.',
})
export class SignOffView extends DatedEntry {
  @Field(() => Organisation, { nullable: true, description: 'The organisation, by its entry in the register.' })
  organisation!: Organisation | null;

  @Field(() => String, { description: 'Who signed for it.' })
  signatory!: string;

  @Field(() => Boolean, { description: 'False: the signature was taken back.' })
  given!: boolean;

  @Field(() => String, { description: 'The hash of the text that was signed.' })
  contentSha256!: string;

  @Field(() => SignOffStateEnum, { description: 'Whether it still holds.' })
  @Formerly('status')
  state!: SignOffState;
}

@ObjectType('UnplacedPiece', {
  description: 'Something in a document that could not be placed in the text of a version.',
})
export class UnplacedView {
  @Field(() => Int, { description: 'Line of the text, or paragraph of the Word document, from 1.' })
  line!: number;

  @Field(() => String, { description: 'What is there.' })
  text!: string;

  @Field(() => String, { description: 'Why it could not be placed.' })
  why!: string;
}

@ObjectType('OutputImport', { implements: () => [DatedEntry], description: 'The import of a document into a version.' })
export class OutputImportView extends DatedEntry {
  @Field(() => DocumentFormatEnum, { description: 'How it was written.' })
  format!: DocumentFormat;

  @Field(() => String, { nullable: true, description: 'Name of the file.' })
  fileName!: string | null;

  @Field(() => String, { description: 'SHA-256 of what was sent.' })
  sourceSha256!: string;

  @Field(() => String, { nullable: true, description: 'The line at which it began; null: at the first.' })
  from!: string | null;

  @Field(() => Int, { description: 'How many clauses were placed, headings and statements among them.' })
  placed!: number;

  @Field(() => [UnplacedView], { description: 'What could not be placed.' })
  unplaced!: readonly UnplacedView[];
}

@PayloadType('a version')
export class OutputVersionPayload extends Payload {
  @Field(() => OutputVersion, { nullable: true, description: 'The version as it is now.' })
  outputVersion?: OutputVersion | null;
}

@ObjectType({ description: 'One page of versions, oldest first.' })
export class OutputVersionConnection extends Connection(OutputVersion, 'OutputVersion') {}
