/** Decides what a paper is to the parts of its page: what the page asks for. */
import type { AnswerTo } from '../frame/question.js';
import type { PAPER } from './papers.graphql.js';

export type Paper = AnswerTo<typeof PAPER>['boardPaper'];
export type Block = Paper['blocks'][number];
