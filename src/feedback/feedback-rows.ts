/** Shapes the rows of feedback as they are read: all of them, of every project. */
import type {
  FeedbackExerciseIdentity,
  FeedbackExerciseStatement,
  FeedbackImport,
  FeedbackPublication,
} from './feedback-exercise.entity.js';
import type {
  FeedbackCoding,
  FeedbackItemIdentity,
  FeedbackItemStatement,
  FeedbackOutcome,
  FeedbackRedaction,
  FeedbackReply,
} from './feedback-item.entity.js';
import type { FeedbackRespondentIdentity, FeedbackRespondentStatement } from './feedback-respondent.entity.js';
import type { FeedbackThemeIdentity, FeedbackThemeStatement } from './feedback-theme.entity.js';

/** All rows of the domain, of every project. */
export interface FeedbackRows {
  readonly exercises: readonly FeedbackExerciseIdentity[];
  readonly exerciseStatements: readonly FeedbackExerciseStatement[];
  readonly imports: readonly FeedbackImport[];
  readonly publications: readonly FeedbackPublication[];
  readonly themes: readonly FeedbackThemeIdentity[];
  readonly themeStatements: readonly FeedbackThemeStatement[];
  readonly respondents: readonly FeedbackRespondentIdentity[];
  readonly respondentStatements: readonly FeedbackRespondentStatement[];
  readonly items: readonly FeedbackItemIdentity[];
  readonly itemStatements: readonly FeedbackItemStatement[];
  readonly codings: readonly FeedbackCoding[];
  readonly outcomes: readonly FeedbackOutcome[];
  readonly replies: readonly FeedbackReply[];
  readonly redactions: readonly FeedbackRedaction[];
}
