/** Facts of stakeholders made by hand: enough of everything a paper can meet. */
import type { StakeholdersFacts } from '../../../src/board-papers/facts/stakeholders-facts.js';

export const noStakeholders: StakeholdersFacts = {};
