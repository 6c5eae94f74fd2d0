/** Holds the questions about who came in, and who tried. */
import { question } from '../frame/question.js';

export const EVENT = 'at kind name address byName detail';

export const EVENTS = question(`query($first: Int!, $after: String, $kinds: [AccessEventKind!], $personId: ID) {
  accessEvents(first: $first, after: $after, kinds: $kinds, personId: $personId) { totalCount pageInfo { hasNextPage endCursor }
    nodes @file(table: "access") { ${EVENT} } } }`);
