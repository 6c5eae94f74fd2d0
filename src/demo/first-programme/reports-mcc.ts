/** Tells what was reported of the protocol with Manchester: the paper says what was done, the days are invented. */
import type { ReportRow } from './first-programme.types.js';

const done = (
  item: string,
  started: string | null,
  finished: string,
  on: string,
  citation: string,
  narrative: string,
): ReportRow => ({ on, item, ...(started && { started }), done: finished, narrative, citation, assumed: true });

export const MCC_REPORTS: readonly ReportRow[] = [
  done('T2', '2009-05-01', '2009-06-12', '2009-06-12', '10/23 ¶3.4.1', 'The questionnaire has closed.'),
  done('T1', '2009-04-01', '2009-07-28', '2009-07-31', '10/23 ¶3.4.1', 'The last action learning set has met.'),
  done('T3', '2009-04-01', '2009-07-28', '2009-07-31', '10/23 ¶3.4.1', 'All the meetings agreed have been attended.'),
  done('T4', '2009-07-29', '2009-08-25', '2009-08-28', '10/23 ¶3.4.2', 'Values and behaviours have been aligned.'),
  done('M1', null, '2009-08-25', '2009-08-28', '10/23 ¶3.4.2', 'The protocol stands in draft.'),
  done('T5', '2009-10-12', '2009-10-13', '2009-10-16', '10/23 ¶3.4.3', 'Seminar groups commented on idea and draft.'),
  done('M2', null, '2009-10-13', '2009-10-16', '10/23 ¶3.4.3', 'Feedback of the Assembly has been taken.'),
  done(
    'T6',
    '2009-10-14',
    '2009-11-24',
    '2009-11-27',
    '10/23 ¶3.4.4',
    'Comments are in, the city council’s among them.',
  ),
  done('T7', '2009-11-25', '2009-12-22', '2009-12-23', '10/23 ¶3.4.4', 'All comments have been worked in.'),
  done('M3', null, '2009-12-22', '2009-12-23', '10/23 ¶3.4.4', 'The current version of the protocol is settled.'),
  done('T8', '2009-11-25', '2010-01-15', '2010-01-15', '10/23 ¶3.3.4', 'The research report is written.'),
  done('M4', null, '2010-01-15', '2010-01-15', '10/23 ¶3.3.4', 'The research report can go to the Board.'),
  {
    on: '2010-01-26',
    item: 'M6',
    confidence: 'LOW',
    narrative: 'The meeting is being arranged; no day has been agreed.',
    citation: '10/23 ¶3.5.3',
    assumed: false,
  },
  {
    on: '2010-01-26',
    item: 'T9',
    narrative: 'The research report is with the Guidance and Advice Team; the guidance has not been estimated yet.',
    citation: '10/23 ¶3.5.1',
    assumed: true,
  },
];
