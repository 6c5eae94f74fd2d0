/** Holds the questions that the pages of papers ask. */

export const PAPERS = `query($first: Int!, $after: String) { boardPapers(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes @file(table: "papers") { reference title body meetingDate state confidentiality } } }`;

const TEXT = 'markup text bullets';
const FIGURES = 'figures(first: 200) { id kind value text source { kind code label citation assumed asAt revision } }';

export const PAPER = `query($reference: String!, $part: ID) { boardPaper(reference: $reference) {
  reference title body meetingDate asAt state nextStates confidentiality smtLead version withdrawnBecause report { reportOf }
  clearance { by on current } consideration { decision consideredOn }
  issue { by on sealSha256 files { format url bytes sha256 } }
  mark revises { reference issuedOn why } replacedBy { reference }
  attachments { id letter title fileName bytes url }
  draftFiles { format url }
  readiness { bodyPages pageBudget findings { code message severity } }
  offers { kind blockId left newText { ${TEXT} } }
  index: blocks { id }
  blocks(first: 100, containing: $part) { id number anchor appendix kind level ${TEXT} origin ${FIGURES} stale { kind left newText { ${TEXT} } } } } }`;

/** The projects whose records the reader may see. */
export const MY_PROJECTS = `query { projects(first: 100) { code } }`;

export const VERIFY = `query($reference: String!) { verifyBoardPaper(reference: $reference) {
  ok mark figuresChecked differences { label sealed now } rewordings { label sealed now } files { format ok } attachments { fileName ok } brokenParts } }`;

/** The mutations that a button may send, each with the state it leads to. */
export const STEPS = {
  clear: 'clearBoardPaper',
  issue: 'issueBoardPaper',
  withdraw: 'withdrawBoardPaper',
  detach: 'detachFromBoardPaper',
} as const;
export type Step = keyof typeof STEPS;

const inputOf = (mutation: string): string => `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;

/** A mutation on a paper, of which only the refusal is read. */
export function stepDocument(mutation: string): string {
  return `mutation($input: ${inputOf(mutation)}!) { ${mutation}(input: $input) { saved problems { code message path } } }`;
}
