/** Holds the questions of the page of the search. */
import { question } from '../frame/question.js';

export const SEARCH = question(`query($text: String!, $kinds: [SearchKind!], $project: String, $from: Date, $to: Date,
  $first: Int!, $after: String) {
  search(text: $text, kinds: $kinds, projectCode: $project, from: $from, to: $to, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { kind code title path date projectCodes isNamed titleParts { text marked } excerpt { text marked } } } }`);

export const PROJECTS = question('{ projects(first: 100) { code title } }');
