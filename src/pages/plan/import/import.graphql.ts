/** Holds the questions that the pages of plans as files ask. */
import { question } from '../../frame/question.js';
import { CONSEQUENCES } from '../plan.graphql.js';

export const IMPORT_PLAN_BASIS = question(
  `query($code: String!) { project(code: $code) { id code title plan { version stages { code } tasks { code } milestones { code } } } }`,
);

const IMPORTED = `imported { added changed withdrawn unchanged lines { verb line code title says }
  dates { code title was inFile willBe why } } problems { code message path } ${CONSEQUENCES}`;

export const PREVIEW_PLAN_IMPORT = question(
  `query($input: ImportPlanInput!) { answer: previewPlanImport(input: $input) { ${IMPORTED} } }`,
);

export const IMPORT_PLAN = question(
  `mutation($input: ImportPlanInput!) { answer: importPlan(input: $input) { saved ${IMPORTED} } }`,
);

export const PLAN_FILE = question(
  `query($code: String!, $format: PlanFileFormat!) { file: planFile(projectCode: $code, format: $format) { name mediaType content } }`,
);
