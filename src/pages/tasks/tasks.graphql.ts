/** Holds the questions of the page of a person's tasks. */
import { question } from '../frame/question.js';

const TASK = 'title why dueOn overdue projectCode path subject { kind code title }';

export const TASKS = question(`query($first: Int!, $after: String) { me { tasks(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes @file(table: "tasks") { kind ${TASK} } } } }`);

export const FIRST_TASKS = question(`query { me { tasks(first: 5) { totalCount nodes { ${TASK} } } } }`);
