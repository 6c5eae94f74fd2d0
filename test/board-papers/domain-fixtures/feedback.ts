/** Facts of feedback made by hand: enough of everything a paper can meet. */
import type { FeedbackFacts } from '../../../src/board-papers/facts/feedback-facts.js';

export const noFeedback: FeedbackFacts = {};
