/** Holds the questions of the page on which a file is attached to a paper. */
import { question } from '../frame/question.js';

export const ATTACH_BASIS = question(
  'query($reference: String!) { boardPaper(reference: $reference) { reference title version state } }',
);

export const ATTACH = question(`mutation($input: AttachToBoardPaperInput!) {
  answer: attachToBoardPaper(input: $input) { saved problems { code message path } } }`);
