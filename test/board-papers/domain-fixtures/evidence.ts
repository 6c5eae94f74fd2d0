/** Facts of evidence made by hand: enough of everything a paper can meet. */
import type { EvidenceFact, EvidenceFacts } from '../../../src/board-papers/facts/evidence-facts.js';

export const noEvidence: EvidenceFacts = { evidence: [] };

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const party = (n: number, name: string, post: string | null) => ({
  recordId: uuid(4200 + n),
  reportId: uuid(4300 + n),
  citation: null,
  name,
  post,
});

export function evidenceFact(n: number, title: string, more: Partial<EvidenceFact> = {}): EvidenceFact {
  return {
    recordId: uuid(4000 + n),
    reportId: uuid(4100 + n),
    citation: null,
    code: `E${n}`,
    kind: 'OTHER',
    title,
    state: 'COMPLETE',
    stateReportId: uuid(4400 + n),
    interviews: null,
    individuals: null,
    organisations: null,
    participants: [],
    documents: [],
    limitations: null,
    gaps: [],
    ...more,
  };
}

/** Interviews with a footnote, documents, a plan, and counts that do not add up. */
export const someEvidence: EvidenceFacts = {
  evidence: [
    evidenceFact(1, 'Interviews', {
      kind: 'INTERVIEWS',
      interviews: 13,
      individuals: 19,
      organisations: 3,
      participants: [
        { ...party(1, 'National Audit Office', 'NAO'), note: null },
        { ...party(2, 'Blackburn with Darwen Partnership', null), note: 'written “Blackburn and Darwen”' },
      ],
      limitations: 'Nobody from the third sector was asked.',
      gaps: ['3 organisations are said to have taken part, but 2 are listed'],
    }),
    evidenceFact(2, 'Earlier reports', {
      kind: 'DOCUMENT_REVIEW',
      state: 'UNDER_WAY',
      documents: [
        { title: 'A guide', author: party(3, 'Centre for Public Scrutiny', 'CfPS'), month: '2009-03' },
        { title: 'A note', author: null, month: null },
      ],
    }),
    evidenceFact(3, 'Annual returns', { kind: 'ANNUAL_RETURNS', state: 'PLANNED', stateReportId: null }),
  ],
};
