/** Decides how feedback stand at one point of the record. */

/** To come. */
export type FeedbackView = Readonly<Record<string, never>>;
