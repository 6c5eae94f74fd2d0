/** Tells the first programme's stakeholders, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const STAKEHOLDERS_ROWS: readonly Sourced[] = [];
