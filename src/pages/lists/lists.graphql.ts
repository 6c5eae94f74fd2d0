/** Holds the questions that the pages of lists as files ask. */
import { question } from '../frame/question.js';

const IMPORTED = `imported { added changed unchanged wrong notes draft
  lines { line outcome code title changes { column was willBe } faults { column message } } } problems { code message path }`;

export const PREVIEW_LIST_IMPORT = question(
  `query($input: ImportListInput!) { answer: previewListImport(input: $input) { ${IMPORTED} } }`,
);

export const IMPORT_LIST = question(
  `mutation($input: ImportListInput!) { answer: importList(input: $input) { saved ${IMPORTED} } }`,
);
