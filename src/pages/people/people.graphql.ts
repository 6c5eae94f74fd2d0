/** Holds the questions of the pages of a person and of an organisation. */
import { question } from '../frame/question.js';

const INVOLVED = `involvements(of: $id, kinds: $kinds, first: $first, after: $after) { totalCount
  pageInfo { hasNextPage endCursor } nodes @file(table: "part-of") { roles thing { kind code title path date projectCodes } } }`;

export const PERSON = question(`query($id: ID!, $kinds: [SearchKind!], $first: Int!, $after: String) {
  node(id: $id) { ... on Person { id name post citation organisation { id name } } } ${INVOLVED} }`);

export const ORGANISATION = question(`query($id: ID!, $kinds: [SearchKind!], $first: Int!, $after: String) {
  node(id: $id) { ... on Organisation { id name shortName note citation } } ${INVOLVED} }`);
