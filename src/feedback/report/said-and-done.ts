/** Shapes the report "You said, we did, because": what was said, grouped by theme and clause, beside what came of it and why. */
import type { Bases, OutcomeCounts } from '../counts.js';
import type { FeedbackChannel, FeedbackStage, ItemState, Outcome, RespondentType } from '../feedback-terms.js';

/** One comment, in the form that may be published. */
export interface SaidAndDone {
  readonly code: string;
  readonly exerciseCode: string;
  readonly question: string | null;
  /** The comment, or "[withheld: reason]". */
  readonly youSaid: string;
  readonly textWithheld: boolean;
  /** Who said it, or "[withheld: reason]" for the name. */
  readonly saidBy: string;
  readonly nameWithheld: boolean;
  readonly respondentType: RespondentType | null;
  /** Its other themes, by title. */
  readonly alsoOn: readonly string[];
  readonly state: ItemState;
  /** Null: open. */
  readonly outcome: Outcome | null;
  readonly weDid: string;
  /** The reason of the outcome; null: open. */
  readonly because: string | null;
}

/** Comments on one clause; clause null: on the whole. */
export interface OnClause {
  readonly clause: string | null;
  readonly items: readonly SaidAndDone[];
}

/** Comments of which a theme is the main one; theme null: none was given. Each comment stands in one group alone. */
export interface OnTheme {
  readonly theme: { readonly code: string; readonly title: string; readonly definition: string } | null;
  readonly clauses: readonly OnClause[];
  readonly items: number;
  /** Comments of other groups that touch on this theme as well. */
  readonly alsoRaised: number;
}

/** An exercise that the report draws on. */
export interface ReportSource {
  readonly code: string;
  readonly title: string;
  readonly channel: FeedbackChannel;
  readonly stage: FeedbackStage;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly method: string;
  /** What the exercise is on, by name; none: the idea alone. */
  readonly versions: readonly string[];
  readonly bases: Bases;
}

/** The report. The counts add up: `counts.items` is the sum over `themes` of `items`, and over `sources` in one of an exercise. */
export interface YouSaidWeDid {
  /** What it is on: the title of the exercise, or the name of the version. */
  readonly subject: string;
  readonly asAt: string;
  readonly sources: readonly ReportSource[];
  readonly counts: OutcomeCounts;
  readonly namesWithheld: number;
  readonly textsWithheld: number;
  readonly themes: readonly OnTheme[];
}
