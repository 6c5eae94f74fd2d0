/** Holds the questions that the pages and forms of stakeholders ask. */
import { question } from '../frame/question.js';
import { ORGANISATIONS, PEOPLE } from '../frame/record-choices.js';
import { DATED } from '../frame/timeline.js';

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

export const STAKEHOLDERS = question(`query($code: String!, $asAt: Date, $treatment: StakeholderTreatment,
  $position: StakeholderPosition, $active: Boolean, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { code title asAt
    stakeholderGrid { treatment count names }
    due: stakeholders(first: 10, withProblems: true) { totalCount nodes { code name problems { message } } }
    stakeholders(first: $first, after: $after, treatment: $treatment, position: $position, active: $active) { ${PAGE}
      nodes @file(table: "stakeholders") { id code name stake interest influence position treatment active version
        owner { name } lastEngagement { effectiveOn dayKnown channel } problems { message }
        assessments { effectiveOn rationale correctedBy } } } } }`);

export const STAKEHOLDER = question(`query($code: String!, $stakeholder: String!, $asAt: Date) {
  project(code: $code, asAt: $asAt) { code title asAt
    stakeholder(code: $stakeholder) { id code name stake interest influence position treatment silentDays active citation
      version owner { name post } organisation { name } person { name post } problems { message }
      assessments { ${DATED} interest influence position rationale } } } }`);

export const DEALINGS =
  question(`query($code: String!, $stakeholderId: ID!, $asAt: Date, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) {
    commitments(first: 100, stakeholderId: $stakeholderId) { nodes @file(table: "promises") { code what dueOn state overdue } }
    engagementLog(first: $first, after: $after, stakeholderId: $stakeholderId) { ${PAGE}
      nodes @file(table: "exchanges") { id effectiveOn dayKnown channel said saidBy recordedBy recordedAt citation corrects correctedBy } } } }`);

export const NEW_STAKEHOLDER_BASIS = question(`query($projectCode: String!) {
  project(code: $projectCode) { title stakeholders(first: 100) { nodes { organisation { id } person { id } } } } ${PEOPLE} ${ORGANISATIONS} }`);

export const STAKEHOLDER_BASIS = question(`query($project: String!, $stakeholder: String!) {
  project(code: $project) { stakeholder(code: $stakeholder) {
    code name stake interest influence position active version owner { id } organisation { id } person { id } } }
  ${PEOPLE} }`);
