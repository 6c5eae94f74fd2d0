/** Holds the questions that the pages of evidence ask. */
import { question } from '../frame/question.js';
import { DATED } from '../frame/timeline.js';

const COUNTS = 'interviews { said listed } individuals { said listed } organisations { said listed }';

export const LIST = question(`query($code: String!, $asAt: Date, $first: Int!, $after: String, $kind: EvidenceKind,
  $state: EvidenceState) {
  project(code: $code, asAt: $asAt) { id code title asAt
    evidence(first: $first, after: $after, kind: $kind, state: $state) { totalCount pageInfo { hasNextPage endCursor }
      nodes @file(table: "evidence") { code kind title state ${COUNTS} supports { code } problems { message } } } } }`);

export const ONE = question(`query($code: String!, $asAt: Date, $evidence: String!) {
  project(code: $code, asAt: $asAt) { id code title asAt
    pieceOfEvidence(code: $evidence) { id code kind title method beganOn endedOn ${COUNTS} limitations state since
      nextStates citation version problems { message }
      participants @file(table: "participants") { organisation { name } interviews individuals note }
      documents @file(table: "documents") { title author { name } month note }
      supports @file(table: "supports") { kind code title }
      history { ${DATED} state note } } } }`);
