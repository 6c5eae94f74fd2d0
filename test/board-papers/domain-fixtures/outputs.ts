/** Facts of outputs made by hand: enough of everything a paper can meet. */
import type { OutputsFacts } from '../../../src/board-papers/facts/outputs-facts.js';

export const noOutputs: OutputsFacts = {};
