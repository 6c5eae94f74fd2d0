/** Facts of risks made by hand: enough of everything a paper can meet. */
import type { RisksFacts } from '../../../src/board-papers/facts/risks-facts.js';

export const noRisks: RisksFacts = {};
