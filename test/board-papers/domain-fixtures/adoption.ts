/** Facts of adoption made by hand: enough of everything a paper can meet. */
import type { AdoptionFacts } from '../../../src/board-papers/facts/adoption-facts.js';

export const noAdoption: AdoptionFacts = {};
