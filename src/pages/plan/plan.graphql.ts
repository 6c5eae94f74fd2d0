/** Holds the questions that the pages of projects and plans ask. */

const ITEM = 'code title kind rag slipWorkingDays critical stageCode';

export const PLAN = `query($code: String!, $asAt: Date) { project(code: $code, asAt: $asAt) {
  id code title asAt start targetEnd rag ragReason
  plan { finish finishIsPartial finishSlipWorkingDays criticalPath baselines { name approvedOn }
    problems { code message subject }
    calendar { holidays { name from to } closures { name from to } restrictedWindows { name from to } }
    stages { ${ITEM} start finish baselineStart baselineFinish actualFinish }
    tasks { ${ITEM} start finish baselineStart baselineFinish actualStart actualFinish unknownReason }
    milestones { ${ITEM} baselineDate forecastDate actualDate unknownReason ragReason } } } }`;

export const MILESTONE = `query($code: String!, $asAt: Date) { project(code: $code, asAt: $asAt) {
  code title asAt targetEnd
  plan { finish milestones { id code title kind rag ragReason baselineDate forecastDate networkDate ownerForecastDate
    actualDate deadline slipWorkingDays totalFloat freeFloat critical dateReason unknownReason confidence judgement
    owner { name } ownerTeam citation assumed version
    reports { id reportedOn forecastDate actualDate narrative confidence judgement recordedBy citation corrects } } } } }`;

const CONSEQUENCES = `consequences { summary finishBefore finishAfter finishMovedWorkingDays
  moved { code title from to workingDays } becameCritical raised { message } }`;

export const PREVIEW_REPORT = `query($input: ReportMilestoneInput!) { previewMilestoneReport(input: $input) {
  problems { code message path } ${CONSEQUENCES} } }`;

export const REPORT = `mutation($input: ReportMilestoneInput!) { reportMilestone(input: $input) {
  saved problems { code message path } ${CONSEQUENCES} } }`;
