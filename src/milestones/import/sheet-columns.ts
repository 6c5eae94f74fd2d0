/** Decides which columns a spreadsheet of a plan has: the same that go out come in. */

export const PLAN_COLUMNS = {
  code: 'Code',
  kind: 'Kind',
  title: 'Title',
  stage: 'Stage',
  days: 'Working days',
  estimated: 'Estimated',
  unknown: 'Not known because',
  waitsFor: 'Waits for',
  owner: 'Owner',
  constraint: 'Constraint',
  constraintDate: 'Constraint date',
  pinnedStart: 'Start set by hand',
  pinnedFinish: 'Finish set by hand',
  deadline: 'Deadline',
  calendar: 'Calendar',
  optimistic: 'Optimistic',
  mostLikely: 'Most likely',
  pessimistic: 'Pessimistic',
  publication: 'Publication',
  assumed: 'Assumption',
  source: 'Source',
  notes: 'Notes',
  done: 'Per cent done',
  began: 'Began on',
  finished: 'Done on',
  start: 'Start',
  finish: 'Finish',
} as const;

export type PlanColumn = keyof typeof PLAN_COLUMNS;

export const CONSTRAINT_WORDS = {
  START_NO_EARLIER_THAN: 'Start no earlier than',
  START_NO_LATER_THAN: 'Start no later than',
  FINISH_NO_EARLIER_THAN: 'Finish no earlier than',
  FINISH_NO_LATER_THAN: 'Finish no later than',
  START_FIXED: 'Must start on',
  FINISH_FIXED: 'Must finish on',
} as const;
