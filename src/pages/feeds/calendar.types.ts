/** Names what a calendar is made of: the answers of the interface, and the events they become. */
import type { BODIES, PLANS, MEETINGS, MY_ACTIONS, MY_TASKS, TO_ANSWER } from './feeds.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Milestone = AnswerTo<typeof PLANS>['projects'][number]['plan']['milestones'][number];

export type Project = AnswerTo<typeof PLANS>['projects'][number];

export type Meeting = AnswerTo<typeof MEETINGS>['body']['meetings']['nodes'][number];

/** A body with all of its meetings. */
export type Body = Pick<AnswerTo<typeof BODIES>['bodies'][number], 'name' | 'projectCode'> & {
  readonly meetings: readonly Meeting[];
};

export type Action = AnswerTo<typeof MY_ACTIONS>['actions']['nodes'][number];

export type Challenge = AnswerTo<typeof TO_ANSWER>['myChallenges']['nodes'][number];

export type CalendarTask = AnswerTo<typeof MY_TASKS>['me']['tasks']['nodes'][number];

/** All that a person's calendar is made of. */
export interface CalendarAnswers {
  readonly projects: readonly Project[];
  readonly bodies: readonly Body[];
  readonly actions: readonly Action[];
  readonly challenges: readonly Challenge[];
  readonly tasks: readonly CalendarTask[];
}

export const EVENT_KINDS = ['milestone', 'meeting', 'action', 'answer owed', 'task'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface CalendarEvent {
  readonly kind: EventKind;
  /** Id of the record, the same for ever. */
  readonly uid: string;
  /** Number of the last write that it hangs on. */
  readonly version: number;
  /** yyyy-mm-dd. */
  readonly day: string;
  /** hh:mm where the organisation is; null: all day. */
  readonly hour: string | null;
  /** hh:mm at which it ends on the same day; null: it is not known. */
  readonly until: string | null;
  readonly summary: string;
  readonly description: string;
  readonly place: string | null;
  /** Where it stands on our pages, from the server's address on. */
  readonly path: string;
  readonly categories: readonly string[];
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}
