import { enumOf } from '../platform/graphql/enum-of.js';
import type { DayOrder } from './csv/answer-days.js';
import type {
  ExerciseState,
  FeedbackChannel,
  FeedbackStage,
  ItemState,
  Outcome,
  Permission,
  Redaction,
  ReportState,
  RespondentType,
} from './feedback-terms.js';

export const FeedbackChannelEnum = enumOf<FeedbackChannel>('FeedbackChannel', 'By which way people are heard.', {
  ACTION_LEARNING_SET: 'Action learning sets: small groups that meet regularly and learn from what they do.',
  ONLINE_QUESTIONNAIRE: 'An online questionnaire.',
  MEETING: 'Meetings that were attended.',
  SEMINAR: 'A seminar.',
  PILOT: 'Authorities that tried it.',
  CORRESPONDENCE: 'Letters, e-mails and talks.',
});

export const FeedbackStageEnum = enumOf<FeedbackStage>('FeedbackStage', 'What people are asked to comment on.', {
  CONCEPT: 'The idea.',
  DRAFT: 'A draft.',
  PILOT: 'What they have tried.',
});

export const RespondentTypeEnum = enumOf<RespondentType>('RespondentType', 'What kind of respondent somebody is.', {
  INDIVIDUAL: 'A person who speaks for nobody else.',
  ORGANISATION: 'An organisation.',
  OFFICER: 'An officer of an authority.',
  ELECTED_MEMBER: 'An elected member of an authority.',
  INDEPENDENT_MEMBER: 'An independent member of a standards committee.',
  PARTNER: 'A partner from outside an authority.',
  PILOT_AUTHORITY: 'An authority that piloted.',
  GROUP: 'A group that spoke as one, such as at a seminar.',
  NOT_STATED: 'Did not say.',
});

export const PublicationPermissionEnum = enumOf<Permission>(
  'PublicationPermission',
  'What a respondent permits to be published.',
  {
    NAMED: 'Comments and name.',
    ANONYMOUS: 'Comments, but not the name.',
    WITHHELD: 'Neither.',
  },
);

export const FeedbackOutcomeEnum = enumOf<Outcome>('FeedbackOutcome', 'What came of a comment.', {
  ACCEPTED: 'It is taken up.',
  ACCEPTED_IN_PART: 'Part of it is taken up.',
  NOT_ACCEPTED: 'It is not taken up.',
  NOTED: 'It asks for no change.',
  OUT_OF_SCOPE: 'It is about something else.',
});

export const FeedbackItemStateEnum = enumOf<ItemState>('FeedbackItemState', 'How far a comment has come.', {
  OPEN: 'No outcome yet.',
  OUTCOME_GIVEN: 'It has an outcome; the person who made it has not been informed.',
  REPLIED: 'A reply that tells of the outcome was sent.',
});

export const FeedbackReportStateEnum = enumOf<ReportState>(
  'FeedbackReportState',
  'Whether the public may read the report on an exercise.',
  {
    NOT_PUBLISHED: 'Never published.',
    PUBLISHED: 'The public may read it, as it stood when it was published.',
    WITHDRAWN: 'Was published and has been withdrawn.',
  },
);

export const FeedbackRedactionEnum = enumOf<Redaction>('FeedbackRedactionScope', 'What of a comment is kept back.', {
  NAME: 'Who made it.',
  TEXT: 'Its words.',
  NAME_AND_TEXT: 'Both.',
  NOTHING: 'Nothing any more: an earlier redaction is lifted.',
});

export const FeedbackExerciseStateEnum = enumOf<ExerciseState>(
  'FeedbackExerciseState',
  'Whether an exercise takes comments on the day of the view.',
  {
    NOT_DATED: 'Nobody has said when it opens.',
    TO_OPEN: 'It is to open.',
    OPEN: 'It takes comments.',
    CLOSED: 'It is over.',
  },
);

export const DayOrderEnum = enumOf<DayOrder>('DayOrder', 'Which number of a day such as 3/4/2010 comes first.', {
  DAY_FIRST: 'The day, as in Britain: 3 April 2010.',
  MONTH_FIRST: 'The month, as in the United States: 4 March 2010.',
});
