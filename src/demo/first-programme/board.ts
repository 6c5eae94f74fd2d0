/** Tells the first programme's board, each with where it comes from. */
import type { Sourced } from './first-programme.types.js';

export const BOARD_ROWS: readonly Sourced[] = [];
