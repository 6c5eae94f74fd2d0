/** Holds the questions of the page on which a draft that was edited in Word comes back. */
import { question } from '../frame/question.js';

export const WORD_BASIS = question(`query($reference: String!) { boardPaper(reference: $reference) {
  reference title version state draftFiles { format url } } }`);

const LINES = '{ runs { mark text } }';

export const PREVIEW_WORD = question(`query($input: PreviewWordDraftInput!) { answer: previewWordDraft(input: $input) {
  problems { code message path } madeFrom
  edits { id kind name lines ${LINES} tracked { what by on words } figures { label was now } conflict page ${LINES} }
  comments { id name by text there } leftOut { where why } } }`);

export const TAKE_WORD = question(`mutation($input: ImportWordDraftInput!) {
  answer: importWordDraft(input: $input) { saved problems { code message path } } }`);
