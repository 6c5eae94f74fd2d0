/** Decides what the pages about erasures ask. */
import { question } from '../frame/question.js';

export const ERASURES = question(`query($after: String) {
  allErasures(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes @file(table: "erasures") { id code subjectKind subject state since requestedOn requestedBy answeredBy erasedRows } } }`);

export const ERASURE = question(`query($code: String!) { erasure(code: $code) {
  id code subjectKind subjectId subject reason texts files state nextStates since requestedOn requestedBy answeredBy note erasedRows } }`);

const FOUND = `problems { code message path } subject rows papers filesNotSearched before
  findings { what own columns rows entries }`;
export const PREVIEW_ERASURE = question(
  `query($input: RequestErasureInput!) { answer: previewErasure(input: $input) { ${FOUND} } }`,
);

export const ERASURE_TEXTS = question(`query($personId: ID, $respondentId: ID) {
  erasureTexts(personId: $personId, respondentId: $respondentId)
  erasureFiles(personId: $personId, respondentId: $respondentId, first: 25) { totalCount
    nodes { id title fileName papers attachedBy attachedOn byThem search } } }`);

/** For the forms that answer a request, whose address names it. */
export const ONE_ERASURE = question('query($erasure: String!) { erasure(code: $erasure) { code subject } }');
