/** Names the kinds of evidence, and decides how far along an exercise is. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const EVIDENCE_KINDS = [
  'LITERATURE_REVIEW',
  'INTERVIEWS',
  'DOCUMENT_REVIEW',
  'ANNUAL_RETURNS',
  'RESEARCH',
  'OTHER',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_STATES = ['PLANNED', 'UNDER_WAY', 'COMPLETE'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** Which state may follow which; what was done long ago may be recorded as complete at once. */
export const EVIDENCE_LIFE: Lifecycle<EvidenceState> = {
  PLANNED: ['UNDER_WAY', 'COMPLETE'],
  UNDER_WAY: ['COMPLETE', 'PLANNED'],
  COMPLETE: ['UNDER_WAY'],
};
