/** Holds the questions that feeds ask. */
import { question } from '../frame/question.js';

const PAGE = 'pageInfo { hasNextPage endCursor }';

export const PLANS = question(`{ projects(first: 100) { code title plan { version tasks { version }
  milestones { id code title version rag ragReason dateReason unknownReason forecastDate actualDate } } } }`);

const MEETING = `${PAGE} nodes { id code version state meetsOn startsAt endsAt place dateReason }`;

export const BODIES = question(`{ bodies { code name projectCode meetings(first: 100) { ${MEETING} } } }`);

export const MEETINGS = question(
  `query($code: String!, $after: String) { body(code: $code) { meetings(first: 100, after: $after) { ${MEETING} } } }`,
);

export const MY_ACTIONS = question(`query($after: String) { actions(first: 100, after: $after, filter: { mine: true }) {
  ${PAGE} nodes { id code version text dueOn state overdue projectCode raisedAtName } } }`);

export const MY_TASKS = question(`query($after: String) { me { tasks(first: 100, after: $after) {
  ${PAGE} nodes { id kind title why dueOn overdue projectCode version path } } } }`);

export const TO_ANSWER = question(`query($after: String) { myChallenges(share: TO_ANSWER, first: 100, after: $after) {
  ${PAGE} nodes { id code version question whyItMatters wanted dueOn overdue projectCode state } } }`);

export const PROJECTS = question('{ projects(first: 50) { id code title asAt } }');

export const CHANGES = question(`query($code: String!, $since: Date!, $asAt: Date!) {
  reviewPack(projectCode: $code, since: $since, asAt: $asAt) {
    changes { domain recordId code title what to on text figures { source { kind code } } } } }`);

export const ISSUED_PAPERS = question(`query($after: String) { boardPapers(first: 100, after: $after) {
  ${PAGE} nodes { reference title body meetingDate state mark issue { id at recordMark } } } }`);

export const OUTPUTS = question(`query($after: String) { publishedOutputs(first: 100, after: $after) {
  ${PAGE} nodes { projectCode code title label purpose publishedOn contentSha256 } } }`);

export const COMMUNICATIONS = question(`query($after: String) { issuedCommunications(first: 100, after: $after) {
  ${PAGE} nodes { id title text issuedOn issuedBy contentSha256 } } }`);

export const REPORTS = question(`query($after: String) { publishedFeedbackReports(first: 100, after: $after) {
  ${PAGE} nodes { id projectCode exerciseCode subject publishedOn } } }`);

export const PROTOCOLS = question(`query($after: String) { adoptedProtocols(first: 100, after: $after) {
  ${PAGE} nodes { id projectCode adoptionCode name outputTitle versionLabel purpose publicSince textSha256 invented } } }`);

export const ISSUE_ADDRESS = question(`mutation($input: IssueFeedAddressInput!) { issueFeedAddress(input: $input) {
  saved problems { code message path } calendarPath changesPath } }`);

export const END_ADDRESS = question(`mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) {
  saved problems { code message path } } }`);
