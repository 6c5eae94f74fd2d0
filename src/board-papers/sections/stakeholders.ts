/** Decides what a paper says of stakeholders: promises to others that are open, overdue or kept, and what is to be said in public. */
import type { ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { commitmentBlocks } from './commitments.js';
import { communicationBlocks } from './communications.js';

/** Stakeholders: what is promised to them, what is published to them. */
export function* stakeholders(facts: PaperFacts, project: ProjectFact): Iterable<ComposedBlock> {
  yield* commitmentBlocks(facts, project);
  yield* communicationBlocks(facts, project);
}
