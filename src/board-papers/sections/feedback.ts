/** Decides what a paper says of feedback. */
import type { ProjectPart } from './section.js';

/** Feedback: exercises, items, themes and what came of them. */
export const feedback: ProjectPart = () => [];
