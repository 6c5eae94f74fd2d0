/** Facts of pilots made by hand: enough of everything a paper can meet. */
import type { PilotsFacts } from '../../../src/board-papers/facts/pilots-facts.js';

export const noPilots: PilotsFacts = {};
