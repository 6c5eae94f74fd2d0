import type { PaperForm } from './paper-terms.js';
import type { Severity } from './readiness.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import type { AskOutcome, AskVerb } from './ask-terms.js';

export const PaperStateEnum = enumOf('PaperState', 'Where a paper is in its life.', {
  DRAFT: 'Being written; nobody has cleared this text.',
  CLEARED: 'A director has cleared exactly this text.',
  ISSUED: 'Sealed and sent; it never changes again.',
  CONSIDERED: 'The body has considered it and its decision is recorded.',
  REPLACED: 'A revised paper was issued in its place.',
  WITHDRAWN: 'Taken back.',
});

export const ConfidentialityEnum = enumOf('Confidentiality', 'How far a paper may travel.', {
  OPEN: 'Once issued, anybody may read it.',
  CONFIDENTIAL: 'Only its directors, secretaries and administrators may read it.',
});

export const PaperFormEnum = enumOf<PaperForm>('PaperForm', 'The form of a paper.', {
  BOARD_PAPER: 'The house form of paper 10/23: progress of projects, reported to a board.',
  COMMITTEE_REPORT: 'A report of an officer that puts an adopted text before a committee of a council.',
});

export const AskVerbEnum = enumOf<AskVerb>('AskVerb', 'What a recommendation asks the body to do.', {
  NOTE: 'Take notice; nothing is decided.',
  APPROVE: 'Approve what lies before it.',
  AGREE: 'Agree to a course of action.',
  DECIDE: 'Choose between options.',
  COMMEND: 'Commend to another body.',
  ENDORSE: 'Lend its support.',
});

export const AskOutcomeEnum = enumOf<AskOutcome>('AskOutcome', 'What the body did with a recommendation.', {
  AS_ASKED: 'What was asked.',
  AMENDED: 'Something other than was asked.',
  DEFERRED: 'Put off.',
  DECLINED: 'Not done.',
});

export const PaperBlockKindEnum = enumOf('PaperBlockKind', 'What a block of a paper is.', {
  HEADING: 'A heading of the first or second level.',
  PARAGRAPH: 'A numbered paragraph with its bullets.',
  TABLE: 'A table drawn from the record.',
  FIGURE: 'A chart drawn from the record.',
});

export const BlockOriginEnum = enumOf('BlockOrigin', 'Who wrote a block.', {
  GENERATED: 'It is as it was composed from the record.',
  EDITED: 'Composed from the record, then changed by hand.',
  ADDED: 'Written by hand.',
});

export const SeverityEnum = enumOf<Severity>('Severity', 'What a finding about a paper does.', {
  BLOCKS: 'It blocks clearance or issue.',
  WARNS: 'The authors should look at it; the paper may go.',
});

export const OfferKindEnum = enumOf('OfferKind', 'What the record now offers a draft.', {
  CHANGED: 'Composed again, the block reads otherwise.',
  NEW: 'The record now gives a block that the draft does not have.',
  GONE: 'The record no longer gives this block.',
});

export const FigureKindEnum = enumOf('FigureKind', 'What a figure of a paper is.', {
  DATE: 'A calendar date.',
  NUMBER: 'A count, or a number of working days.',
  RAG: 'A status.',
  NAME: 'The name of a person, organisation, project or milestone.',
  TEXT: 'Words that are in the record.',
});

export const PaperFormatEnum = enumOf('PaperFormat', 'A format in which a paper can be had.', {
  docx: 'Word.',
  pdf: 'PDF, tagged.',
  odt: 'OpenDocument text.',
  html: 'A web page.',
  md: 'Markdown.',
});
