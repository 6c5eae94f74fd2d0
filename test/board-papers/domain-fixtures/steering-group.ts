/** Facts of steering-group made by hand: enough of everything a paper can meet. */
import type { SteeringGroupFacts } from '../../../src/board-papers/facts/steering-group-facts.js';

export const noSteeringGroup: SteeringGroupFacts = {};
