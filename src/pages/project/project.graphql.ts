/** Holds the questions that the page of a project and its forms ask. */
import { DECISIONS_FOR } from '../frame/decision-choices.js';
import { question } from '../frame/question.js';
import { ORGANISATIONS, PEOPLE } from '../frame/record-choices.js';
import { DATED } from '../frame/timeline.js';

const LEFT = 'totalCount nodes { code }';

/** A project at a glance, its end project report, and what is still to be done in it. */
export const PROJECT_PAGE =
  question(`query($code: String!, $asAt: Date, $first: Int!, $after: String) { project(code: $code, asAt: $asAt) {
  problems { code message }
  id code title asAt start targetEnd programmeCode objectives rag ragReason state since version
  sponsors { id name } lead { id name post } smtLead { id name post } approval { body decidedOn decision }
  plan { finish baselineFinish finishSlipWorkingDays baselines { name approvedOn } }
  milestones(first: $first, after: $after, order: DATE) { totalCount pageInfo { hasNextPage endCursor } nodes {
    code title baselineDate forecastDate actualDate slipWorkingDays } }
  undone: milestones(first: 5, complete: false, order: DATE) { ${LEFT} }
  risks(first: 5, state: OPEN) { ${LEFT} } challenges(first: 5, states: [OPEN, ANSWERED, ESCALATED]) { ${LEFT} }
  actions(first: 5, filter: { open: true }) { ${LEFT} } commitments(first: 5, open: true) { ${LEFT} }
  history { ${DATED} state note }
  closure { id } closures { ${DATED} summary lessons decision { code title }
    followOns { action dueOn person { id name post } organisation { id name } } } } }`);

/** What the forms that close a project and reopen it ask. */
export const CLOSING_FORM = question(`query($projectCode: String!) { ${PEOPLE} ${ORGANISATIONS}
  project(code: $projectCode) { code title asAt version state
    closure { effectiveOn summary lessons followOns { action dueOn person { id } organisation { id } } } }
  ${DECISIONS_FOR} }`);

/** What the form that copies a project asks, and all that the copy would be. */
const COPY = `${PEOPLE} programmes { code title }
  projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { code title }`;
export const COPY_FORM = question(`{ ${COPY} }`);
export const COPY_OF = question(`query($project: String!) { ${COPY} project(code: $project) { code programmeCode } }`);
export const PREVIEW_COPY = question(`query($input: CopyProjectInput!) { answer: previewProjectCopy(input: $input) {
  problems { code message path } copy { draft sourceTitle asAt targetEnd rule leftOut { part what why }
    things { part code title dates { name was willBe } } } } }`);
