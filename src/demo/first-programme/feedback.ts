/** Tells the first programme's feedback, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const FEEDBACK_ROWS: readonly Sourced[] = [];
