/** Holds the questions that the pages of papers ask. */
import { question } from '../frame/question.js';

export const PAPERS = question(`query($first: Int!, $after: String) { boardPapers(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes @file(table: "papers") { reference title body meetingDate state confidentiality } } }`);

const TEXT = 'markup text bullets';
const FIGURES = 'figures(first: 200) { id kind value text source { kind code label citation assumed asAt revision } }';
const STALE = `stale { kind left newText { ${TEXT} } }`;

export const PAPER = question(`query($reference: String!, $part: ID) { boardPaper(reference: $reference) {
  reference title body meetingDate asAt state nextStates confidentiality version withdrawnBecause
  projects { code } report { reportOf commendTo supplements }
  cover { label markup } appendices { letter title }
  asks { letter verb text subjectKind subjectId }
  clearance { by on current } consideration { decision consideredOn }
  issue { by on sealSha256 recordMark files { format url bytes sha256 } }
  mark revises { reference issuedOn why } replacedBy { reference }
  readings { by on version own }
  sendings { by on clearBy note } returns { by on why open }
  comments { id blockId about text by on version answer { outcome text by on } }
  attachments { id letter title fileName bytes url erased }
  draftFiles { format url }
  readiness { bodyPages pageBudget budgetBlocks findings { code message severity subject } }
  offers { kind blockId left newText { ${TEXT} } }
  index: blocks { id number anchor appendix kind level }
  blocks(first: 100, containing: $part) { id number anchor appendix kind level ${TEXT} origin
    table { columns { title right } rowHeads rowCount rows(first: 60) { cells { markup tone } } } charts { url alt width height }
    ${STALE} } } }`);

/** What is known of one block: the paragraph in hand. */
export const IN_HAND = question(`query($reference: String!, $block: ID) { boardPaper(reference: $reference) {
  blocks(first: 1, containing: $block) { id number kind origin ${FIGURES} ${STALE} } } }`);

/** What changed since a version. */
export const CHANGES = question(`query($reference: String!, $since: Int!) { boardPaper(reference: $reference) {
  changesSince(version: $since) { savedAt blocks { change blockId behind lines { runs { mark text } } } } } }`);

/** The meetings that a paper can be for. */
export const MEETINGS_TO_COME = question(`query { paperProposals { meetingCode meetingName } }`);

/** The projects whose records the reader may see. */
export const MY_PROJECTS = question(`query { projects(first: 100) { code } }`);

export const VERIFY = question(`query($reference: String!) { verifyBoardPaper(reference: $reference) {
  ok mark figuresChecked differences { label sealed now } rewordings { label sealed now } files { format ok }
  attachments { fileName ok } brokenParts } }`);

const REFUSED = '{ saved problems { code message path } }';

export const EDIT_PAPER = question(
  `mutation($input: EditBoardPaperInput!) { answer: editBoardPaper(input: $input) ${REFUSED} }`,
);

/** What is said of a draft without changing it. */
export const TALK = {
  read: {
    mutation: 'markBoardPaperRead',
    question: question(
      `mutation($input: MarkBoardPaperReadInput!) { answer: markBoardPaperRead(input: $input) ${REFUSED} }`,
    ),
  },
  comment: {
    mutation: 'commentOnBoardPaper',
    question: question(
      `mutation($input: CommentOnBoardPaperInput!) { answer: commentOnBoardPaper(input: $input) ${REFUSED} }`,
    ),
  },
  answer: {
    mutation: 'answerBoardPaperComment',
    question: question(
      `mutation($input: AnswerBoardPaperCommentInput!) { answer: answerBoardPaperComment(input: $input) ${REFUSED} }`,
    ),
  },
} as const;
export type Talk = keyof typeof TALK;

/** What the buttons of a paper do. */
export const STEPS = {
  clear: {
    mutation: 'clearBoardPaper',
    question: question(`mutation($input: ClearBoardPaperInput!) { answer: clearBoardPaper(input: $input) ${REFUSED} }`),
  },
  issue: {
    mutation: 'issueBoardPaper',
    question: question(`mutation($input: IssueBoardPaperInput!) { answer: issueBoardPaper(input: $input) ${REFUSED} }`),
  },
  withdraw: {
    mutation: 'withdrawBoardPaper',
    question: question(
      `mutation($input: WithdrawBoardPaperInput!) { answer: withdrawBoardPaper(input: $input) ${REFUSED} }`,
    ),
  },
  detach: {
    mutation: 'detachFromBoardPaper',
    question: question(
      `mutation($input: DetachFromBoardPaperInput!) { answer: detachFromBoardPaper(input: $input) ${REFUSED} }`,
    ),
  },
} as const;
export type Step = keyof typeof STEPS;
