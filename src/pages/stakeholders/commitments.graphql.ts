/** Holds the questions that the pages and forms of commitments ask. */
import { question } from '../frame/question.js';
import { MILESTONES, PEOPLE } from '../frame/record-choices.js';
import { DATED } from '../frame/timeline.js';

const ONE = `id code what dueOn firstDueOn state overdue overdueWorkingDays open nextStates version
  to { code title } owner { name } ownerTeam milestone { code title } milestoneDate
  moves @file(table: "moves") { from to workingDays account effectiveOn }`;

export const COMMITMENTS = question(`query($code: String!, $asAt: Date, $open: Boolean, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { code title asAt
    due: commitments(first: 10, withProblems: true) { totalCount nodes { code what problems { message } } }
    commitments(first: $first, after: $after, open: $open) { totalCount pageInfo { hasNextPage endCursor }
      nodes @file(table: "commitments") { ${ONE} } } } }`);

export const COMMITMENT = question(`query($code: String!, $commitment: String!, $asAt: Date) {
  project(code: $code, asAt: $asAt) { code title asAt
    commitment(code: $commitment) { ${ONE} citation problems { message }
      history { ${DATED} state account dueOn releasedBy } } } }`);

export const NEW_COMMITMENT_BASIS = question(`query($projectCode: String!) {
  project(code: $projectCode) { title ${MILESTONES}
    stakeholders(first: 100, active: true) { nodes { id code name } } } ${PEOPLE} }`);

export const COMMITMENT_BASIS = question(`query($project: String!, $commitment: String!) {
  project(code: $project) { ${MILESTONES}
    commitment(code: $commitment) { code what dueOn version owner { id } ownerTeam milestone { id } to { title } } }
  ${PEOPLE} }`);
