/** Holds the questions that the pages and forms of communications ask. */
import { question } from '../frame/question.js';
import { MILESTONES, PEOPLE } from '../frame/record-choices.js';
import { DATED } from '../frame/timeline.js';

const ONE = `id code title kind audience forPublic plannedOn issuedOn state nextStates version contentSha256
  milestone { code title } owner { name } ownerTeam blockers { code message } warnings { message }`;
const WINDOWS = 'plan { calendar { restrictedWindows { name from to } } }';

export const COMMUNICATIONS =
  question(`query($code: String!, $asAt: Date, $state: CommunicationState, $kind: CommunicationKind,
  $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { code title asAt ${WINDOWS}
    due: communications(first: 10, withWarnings: true) { totalCount nodes { code title warnings { message } } }
    communications(first: $first, after: $after, state: $state, kind: $kind) {
      totalCount pageInfo { hasNextPage endCursor } nodes @file(table: "communications") { ${ONE} } } } }`);

export const COMMUNICATION = question(`query($code: String!, $communication: String!, $asAt: Date) {
  project(code: $code, asAt: $asAt) { code title asAt ${WINDOWS}
    communication(code: $communication) { ${ONE} citation text
      clearance { effectiveOn recordedBy contentSha256 note }
      overrides { windowName windowFrom windowTo contentSha256 grounds recordedBy effectiveOn }
      texts { ${DATED} number body } history { ${DATED} state note contentSha256 } } } }`);

export const NEW_COMMUNICATION_BASIS = question(`query($projectCode: String!) {
  project(code: $projectCode) { title ${MILESTONES} } ${PEOPLE} }`);

export const COMMUNICATION_BASIS = question(`query($project: String!, $communication: String!) {
  project(code: $project) { ${MILESTONES} ${WINDOWS}
    communication(code: $communication) { code title kind audience forPublic plannedOn text version
      milestone { id } owner { id } ownerTeam } }
  ${PEOPLE} }`);
