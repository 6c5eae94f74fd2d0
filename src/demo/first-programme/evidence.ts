/** Tells the first programme's evidence, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const EVIDENCE_ROWS: readonly Sourced[] = [];
