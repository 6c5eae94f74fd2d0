/** Holds the questions that the status grid asks. */
import { question } from '../../frame/question.js';
import { CONSEQUENCES } from '../plan.graphql.js';

const ROW = 'code title stageCode rag critical version owner { id name } ownerTeam';

export const STATUS_GRID = question(`query($code: String!) { project(code: $code) { id code title asAt
  plan { finish stages { code title }
    milestones { ${ROW} forecastDate actualDate }
    tasks { ${ROW} start finish actualStart actualFinish percentComplete } } } }`);

const EFFECT = `problems { code message path } ${CONSEQUENCES}`;

export const PREVIEW_STATUS = {
  milestones: question(
    `query($input: ReportMilestonesInput!) { answer: previewMilestoneReports(input: $input) { ${EFFECT} } }`,
  ),
  tasks: question(`query($input: ReportTasksInput!) { answer: previewTaskReports(input: $input) { ${EFFECT} } }`),
};

export const SAVE_STATUS = {
  milestones: question(
    `mutation($input: ReportMilestonesInput!) { answer: reportMilestones(input: $input) { saved ${EFFECT} } }`,
  ),
  tasks: question(`mutation($input: ReportTasksInput!) { answer: reportTasks(input: $input) { saved ${EFFECT} } }`),
};
