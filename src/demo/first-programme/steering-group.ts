/** Tells the first programme's steering-group, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const STEERING_GROUP_ROWS: readonly Sourced[] = [];
