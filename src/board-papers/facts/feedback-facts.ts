/** Decides which facts a paper takes from feedback. */
import type { FeedbackView } from '../../feedback/feedback-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type FeedbackFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function feedbackFacts(_view: FeedbackView, _register: Register): FeedbackFacts {
  return {};
}
