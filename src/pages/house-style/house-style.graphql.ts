/** Holds the questions of the page on which the house style of a body is set. */
import { question } from '../frame/question.js';

const TERMS = `name logo { words } colours { accent rule header } words { appendix table figure page of footnotes }
  cover { kind label text } headings { issue introduction partnership recommendation consideration timescales board risk attachments }
  referenceScheme language pageBudget budgetBlocks`;

export const HOUSE_STYLE = question(`query($code: String!) {
  body(code: $code) { code name organisation { name } houseStyle { since version ${TERMS} } }
  shippedHouseStyles { key style { ${TERMS} } } }`);

export const PREVIEW = question(`query($code: String!, $style: HouseStyleInput!) {
  answer: previewHouseStyle(bodyCode: $code, style: $style) { picture problems { code message path } } }`);

export const SET_STYLE = question(`mutation($input: SetHouseStyleInput!) {
  answer: setHouseStyle(input: $input) { saved problems { code message path } } }`);
