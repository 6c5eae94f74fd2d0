/** Lays out the protocol with Manchester: what is done, and from January 2010 what nobody can date yet. */
import { issuedPaper } from './sources.js';
import type { PlanRow } from './first-programme.types.js';
import { link, milestone, stage, task } from './plan-rows.js';

const LEAD = 'Standards for England, project team';
const WITH_MCC = 'Standards for England and Manchester City Council';
const GUIDANCE = 'Guidance and Advice Team';

/** The paper says what was done and not when: lengths and links are assumed, and so is the day of the Annual Assembly. */
export const MCC_PLANS: readonly PlanRow[] = [
  {
    effectiveOn: '2009-04-01',
    reason: 'Plan for drafting and testing the protocol; lengths and links are planning assumptions.',
    items: [
      stage('S1', 'Drafting the protocol', issuedPaper('section 3.4')),
      task('S1', 'T1', 'Action learning sets', 80, WITH_MCC, issuedPaper('paragraph 3.4.1')),
      task('S1', 'T2', 'On-line questionnaire', 30, LEAD, issuedPaper('paragraph 3.4.1')),
      task('S1', 'T3', 'Attend partnership and committee meetings', 80, LEAD, issuedPaper('paragraph 3.4.1')),
      task('S1', 'T4', 'Align with the Seven Principles and CIPFA/SOLACE', 20, LEAD, issuedPaper('paragraph 3.4.2')),
      milestone('S1', 'M1', 'Protocol drafted', WITH_MCC, issuedPaper('paragraph 3.4.2')),
      stage('S2', 'Feedback and revision', issuedPaper('section 3.4')),
      task('S2', 'T5', 'Seminars at the 2009 Annual Assembly', 2, LEAD, issuedPaper('paragraph 3.4.3'), {
        constraint: { kind: 'START_NO_EARLIER_THAN', date: '2009-10-12' },
      }),
      milestone('S2', 'M2', 'Assembly feedback taken', LEAD, issuedPaper('paragraph 3.4.3')),
      task(
        'S2',
        'T6',
        'Second round of comments from those who took part',
        30,
        WITH_MCC,
        issuedPaper('paragraph 3.4.4'),
      ),
      task('S2', 'T7', 'Revise the protocol', 20, LEAD, issuedPaper('paragraph 3.4.4')),
      milestone('S2', 'M3', 'Current version of the protocol settled', WITH_MCC, issuedPaper('paragraph 3.4.4')),
      task('S2', 'T8', 'Write the technical research report', 30, LEAD, issuedPaper('paragraph 3.3.4')),
      milestone('S2', 'M4', 'Research report ready for the Board', LEAD, issuedPaper('paragraph 3.3.4')),
    ],
    links: [
      link('T1', 'T2', 'SS', 20),
      link('T1', 'T3', 'SS'),
      link('T1', 'T4'),
      link('T2', 'T4'),
      link('T3', 'T4'),
      link('T4', 'M1'),
      link('M1', 'T5'),
      link('T5', 'M2'),
      link('M2', 'T6'),
      link('T6', 'T7'),
      link('T7', 'M3'),
      link('T6', 'T8'),
      link('M3', 'M4'),
      link('T8', 'M4'),
    ],
  },
  {
    effectiveOn: '2010-01-11',
    reason: 'Adds what comes after the research report; nobody can date it before the scoping meeting.',
    items: [
      stage('S3', 'Guidance and further work', issuedPaper('section 3.5')),
      task(
        'S3',
        'T9',
        'Write guidance that presents and promotes the protocol',
        { unknown: 'the Guidance and Advice Team has not estimated the work yet' },
        GUIDANCE,
        issuedPaper('paragraph 3.5.1'),
      ),
      milestone('S3', 'M5', 'Guidance on the protocol published', GUIDANCE, issuedPaper('paragraph 3.5.1'), {
        publication: true,
      }),
      milestone('S3', 'M6', 'Scoping meeting with Manchester City Council', WITH_MCC, issuedPaper('paragraph 3.5.3'), {
        dateUnknown: 'the meeting is still being arranged',
        assumed: false,
      }),
      task(
        'S3',
        'T10',
        'Further work on putting the protocol into practice',
        { unknown: 'how long it takes can only be estimated at the scoping meeting' },
        WITH_MCC,
        issuedPaper('paragraph 3.5.3'),
        { assumed: false },
      ),
      milestone('S3', 'M7', 'Further work complete', WITH_MCC, issuedPaper('paragraph 3.5.3')),
    ],
    links: [
      link('M4', 'T9'),
      link('T9', 'M5'),
      link('M4', 'M6'),
      link('M6', 'T10'),
      link('T10', 'M7'),
      link('M5', 'M7'),
    ],
  },
];
