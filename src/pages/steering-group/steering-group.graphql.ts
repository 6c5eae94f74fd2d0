/** Holds the questions that the pages of steering groups and challenges ask. */
import { question } from '../frame/question.js';
import { DATED } from '../frame/timeline.js';

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

export const GROUP = question(`query($code: String!, $asAt: Date) { project(code: $code, asAt: $asAt) {
  id code title asAt
  steeringGroup { body { code name } counts { state seats } gaps { code message }
    problems { message subject }
    termsOfReference { id version purpose responsibilities membership chair { name } quorum frequency reporting paperDays
      agreedOn citation assumed history { ${DATED} purpose quorum agreedOn } }
    seats @file(table: "seats") { id code organisation { name } representative { id name } substitute { name } state since answerAwaitedUntil
      nextStates version history { ${DATED} state answerBy note } } }
  meetings(first: 50) { ${PAGE} nodes @file(table: "meetings") { code meetsOn dateReason state body { name } } }
  actions(first: 50, filter: { open: true }) { ${PAGE} nodes @file(table: "actions") { code text owner dueOn overdue state } }
  waiting: challenges(first: 5, states: [OPEN, ESCALATED], sort: DUE) { totalCount nodes { code question dueOn overdue } } } }`);

const ROW = `code projectCode kind question subject { kind code title } raisedBy { name } raisedOn answerer { name } dueOn
  overdue state satisfied`;

export const CHALLENGES =
  question(`query($code: String!, $asAt: Date, $first: Int!, $after: String, $states: [ChallengeState!],
  $overdue: Boolean, $mine: ChallengeShare, $kind: ChallengeKind, $answererId: ID) {
  people { id name post }
  project(code: $code, asAt: $asAt) { id code title asAt
    waiting: challenges(first: 1, states: [OPEN, ESCALATED]) { totalCount }
    late: challenges(first: 1, overdue: true) { totalCount }
    challenges(first: $first, after: $after, sort: DUE, states: $states, overdue: $overdue, mine: $mine, kind: $kind,
      answererId: $answererId) { ${PAGE} nodes @file(table: "challenges") { ${ROW} } } } }`);

export const MY_CHALLENGES = question(`query($first: Int!, $after: String, $share: ChallengeShare!) {
  myChallenges(share: $share, first: $first, after: $after) { ${PAGE} nodes @file(table: "challenges") { ${ROW} } } }`);

export const CHALLENGE =
  question(`query($code: String!, $challenge: String!, $asAt: Date) { project(code: $code, asAt: $asAt) {
  id code title asAt
  toAnswer: challenges(mine: TO_ANSWER, first: 100) { nodes { code } }
  challenge(code: $challenge) { id version ${ROW} whyItMatters wanted nextActs citation assumed
    raiser: raisedBy { id } named: answerer { id }
    answer { outcome reasons willDo action { kind code title } by { name } on final }
    thread { ${DATED} act text answerer dueOn outcome willDo } } } }`);
