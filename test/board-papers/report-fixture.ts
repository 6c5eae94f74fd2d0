import type { PaperFacts } from '../../src/board-papers/facts/facts.types.js';
import type { ClauseFact, ReportFacts } from '../../src/board-papers/facts/report-facts.js';
import { id, paperFixture, party, project } from './facts-fixture.js';

/** A clause of its text. */
export const words = (
  n: number,
  kind: ClauseFact['kind'],
  text: string,
  more: Partial<ClauseFact> = {},
): ClauseFact => ({
  ...{ recordId: id(800 + n), reportId: id(850 + n), citation: null, kind, number: null, text, treatment: 'KEPT' },
  ...more,
});

const REPORT: ReportFacts = {
  ...{ recordId: id(70), reportId: id(71), citation: 'committee report ¶3', code: 'AD2', adopter: 'A city council' },
  ...{ invented: false, stage: 'ADAPTED', stageReportId: id(72), since: '2010-01-20' },
  purpose: 'to see whether partners fit together',
  relatesTo: 'its own code of practice',
  output: { recordId: id(73), reportId: null, citation: null, title: 'Behaviour protocol', label: 'Version 2' },
  clauses: [
    words(1, 'HEADING', 'Openness', { number: '1' }),
    words(2, 'STATEMENT', 'We show what we do.'),
    words(3, 'LEAD_IN', 'We agree to:'),
    words(4, 'CLAUSE', 'Publish our minutes', { number: '1.1' }),
    words(5, 'CLAUSE', 'Say who decided', { number: '1.2', treatment: 'REWORDED' }),
    words(6, 'CLAUSE', 'Answer within ten days', { number: '1.3', treatment: 'ADDED' }),
  ],
  omitted: 2,
  frameworks: ['The Seven Principles of Public Life'],
  members: 3,
  signed: 1,
};

/** The facts of a committee report. */
export function reportFixture(report: Partial<ReportFacts> = {}, more: Partial<PaperFacts> = {}): PaperFacts {
  const base = paperFixture();
  const purpose = { recordId: id(10), reportId: id(60), citation: null, topic: 'PURPOSE' as const };
  return {
    ...base,
    terms: {
      ...base.terms,
      ...{ reference: 'SC/7', title: 'Working with partners', body: 'Standards Committee', projectIds: [id(10)] },
      form: 'COMMITTEE_REPORT',
      report: {
        ...{ adoptionId: id(70), reportOf: 'Director of Corporate Services', commendTo: 'the Council' },
        ...{ supplements: 'the Code of Practice on Partnerships', output: 'Behaviour protocol' },
      },
    },
    projects: [
      project(10, 'MCC', 'Protocol', {
        sponsors: [party(40, 'Standards for England', 'SfE')],
        narratives: [{ ...purpose, paragraphs: ['Partners can question one another on agreed terms.'] }],
      }),
    ],
    report: { ...REPORT, ...report },
    ...more,
  };
}
