/** Holds the questions that the pages and forms of pilots ask. */
import { question } from '../frame/question.js';
import { ORGANISATIONS, VERSIONS } from '../frame/record-choices.js';
import { DATED } from '../frame/timeline.js';

const READINESS = `pilotReadiness { ready problems { message subject } balance { authorityType listed takingPart } }`;

export const PILOTS =
  question(`query($code: String!, $asAt: Date, $state: PilotState, $type: AuthorityType, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { code title asAt ${READINESS}
    milestones(first: 100) { nodes { code title forecastDate actualDate } }
    pilots(first: $first, after: $after, state: $state, authorityType: $type) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes @file(table: "pilots") { id code name authorityType state nextStates invented version
        outputVersions { code title } feedback(first: 1) { totalCount } } } } }`);

export const PILOT = question(`query($code: String!, $pilot: String!, $asAt: Date, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { code title asAt ${READINESS}
    pilot(code: $pilot) { id code name authorityType contact state since nextStates invented citation version
      organisation { name } outputVersions { code title }
      history { ${DATED} state note }
      feedback(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
        nodes @file(table: "feedback") { code text state clause { title code } outcome { outcome } } } } } }`);

export const PILOT_BASIS = question(`query($project: String!, $pilot: String!) {
  project(code: $project) { title ${VERSIONS}
    pilot(code: $pilot) { code name authorityType contact nextStates version organisation { id } outputVersions { id } } }
  ${ORGANISATIONS} }`);

export const NEW_PILOT_BASIS = question(`query($projectCode: String!) {
  project(code: $projectCode) { title ${VERSIONS} } ${ORGANISATIONS} }`);
