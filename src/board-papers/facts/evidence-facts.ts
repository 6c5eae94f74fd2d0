/** Decides which facts a paper takes from evidence. */
import type { EvidenceView } from '../../evidence/evidence-view.js';
import type { Register } from '../../programme/register.js';

/** To come. */
export type EvidenceFacts = Readonly<Record<string, never>>;

/** The facts at the view's point. */
export function evidenceFacts(_view: EvidenceView, _register: Register): EvidenceFacts {
  return {};
}
