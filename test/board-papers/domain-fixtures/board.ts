/** Facts of board made by hand: enough of everything a paper can meet. */
import type { BoardFacts } from '../../../src/board-papers/facts/board-facts.js';

export const noBoard: BoardFacts = {};
