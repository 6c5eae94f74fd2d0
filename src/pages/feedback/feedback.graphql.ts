/** Holds the questions that the pages of feedback ask. */
import { question } from '../frame/question.js';
import { DATED } from '../frame/timeline.js';

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const COUNTS = 'counts { items open changeToCome byOutcome { outcome items } }';

export const FEEDBACK =
  question(`query($code: String!, $asAt: Date, $first: Int!, $after: String, $exercise: String, $themes: [String!],
  $withoutTheme: Boolean, $outcome: FeedbackOutcome, $state: FeedbackItemState, $changeToCome: Boolean, $search: String,
  $respondentType: RespondentType, $version: ID, $clause: ID) {
  project(code: $code, asAt: $asAt) { code title asAt
    feedbackCounts { items open replied changeToCome byOutcome { outcome items } }
    feedbackByTheme { code title ${COUNTS} }
    feedbackThemes(first: 100) { nodes { id code retired version } }
    feedbackByClause { clause { id code title } ${COUNTS} }
    feedbackExercises(first: 100) { nodes @file(table: "exercises") { code title channel state opensOn closesOn reportState counts { items open } } }
    outputs(first: 100) { nodes { title versions(first: 100) { nodes { id code label } } } }
    feedbackItems(first: $first, after: $after, exercise: $exercise, themes: $themes, withoutTheme: $withoutTheme,
      outcome: $outcome, state: $state, changeToCome: $changeToCome, search: $search, respondentType: $respondentType,
      version: $version, clause: $clause) { ${PAGE} nodes @file(table: "comments") { code text attribution exercise { code title } outputVersion { code } clause { code title } themes { code title } outcome { outcome } } } } }`);

const OUTCOME = `${DATED} outcome because changedVersion { id code title } changedClause { id code title }`;

export const ITEM =
  question(`query($code: String!, $asAt: Date, $item: String!) { project(code: $code, asAt: $asAt) { code title asAt
  feedbackItem(code: $item) { id code text attribution respondentType nameWithheld textWithheld question state nextStates
    changeToCome version citation assumed importLine exercise { code title }
    respondent { code name type organisation { name } organisationName pilot { code title } }
    outputVersion { id code title } clause { id code title } themes { code title }
    outcome { ${OUTCOME} } reply { ${DATED} text }
    history { ${DATED} text } codings { ${DATED} themes } outcomes { ${OUTCOME} } replies { ${DATED} text }
    redactions { ${DATED} redaction because } }
  outputs(first: 100) { nodes { code versions(first: 100) { nodes { id code } } } } } }`);

export const EXERCISE = question(`query($code: String!, $asAt: Date, $exercise: String!, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { code title asAt
    feedbackExercise(code: $exercise) { id code title channel stage opensOn closesOn state method version citation assumed
      outputVersions { id code title } bases { asked responded onRecord withComment withoutComment items attributed unattributed blank }
      counts { items open replied changeToCome byOutcome { outcome items } }
      findings { message } reportState nextReportStates publicationBlockers { code message }
      publications { ${DATED} published because } history { ${DATED} title opensOn closesOn asked responded }
      imports { ${DATED} fileName rowCount itemCount blankCount respondentCount } }
    feedbackRespondents(first: $first, after: $after, exercise: $exercise) { ${PAGE} nodes @file(table: "respondents") {
      id code type permission name organisation { name } organisationName pilot { code title } items version } } } }`);

export const IMPORT_BASIS = question(`query($code: String!, $exercise: String!) { project(code: $code) { code title
  feedbackExercise(code: $exercise) { id code title version outputVersions { id title } } } }`);

export const PREVIEW_IMPORT =
  question(`query($input: ImportFeedbackInput!) { answer: previewFeedbackImport(input: $input) {
  problems { code message path } header separator sheet sheets headingRows notes rows items blanks respondents
  sample { line text question respondent day type permission } } }`);

export const IMPORT = question(`mutation($input: ImportFeedbackInput!) { answer: importFeedback(input: $input) {
  saved problems { code message path } } }`);
