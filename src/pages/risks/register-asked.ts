/** Shapes what the page of a risk register asks. */
import type { REGISTER } from './risks.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Row = AnswerTo<typeof REGISTER>['project']['risks']['nodes'][number];
export type Assessed = Row['current'];
