import { Node } from '../platform/graphql/node.type.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { PaperAttachment } from './attachments/attachment.type.js';
import { PaperReplacement, PaperRevision } from './revision/revise.type.js';
import { BlockText, PaperFigure } from './paper-block.type.js';
import { SubjectKindEnum } from '../programme/record-subject.type.js';
import type { SubjectKind } from '../programme/record-subject.js';
import type { AskOutcome, AskVerb } from './ask-terms.js';
import {
  AskOutcomeEnum,
  AskVerbEnum,
  ConfidentialityEnum,
  OfferKindEnum,
  PaperFormEnum,
  SeverityEnum,
  PaperFormatEnum,
  PaperStateEnum,
} from './board-paper.enums.js';
import type { Format } from '../documents/formats.js';
import type { Confidentiality, PaperForm } from './paper-terms.js';
import type { PaperState } from './lifecycle.js';
import { Problem } from '../platform/record/problem.js';
import type { Severity } from './readiness.js';
import type { PaperRow } from './paper-row.js';
import type { OfferKind } from './staleness.js';

@ObjectType({ description: 'A project that a paper treats.' })
export class PaperProject {
  @Field(() => ID, { description: 'Record id of the project.' })
  id!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'Its title when the paper was first composed.' })
  title!: string;
}

@ObjectType({ description: 'Something that the record now gives and the draft does not have: to be taken or left.' })
export class PaperOffer {
  @Field(() => OfferKindEnum, { description: 'What it is.' })
  kind!: OfferKind;

  @Field(() => ID, { description: 'The block; name it in take or leave.' })
  blockId!: string;

  @Field(() => BlockText, { nullable: true, description: 'The new text; null where the block is gone.' })
  newText!: BlockText | null;

  @Field(() => Boolean, { description: 'True: somebody decided to leave exactly this aside.' })
  left!: boolean;
}

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

  @Field(() => String, { description: 'Where it is, for whoever may read the draft.' })
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
    description: 'SHA-256 over the hashes of text, facts, model and files; it stands in the journal too.',
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

@ObjectType({ description: 'Something about a paper that blocks it, or that its authors should look at.' })
export class PaperFinding extends Problem {
  @Field(() => SeverityEnum, { description: 'Whether it blocks or only warns.' })
  severity!: Severity;
}

@ObjectType({ description: 'Whether a paper is ready for its body.' })
export class PaperReadiness {
  @Field(() => Boolean, { description: 'True: nothing stands between the draft and its issue.' })
  ready!: boolean;

  @Field(() => [PaperFinding], { description: 'What blocks and what warns, in reading order; the clearance last.' })
  findings!: PaperFinding[];

  @Field(() => Int, {
    nullable: true,
    description: 'Pages before the appendices, as PDF; null: they cannot be counted on this machine, or in this state.',
  })
  bodyPages!: number | null;

  @Field(() => Int, { description: 'How many it may take.' })
  pageBudget!: number;

  @Field(() => Boolean, { description: 'True: a longer paper is not cleared; false: a warning.' })
  budgetBlocks!: boolean;
}

@ObjectType({ description: 'What a committee report was asked for with.' })
export class PaperReport {
  @Field(() => ID, { description: 'The adoption whose text it puts before the committee.' })
  adoptionId!: string;

  @Field(() => String, { description: 'The post it is a report of.' })
  reportOf!: string;

  @Field(() => String, { description: 'To whom the text is to be commended.' })
  commendTo!: string;

  @Field(() => String, { nullable: true, description: 'What of theirs it supplements; null: nothing is named.' })
  supplements!: string | null;
}

@ObjectType({ description: 'What the body did with one ask.' })
export class PaperAskOutcome {
  @Field(() => AskOutcomeEnum, { description: 'What it did.' })
  outcome!: AskOutcome;

  @Field(() => String, { nullable: true, description: 'In words; null: nothing more was said.' })
  words!: string | null;
}

@ObjectType({ description: 'One recommendation of a paper.' })
export class PaperAsk {
  @Field(() => String, { description: 'Its letter, by which considerBoardPaper answers it.' })
  letter!: string;

  @Field(() => AskVerbEnum, { description: 'Its one verb.' })
  verb!: AskVerb;

  @Field(() => String, { description: 'What follows the verb.' })
  text!: string;

