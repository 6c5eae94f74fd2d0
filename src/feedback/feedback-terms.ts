/** Decides the words in which feedback is kept: channels, stages, kinds of respondent, permissions, outcomes, and what may follow what. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const FEEDBACK_CHANNELS = [
  'ACTION_LEARNING_SET',
  'ONLINE_QUESTIONNAIRE',
  'MEETING',
  'SEMINAR',
  'PILOT',
  'CORRESPONDENCE',
] as const;
export type FeedbackChannel = (typeof FEEDBACK_CHANNELS)[number];

export const FEEDBACK_STAGES = ['CONCEPT', 'DRAFT', 'PILOT'] as const;
export type FeedbackStage = (typeof FEEDBACK_STAGES)[number];

export const RESPONDENT_TYPES = [
  'INDIVIDUAL',
  'ORGANISATION',
  'OFFICER',
  'ELECTED_MEMBER',
  'INDEPENDENT_MEMBER',
  'PARTNER',
  'PILOT_AUTHORITY',
  'GROUP',
  'NOT_STATED',
] as const;
export type RespondentType = (typeof RESPONDENT_TYPES)[number];

/** From the widest to the narrowest. */
export const PERMISSIONS = ['NAMED', 'ANONYMOUS', 'WITHHELD'] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const OUTCOMES = ['ACCEPTED', 'ACCEPTED_IN_PART', 'NOT_ACCEPTED', 'NOTED', 'OUT_OF_SCOPE'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes after which something changes. */
export const ACCEPTING: readonly Outcome[] = ['ACCEPTED', 'ACCEPTED_IN_PART'];

export const ITEM_STATES = ['OPEN', 'OUTCOME_GIVEN', 'REPLIED'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** An outcome may be thought over; then the reply that told of the former one is no longer enough. */
export const ITEM_LIFE: Lifecycle<ItemState> = {
  OPEN: ['OUTCOME_GIVEN'],
  OUTCOME_GIVEN: ['OUTCOME_GIVEN', 'REPLIED'],
  REPLIED: ['OUTCOME_GIVEN', 'REPLIED'],
};

export const REPORT_STATES = ['NOT_PUBLISHED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** The report of an exercise may be published again, with what has come since. */
export const REPORT_LIFE: Lifecycle<ReportState> = {
  NOT_PUBLISHED: ['PUBLISHED'],
  PUBLISHED: ['PUBLISHED', 'WITHDRAWN'],
  WITHDRAWN: ['PUBLISHED'],
};

/** What of an item is kept back; NOTHING lifts an earlier redaction. */
export const REDACTIONS = ['NAME', 'TEXT', 'NAME_AND_TEXT', 'NOTHING'] as const;
export type Redaction = (typeof REDACTIONS)[number];

/** Whether an exercise takes comments on a day. */
export const EXERCISE_STATES = ['NOT_DATED', 'TO_OPEN', 'OPEN', 'CLOSED'] as const;
export type ExerciseState = (typeof EXERCISE_STATES)[number];
