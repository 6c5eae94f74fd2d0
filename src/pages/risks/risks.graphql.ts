/** Holds the questions that the pages of risks ask. */
import { question } from '../frame/question.js';
import { DATED } from '../frame/timeline.js';

const SCORE =
  'score { score likelihood { value label } impact { value label } band { name tone shade } } onFormerScale';

export const REGISTER = question(`query($code: String!, $asAt: Date, $first: Int!, $after: String, $state: RiskState,
  $nature: RiskNature, $category: RiskCategory, $band: String, $ownerId: ID, $unowned: Boolean, $proximity: RiskProximity,
  $scored: RiskAssessmentKind!, $likelihood: Int, $impact: Int, $gap: RiskGapCode, $sort: RiskSort!,
  $map: RiskAssessmentKind!, $mapNature: RiskNature!) {
  people { id name }
  project(code: $code, asAt: $asAt) { id code title asAt
    riskGapCounts { code risks }
    riskScale { inForce { id name scope effectiveOn bands { name meaning } } version }
    riskAppetites @file(table: "appetites") { effectiveOn scope category upToBand upToScore setBy }
    riskHeatMap(kind: $map, nature: $mapNature) { title unscored { code title } unplaced { code title }
      rows { likelihood { value label } cells { impact { value label } score count band { name tone shade } } } }
    risks(first: $first, after: $after, state: $state, nature: $nature, category: $category, band: $band,
      ownerId: $ownerId, unowned: $unowned, proximity: $proximity, scored: $scored, likelihood: $likelihood,
      impact: $impact, gap: $gap, sort: $sort) { totalCount pageInfo { hasNextPage endCursor }
      nodes @file(table: "risks") { code title nature state owner { name } nextReviewOn appetiteReading response { response }
        inherent { ${SCORE} } current { ${SCORE} } target { ${SCORE} } } } } }`);

export const GAPS = question(`query($code: String!, $asAt: Date, $first: Int!, $after: String) {
  project(code: $code, asAt: $asAt) { id code title asAt riskScale { version }
    riskGaps(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes @file(table: "missing") { code message riskCode riskId riskTitle riskVersion actionId } } } }`);

export const RISK = question(`query($code: String!, $asAt: Date, $risk: String!) {
  project(code: $code, asAt: $asAt) { id code title asAt
    riskScale { inForce { id bands { name fromScore } } version }
    risk(code: $risk) { id code title nature category cause event effect proximity raisedOn state stateNote since
      nextStates nextReviewOn citation assumed version owner { name } actionees { name }
      links @file(table: "links") { kind code title }
      taskEffects @file(table: "tasks") { task { code title } workingDays totalFloat beyondFloat }
      inherent @file(table: "scores") { effectiveOn recordedBy rationale scaleId ${SCORE} }
      current @file(table: "scores") { effectiveOn recordedBy rationale scaleId ${SCORE} }
      target @file(table: "scores") { effectiveOn recordedBy rationale scaleId ${SCORE} }
      trend @file(table: "trend") { effectiveOn kind score band scaleId }
      response { effectiveOn response note recordedBy }
      actions @file(table: "actions") { id text actionee { name } dueOn state nextStates overdue history { ${DATED} state note } }
      appetite { upToBand upToScore scaleId setBy effectiveOn } appetiteReading
      acceptance { state approver { name } score { score band { name } } note expiresOn }
      acceptBlockers { code message }
      gaps { code message riskCode riskId riskTitle riskVersion actionId }
      history {
        statements { ${DATED} title category cause event effect ownerName proximity }
        assessments { ${DATED} kind rationale score { score likelihood { value label } impact { value label } band { name } } }
        responses { ${DATED} response note }
        reviews @file(table: "reviews") { ${DATED} note nextOn }
        acceptances { ${DATED} state approver { name } score { score band { name } } note expiresOn }
        states { ${DATED} state note } } } } }`);

const WHOLE_SCALE = `inForce { name likelihood { value label meaning } impact { value label meaning }
  cells { likelihood impact score } bands { name fromScore tone meaning } }`;

/** The scale in force, for the form that sets another. */
export const PROJECT_SCALE = question(`query($projectCode: String!) { project(code: $projectCode) { title
  riskScale { version ${WHOLE_SCALE} } } }`);
export const ORGANISATION_SCALE = question(`{ organisationRiskScale { organisationVersion ${WHOLE_SCALE} } }`);

const ON_SCALE = '{ score band { name tone shade } }';

/** What a scale would do, before it is set. */
export const PREVIEW_SCALE = question(`query($input: SetRiskScaleInput!) { answer: previewRiskScale(input: $input) {
  problems { code message path } effect { projects unreadableAppetites
    rows { likelihood { value label } cells { impact { value label } score count band { name tone shade } } }
    risks { projectCode code title score ${ON_SCALE} onNewScale ${ON_SCALE} } } } }`);
