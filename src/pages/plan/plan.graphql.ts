/** Holds the questions that the pages of projects and plans ask. */
import { DECISIONS_FOR } from '../frame/decision-choices.js';
import { question } from '../frame/question.js';
import { DATED } from '../frame/timeline.js';

const ITEM = 'code title kind rag slipWorkingDays critical stageCode position owner { name } ownerTeam';

const BASELINES = `baselines { name approvedOn replaces rebased { change } note decision { code title }
      history { ${DATED} takenBecause note decision { code title } } }
    proposedBaseline { id name reason note proposedBy proposedOn outdated decision { code title }
      wouldMove { code title change from to workingDays } }`;

export const PLAN = question(`query($code: String!, $asAt: Date) { project(code: $code, asAt: $asAt) {
  id code title asAt start targetEnd rag ragReason
  plan { finish finishIsPartial finishSlipWorkingDays criticalPath version ${BASELINES}
    problems { code message subject }
    calendar { weekend region progressLogic
      holidays { name from to } closures { name from to } worked { name from to } restrictedWindows { name from to } }
    calendars @file(table: "calendars") { code name weekend region holidays { name from to } closures { name from to } worked { name from to } }
    stages @file(table: "plan") { ${ITEM} start finish baselineStart baselineFinish actualFinish }
    tasks @file(table: "plan") { ${ITEM} calendar start finish baselineStart baselineFinish actualStart actualFinish unknownReason }
    milestones @file(table: "plan") { ${ITEM} calendar baselineDate forecastDate actualDate unknownReason ragReason }
    links { from to type lag lagUnit } } } }`);

const EVERY_ITEM = `id code title kind rag ragReason deadline slipWorkingDays totalFloat critical dateReason unknownReason notes
  constraint { kind date } pinned { start finish } stageCode calendar owner { name } ownerTeam citation assumed version
  reports @file(table: "reports") { id reportedOn forecastDate actualStart actualDate remainingDays percentComplete narrative confidence judgement recordedBy
    citation corrects }`;

const LINKED = 'link { type lag lagUnit } code title kind start finish';

const itemDocument = <const Field extends string>(field: Field) =>
  `query($code: String!, $asAt: Date, $item: String!) {
  project(code: $code, asAt: $asAt) { code title asAt plan { calendars { code name } } ${field}
    itemLinks(code: $item) { before @file(table: "before") { ${LINKED} } after @file(table: "after") { ${LINKED} } } } }` as const;

export const MILESTONE = question(
  itemDocument(`milestone(code: $item) { ${EVERY_ITEM} baselineDate forecastDate networkDate
  ownerForecastDate actualDate lateDate }`),
);

export const TASK = question(
  itemDocument(`task(code: $item) { ${EVERY_ITEM} durationDays durationEstimated percentComplete start finish baselineStart baselineFinish
  actualStart actualFinish ownerForecastFinish networkFinish lateFinish startReason }`),
);

export const CONSEQUENCES = `consequences { finishBefore finishAfter finishMovedWorkingDays
  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical
  raised { message } resolved { message } }`;

const EFFECT = `problems { code message path } ${CONSEQUENCES}`;

/** What a report would do, and the report itself. */
export const PREVIEW_REPORT = {
  milestone: question(
    `query($input: ReportMilestoneInput!) { answer: previewMilestoneReport(input: $input) { ${EFFECT} } }`,
  ),
  task: question(`query($input: ReportTaskInput!) { answer: previewTaskReport(input: $input) { ${EFFECT} } }`),
};
export const REPORT = {
  milestone: question(
    `mutation($input: ReportMilestoneInput!) { answer: reportMilestone(input: $input) { saved ${EFFECT} } }`,
  ),
  task: question(`mutation($input: ReportTaskInput!) { answer: reportTask(input: $input) { saved ${EFFECT} } }`),
};

export const WHAT_IF = question(`query($code: String!) { project(code: $code) { id code title asAt targetEnd
  plan { version finish criticalPath
    calendar { holidays { name from to } closures { name from to } restrictedWindows { name from to } }
    tasks { id code title kind version durationDays start finish actualFinish pinned { finish } }
    milestones { id code title kind version forecastDate actualDate pinned { finish } }
    links { from to type lag lagUnit } } } }`);

export const PREVIEW_PLAN = question(
  `query($input: RevisePlanInput!) { answer: previewPlan(input: $input) { ${EFFECT} } }`,
);

export const REVISE_PLAN = question(
  `mutation($input: RevisePlanInput!) { answer: revisePlan(input: $input) { saved ${EFFECT} } }`,
);

/** What the forms about baselines ask: the plan, and the decisions that may be behind one. */
export const BASELINE_FORM = question(`query($projectCode: String!) { project(code: $projectCode) { code title
    milestones(first: 1) { totalCount } plan { version finish tasks { code } ${BASELINES} } }
  bodies { code name kind }
  ${DECISIONS_FOR} }`);
