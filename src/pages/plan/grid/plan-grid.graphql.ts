/** Holds the question that the plan grid asks; what is typed into it is a file, brought in as every other. */
import { question } from '../../frame/question.js';

export const PLAN_GRID =
  question(`query($code: String!) { project(code: $code) { id code title asAt plan { version finish calendars { code name } } }
  file: planFile(projectCode: $code, format: CSV) { content } people { name } organisations { name } }`);
