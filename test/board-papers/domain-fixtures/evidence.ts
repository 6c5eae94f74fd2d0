/** Facts of evidence made by hand: enough of everything a paper can meet. */
import type { EvidenceFacts } from '../../../src/board-papers/facts/evidence-facts.js';

export const noEvidence: EvidenceFacts = {};
