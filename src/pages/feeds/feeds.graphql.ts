/** Holds the questions that feeds ask. */

const PAGE = 'pageInfo { hasNextPage endCursor }';

export const PLANS = `{ projects(first: 100) { code title plan { version tasks { version }
  milestones { id code title version rag ragReason dateReason unknownReason forecastDate actualDate } } } }`;

const MEETING = `${PAGE} nodes { id code version state meetsOn startsAt endsAt place dateReason }`;

export const BODIES = `{ bodies { code name projectCode meetings(first: 100) { ${MEETING} } } }`;

export const MEETINGS = `query($code: String!, $after: String) { body(code: $code) { meetings(first: 100, after: $after) { ${MEETING} } } }`;

export const MY_ACTIONS = `query($after: String) { actions(first: 100, after: $after, filter: { mine: true }) {
  ${PAGE} nodes { id code version text dueOn state overdue projectCode raisedAt } } }`;

export const TO_ANSWER = `query($after: String) { myChallenges(share: TO_ANSWER, first: 100, after: $after) {
  ${PAGE} nodes { id code version question whyItMatters wanted dueOn overdue projectCode state } } }`;

export const PROJECTS = '{ projects(first: 50) { id code title asAt } }';

export const CHANGES = `query($code: String!, $since: Date!, $asAt: Date!) {
  reviewPack(projectCode: $code, since: $since, asAt: $asAt) {
    changes { domain recordId code title what to on text figures { source { kind code } } } } }`;

export const ISSUED_PAPERS = `query($after: String) { boardPapers(first: 100, after: $after) {
  ${PAGE} nodes { reference title body meetingDate state mark issue { id at } } } }`;

export const OUTPUTS = `query($after: String) { publishedOutputs(first: 100, after: $after) {
  ${PAGE} nodes { projectCode code title label purpose publishedOn contentSha256 } } }`;

export const COMMUNICATIONS = `query($after: String) { issuedCommunications(first: 100, after: $after) {
  ${PAGE} nodes { id title text issuedOn issuedBy contentSha256 } } }`;

export const REPORTS = `query($after: String) { publishedFeedbackReports(first: 100, after: $after) {
  ${PAGE} nodes { id projectCode exerciseCode subject publishedOn } } }`;

export const PROTOCOLS = `query($after: String) { adoptedProtocols(first: 100, after: $after) {
  ${PAGE} nodes { id projectCode adoptionCode name outputTitle versionLabel purpose publicSince textSha256 invented } } }`;

export const ISSUE_ADDRESS = `mutation($input: IssueFeedAddressInput!) { issueFeedAddress(input: $input) {
  saved problems { code message path } calendarPath changesPath } }`;

export const END_ADDRESS = `mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) {
  saved problems { code message path } } }`;
