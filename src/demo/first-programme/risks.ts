/** Tells the first programme's risks, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const RISKS_ROWS: readonly Sourced[] = [];
