/** Shapes what the page of a risk was told by the interface. */
import type { AnswerTo } from '../frame/question.js';
import type { RISK } from './risks.graphql.js';
import type { Having } from '../frame/having.js';

export type RiskProject = Having<AnswerTo<typeof RISK>['project'], 'risk'>;
export type Risk = RiskProject['risk'];
export type Assessment = NonNullable<Risk['target']>;
export type Action = Risk['actions'][number];
export type History = Risk['history'];
