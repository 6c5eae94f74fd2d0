/** Tells the first programme's pilots, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const PILOTS_ROWS: readonly Sourced[] = [];
