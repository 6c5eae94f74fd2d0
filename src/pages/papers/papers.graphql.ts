/** Holds the questions that the pages of papers ask. */
import { question } from '../frame/question.js';

export const PAPERS = question(`query($first: Int!, $after: String) { boardPapers(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes @file(table: "papers") { reference title body meetingDate state confidentiality } } }`);

const TEXT = 'markup text bullets';
const FIGURES = 'figures(first: 200) { id kind value text source { kind code label citation assumed asAt revision } }';

export const PAPER = question(`query($reference: String!, $part: ID) { boardPaper(reference: $reference) {
  reference title body meetingDate asAt state nextStates confidentiality smtLead version withdrawnBecause report { reportOf }
  clearance { by on current } consideration { decision consideredOn }
  issue { by on sealSha256 files { format url bytes sha256 } }
  mark revises { reference issuedOn why } replacedBy { reference }
  attachments { id letter title fileName bytes url }
  draftFiles { format url }
  readiness { bodyPages pageBudget findings { code message severity } }
  offers { kind blockId left newText { ${TEXT} } }
  index: blocks { id }
  blocks(first: 100, containing: $part) { id number anchor appendix kind level ${TEXT} origin ${FIGURES} stale { kind left newText { ${TEXT} } } } } }`);

/** The projects whose records the reader may see. */
export const MY_PROJECTS = question(`query { projects(first: 100) { code } }`);

export const VERIFY = question(`query($reference: String!) { verifyBoardPaper(reference: $reference) {
  ok mark figuresChecked differences { label sealed now } rewordings { label sealed now } files { format ok }
  attachments { fileName ok } brokenParts } }`);

const REFUSED = '{ saved problems { code message path } }';

export const EDIT_PAPER = question(
  `mutation($input: EditBoardPaperInput!) { answer: editBoardPaper(input: $input) ${REFUSED} }`,
);

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
