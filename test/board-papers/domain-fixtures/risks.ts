/** Facts of risks made by hand: enough of everything a paper can meet. */
import type { RiskFact, RisksFacts, ScoreFact } from '../../../src/board-papers/facts/risks-facts.js';

export const noRisks: RisksFacts = { risks: [] };

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const score = (
  n: number,
  on: string,
  value: number,
  band: string,
  more: Partial<ScoreFact> = {},
): ScoreFact => ({
  ...{ reportId: id(n), on, score: value, band, tone: 'amber', likelihood: 'Likely', impact: 'Moderate' },
  ...{ scaleId: 'TOOL-1', rank: value, assumed: false, ...more },
});

export const risk = (n: number, title: string, more: Partial<RiskFact> = {}): RiskFact => ({
  ...{ recordId: id(3000 + n), reportId: id(3100 + n), citation: '10/23 ¶4.1.1', code: `R${n}`, title },
  ...{ nature: 'THREAT', status: 'OPEN', raisedOn: '2010-01-04', owner: null, scores: [], reading: null },
  ...{ acceptance: null, gaps: [], ...more },
});

const ann = { recordId: id(3900), reportId: id(3901), citation: null, name: 'Ann Owner', post: 'Project officer' };
const dora = { recordId: id(3910), reportId: id(3911), citation: null, name: 'Dora Director', post: 'Director' };

/** Threats above appetite, accepted, expired and within; unscored ones; an opportunity; a closed one. */
export const someRisks: RisksFacts = {
  risks: [
    risk(1, 'Criticised for going beyond the remit', {
      gaps: ['NO_OWNER', 'NO_SCORE', 'NO_PROXIMITY', 'NO_REVIEW_DATE'],
    }),
    risk(2, 'Nobody answers for failings', {
      gaps: ['NO_OWNER', 'NO_SCORE', 'NO_PROXIMITY', 'NO_RESPONSE', 'NO_REVIEW_DATE'],
    }),
    risk(3, 'Elections fall into the pilots', {
      ...{ owner: ann, reading: 'ABOVE', gaps: ['ABOVE_APPETITE'] },
      scores: [score(3201, '2010-01-04', 6, 'Medium'), score(3202, '2010-01-25', 12, 'High')],
    }),
    risk(4, 'The end falls on a bank holiday', {
      ...{ owner: ann, reading: 'WITHIN', gaps: ['REVIEW_OVERDUE'] },
      scores: [score(3203, '2010-01-04', 4, 'Low', { likelihood: 'Rare', impact: 'Major', tone: 'green' })],
    }),
    risk(5, 'Invitations go out late', {
      ...{ owner: ann, reading: 'ABOVE' },
      scores: [score(3204, '2010-01-20', 10, 'High', { likelihood: 'Almost certain', impact: 'Minor' })],
      acceptance: { reportId: id(3301), state: 'IN_FORCE', approver: dora, expiresOn: '2010-03-31' },
    }),
    risk(6, 'Other authorities copy the approach', { nature: 'OPPORTUNITY', gaps: ['NO_OWNER', 'NO_SCORE'] }),
    risk(7, 'No officer is found', { status: 'CLOSED' }),
  ],
};
