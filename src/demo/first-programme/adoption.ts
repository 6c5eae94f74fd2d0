/** Tells the first programme's adoption, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const ADOPTION_ROWS: readonly Sourced[] = [];
