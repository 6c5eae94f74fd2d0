/** Tells the first programme's outputs, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const OUTPUTS_ROWS: readonly Sourced[] = [];
