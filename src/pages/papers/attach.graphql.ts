/** Holds the questions of the page on which a file is attached to a paper. */

export const ATTACH_GROUND = `query($reference: String!) { boardPaper(reference: $reference) { reference title version state } }`;

export const ATTACH = `mutation($input: AttachToBoardPaperInput!) {
  attachToBoardPaper(input: $input) { saved problems { code message path } } }`;
