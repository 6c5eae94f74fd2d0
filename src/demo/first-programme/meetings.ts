/** Tells the first programme's meetings, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const MEETINGS_ROWS: readonly Sourced[] = [];