  @Field(() => SubjectKindEnum, { nullable: true, description: 'Kind of the record it is about; null: of none.' })
  subjectKind!: SubjectKind | null;

  @Field(() => ID, { nullable: true, description: 'Id of that record.' })
  subjectId!: string | null;

  @Field(() => PaperAskOutcome, { nullable: true, description: 'What the body did with it; null: not recorded.' })
  outcome!: PaperAskOutcome | null;
}

@ObjectType({ description: 'What the body decided on a paper.' })
export class PaperConsideration {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;

  @Field(() => String, { description: 'The decision, in words.' })
  decision!: string;

  @Field(() => DateScalar, { description: 'The day of the meeting that considered it.' })
  consideredOn!: string;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;

  @Field(() => [ID], {
    description:
      'The decisions recorded with it among those of the body; none where the record does not know the body.',
  })
  decisionIds!: string[];
}

@ObjectType({
  implements: () => [Node],
  description: 'A paper for a body, composed from the record as at a date, edited, cleared, issued and considered.',
})
export class BoardPaper {
  @Field(() => ID, { description: 'Record id.' })
  id!: string;

  @Field(() => String, { description: 'Unique reference, such as 10/23.' })
  reference!: string;

  @Field(() => String, { description: 'Title on the cover.' })
  title!: string;

  @Field(() => String, { description: 'The body it is for, such as Board.' })
  body!: string;

  @Field(() => DateScalar, { description: 'Date of the meeting.' })
  meetingDate!: string;

  @Field(() => DateScalar, { description: 'The day its facts are taken for.' })
  asAt!: string;

  @Field(() => PaperStateEnum, { description: 'Where it is in its life.' })
  state!: PaperState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: it is a draft.' })
  since!: string | null;

  @Field(() => [PaperStateEnum], { description: 'The states that can follow.' })
  nextStates!: PaperState[];

  @Field(() => ConfidentialityEnum, { nullable: true, description: 'How far it may travel; null: not decided.' })
  confidentiality!: Confidentiality | null;

  @Field(() => String, { nullable: true, description: 'The SMT lead as the cover prints it; null: nobody is named.' })
  smtLead!: string | null;

  @Field(() => [PaperProject], { description: 'The projects it treats, in its order.' })
  projects!: PaperProject[];

  @Field(() => PaperFormEnum, { description: 'Its form.' })
  form!: PaperForm;

  @Field(() => PaperReport, { nullable: true, description: 'What a committee report was asked for with; null: none.' })
  report!: PaperReport | null;

  @Field(() => [PaperAsk], {
    description: 'What it asks of the body, in its order: as composed, not as edited by hand.',
  })
  asks!: PaperAsk[];

  @Field(() => [PaperFigure], {
    description: 'Every date, number, status and name in it that comes from the record, with its source.',
  })
  figures!: PaperFigure[];

  @Field(() => PaperRevision, {
    nullable: true,
    description: 'What it takes the place of; null: it is no revised paper.',
  })
  revises!: PaperRevision | null;

  @Field(() => PaperReplacement, {
    nullable: true,
    description: 'The revised paper that was issued in its place; null: none, or one that is confidential.',
  })
  replacedBy!: PaperReplacement | null;

  @Field(() => String, {
    nullable: true,
    description: 'Says that it was withdrawn or replaced, and why; null: it counts.',
  })
  mark!: string | null;

  @Field(() => [PaperDraftFile], { description: 'The files of a draft; none once it has been issued or withdrawn.' })
  draftFiles!: PaperDraftFile[];

  @Field(() => [PaperAttachment], { description: 'The files that go with it, in its order.' })
  attachments!: PaperAttachment[];

  @Field(() => PaperClearance, { nullable: true, description: 'The last clearance; null: never cleared.' })
  clearance!: PaperClearance | null;

  @Field(() => PaperIssue, { nullable: true, description: 'The issue; null: not issued.' })
  issue!: PaperIssue | null;

  @Field(() => PaperConsideration, { nullable: true, description: 'What was decided; null: not considered.' })
  consideration!: PaperConsideration | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null: it was not.' })
  withdrawnBecause!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;

  /** Not in the schema: the paper as read, and how much of the record its reader knows. */
  row!: PaperRow;
  revision!: number;
}
