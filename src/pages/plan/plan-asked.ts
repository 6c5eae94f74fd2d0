/** Shapes what the pages of a plan ask of its items. */
import type { AnswerTo } from '../frame/question.js';
import type { PLAN } from './plan.graphql.js';

type Plan = AnswerTo<typeof PLAN>['project']['plan'];
/** A stage or a task. */
export type Work = Plan['stages'][number] | Plan['tasks'][number];

/** One row of the plan, whatever its kind. */
export interface PlanRow {
  readonly item: Work | Plan['milestones'][number];
  readonly kind: 'Stage' | 'Task' | 'Milestone';
  /** How deep it lies in stages; 0: in none. */
  readonly level: number;
  readonly start: string | null;
  readonly finish: string | null;
  readonly baselineStart: string | null;
  readonly baselineFinish: string | null;
  readonly actualFinish: string | null;
  readonly unknown: string | null;
}
