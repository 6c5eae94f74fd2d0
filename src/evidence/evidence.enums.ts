import { enumOf } from '../platform/graphql/enum-of.js';
import type { EvidenceKind, EvidenceState } from './evidence-kinds.js';

export const EvidenceKindEnum = enumOf<EvidenceKind>('EvidenceKind', 'What kind of exercise gathers the evidence.', {
  LITERATURE_REVIEW: 'A review of the literature.',
  INTERVIEWS: 'Interviews.',
  DOCUMENT_REVIEW: 'A review of named documents.',
  ANNUAL_RETURNS: 'A review of what authorities report in their annual returns.',
  RESEARCH: 'Research with a report of its own.',
  OTHER: 'Something else.',
});

export const EvidenceStateEnum = enumOf<EvidenceState>('EvidenceState', 'How far an exercise has come.', {
  PLANNED: 'Not begun.',
  UNDER_WAY: 'Begun and not over.',
  COMPLETE: 'Over.',
});
