/** Says which papers the demonstration writes from its own record: paper 10/23, as its cover block has it. */
import { issuedPaper } from './sources.js';
import { PAPER_DATE } from './projects.js';

export const PAPER_10_23 = {
  reference: '10/23',
  title: 'Partnerships update',
  body: 'Board',
  meetingDate: PAPER_DATE,
  asAt: PAPER_DATE,
  confidentiality: 'OPEN',
  projectCodes: ['MCC', 'CFPS'],
  citation: issuedPaper('cover'),
  assumed: false,
} as const;
