import { Node } from '../platform/graphql/node.type.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { PaperAttachment } from './attachments/attachment.type.js';
import { PaperReplacement, PaperRevision } from './revision/revise.type.js';
import { BlockText, PaperFigure } from './paper-block.type.js';
import { ConfidentialityEnum, OfferKindEnum, PaperFormEnum, PaperStateEnum } from './board-paper.enums.js';
import type { Confidentiality, PaperForm } from './paper-terms.js';
import type { PaperState } from './lifecycle.js';
import type { PaperRow } from './paper-row.js';
import type { OfferKind } from './staleness.js';
import { PaperClearance, PaperDraftFile, PaperIssue } from './paper-issue.type.js';
import { PaperReport, PaperAsk, PaperConsideration } from './paper-ask.type.js';

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
