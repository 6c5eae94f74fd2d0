/** Lays out the work with CfPS from 4 January to 28 May 2010, in the order of ¶3.6 to ¶3.9 of paper 10/23. */
import { issuedPaper } from './sources.js';
import type { PlanRow } from './first-programme.types.js';
import { link, milestone, stage, task } from './plan-rows.js';

const LEAD = 'Standards for England, project team';
const BOTH = 'Standards for England and CfPS';
const CFPS = 'Centre for Public Scrutiny';
const PILOTS = 'Pilot authorities, not yet known';
const PRESS = 'External Relations Team';

/** Appendix B of the paper, which held the real plan, has not come down to us: lengths, links and dates are assumed. */
export const CFPS_PLAN: PlanRow = {
  effectiveOn: '2010-01-04',
  reason: 'First plan of the work with CfPS; lengths and links are planning assumptions, since Appendix B is lost.',
  items: [
    stage('S1', 'Desk research', issuedPaper('paragraph 3.7.1')),
    milestone('S1', 'M1', 'Work begins', LEAD, issuedPaper('paragraph 3.9.1'), { assumed: false }),
    task('S1', 'T1', 'Look through annual returns for good practice', 14, LEAD, issuedPaper('paragraph 3.7.1')),
    task(
      'S1',
      'T2',
      'Draw on the CfPS report of March 2009, How to Win Friends',
      6,
      LEAD,
      issuedPaper('paragraph 3.7.1'),
    ),
    task(
      'S1',
      'T3',
      'Draw on the CfPS report of May 2008, Small Print Big Picture',
      6,
      LEAD,
      issuedPaper('paragraph 3.7.1'),
    ),
    task('S1', 'T4', 'Bring the evidence together in one note', 2, LEAD, null),
    milestone('S1', 'M2', 'Desk research complete', LEAD, issuedPaper('paragraph 3.7.1')),

    stage('S2', 'Steering group', issuedPaper('section 3.8')),
    task('S2', 'T5', 'Agree terms of reference for the steering group', 10, BOTH, issuedPaper('paragraph 3.8.1')),
    task('S2', 'T6', 'Write the invitations', 5, LEAD, issuedPaper('paragraph 3.8.2')),
    milestone('S2', 'M3', 'Steering group invitations sent', LEAD, issuedPaper('paragraph 3.8.2')),
    task(
      'S2',
      'T7',
      'The four organisations name their members',
      10,
      'The four organisations',
      issuedPaper('paragraph 3.8.2'),
    ),
    milestone('S2', 'M6', 'Steering group meets for the first time', LEAD, issuedPaper('paragraph 3.8.1')),
    task('S2', 'T10', 'Steering group looks at the drafts', 5, 'Steering group', issuedPaper('paragraph 3.8.1')),

    stage('S3', 'Checklists', issuedPaper('paragraph 3.6.2')),
    task(
      'S3',
      'T8',
      'Draft checklist Part 1, on whether a partner is fit to work with',
      12,
      LEAD,
      issuedPaper('paragraph 3.6.2'),
    ),
    task('S3', 'T9', 'Draft checklist Part 2, questions for scrutiny', 14, BOTH, issuedPaper('paragraph 3.6.2')),
    milestone('S3', 'M5', 'Drafts of both checklists ready', BOTH, issuedPaper('paragraph 3.6.2')),

    stage('S4', 'Pilots', issuedPaper('paragraph 3.7.2')),
    task('S4', 'T11', 'Approach authorities and invite them to pilot', 15, LEAD, issuedPaper('paragraph 3.7.2')),
    milestone('S4', 'M7', 'Volunteer authorities confirmed', LEAD, issuedPaper('paragraph 3.7.2')),
    task('S4', 'T12', 'Invited authorities comment on the drafts', 12, PILOTS, issuedPaper('paragraph 3.7.2')),
    task('S4', 'T13', 'Adjust the drafts for piloting', 5, BOTH, null),
    milestone('S4', 'M8', 'Pilot versions ready', BOTH, null),
    task('S4', 'T14', 'Volunteer authorities test the checklists', 25, PILOTS, issuedPaper('paragraph 3.7.2')),
    milestone('S4', 'M9', 'Pilots complete', PILOTS, issuedPaper('paragraph 3.7.2')),
    task('S4', 'T15', 'Gather and weigh what the pilots say', 10, LEAD, issuedPaper('paragraph 3.7.2')),

    stage('S5', 'Joint guide', issuedPaper('paragraph 3.6.2')),
    task('S5', 'T16', 'Refine both checklists', 8, BOTH, issuedPaper('paragraph 3.7.2')),
    task('S5', 'T17', 'Write the guide that holds both parts', 15, BOTH, issuedPaper('paragraph 3.6.2')),
    milestone('S5', 'M10', 'Guide agreed in draft', BOTH, issuedPaper('paragraph 3.6.2')),
    task(
      'S5',
      'T18',
      'Standards for England signs off the guide',
      5,
      'Standards for England',
      issuedPaper('paragraph 3.6.2'),
    ),
    task('S5', 'T19', 'CfPS signs off the guide', 7, CFPS, issuedPaper('paragraph 3.6.2')),
    milestone('S5', 'M11', 'Both badging bodies have signed off', BOTH, issuedPaper('paragraph 3.6.2')),
    task('S5', 'T20', 'Design and proof the guide', 6, LEAD, null),
    milestone('S5', 'M12', 'Guide published under the joint badge', BOTH, issuedPaper('paragraph 3.6.2'), {
      publication: true,
    }),

    stage('S6', 'Telling others', issuedPaper('paragraphs 3.7.3 and 3.7.4')),
    task('S6', 'T22', 'Draft the press release', 10, PRESS, issuedPaper('paragraph 3.7.3')),
    task('S6', 'T23', 'CfPS agrees the press release', 5, CFPS, null),
    milestone('S6', 'M4', 'Press release issued', PRESS, issuedPaper('paragraph 3.7.3'), { publication: true }),
    task('S6', 'T21', 'Put the findings together for CSPL', 5, LEAD, issuedPaper('paragraph 3.7.4')),
    milestone('S6', 'M13', 'Findings shared with CSPL', LEAD, issuedPaper('paragraph 3.7.4')),
    milestone('S6', 'M14', 'Project ends', LEAD, issuedPaper('paragraph 3.9.1')),
  ],
  links: [
    link('M1', 'T1'),
    link('M1', 'T2'),
    link('T2', 'T3'),
    link('T1', 'T4'),
    link('T3', 'T4'),
    link('T4', 'M2'),
    link('M1', 'T5'),
    link('T5', 'T6'),
    link('T6', 'M3'),
    link('M3', 'T7'),
    link('T7', 'M6', 'FS', 7, 'ELAPSED_DAYS'), // a week's notice
    link('M6', 'T10'),
    link('M5', 'T10'),
    link('M2', 'T8', 'FS', -4), // drafting starts on the first findings
    link('T8', 'T9', 'SS', 5),
    link('T8', 'T9', 'FF', 3), // Part 2 takes up what Part 1 settles
    link('T8', 'M5'),
    link('T9', 'M5'),
    link('M5', 'T11', 'FS', -5), // the approach can begin a week before the drafts are out
    link('T11', 'M7'),
    link('M5', 'T12'),
    link('T11', 'T12', 'FF', 2), // the last authority approached has two days to comment
    link('T10', 'T13'),
    link('T12', 'T13'),
    link('T13', 'M8'),
    link('M8', 'T14'),
    link('M7', 'T14'),
    link('T14', 'M9'),
    link('T14', 'T15', 'SS', 15),
    link('T14', 'T15', 'FF', 3),
    link('T15', 'T16'),
    link('T14', 'T17', 'SS', 20),
    link('T16', 'T17', 'FF', 2),
    link('T17', 'M10'),
    link('M9', 'M10'),
    link('M10', 'T18'),
    link('M10', 'T19'),
    link('T18', 'M11'),
    link('T19', 'M11'),
    link('M11', 'T20'),
    link('T20', 'M12', 'FS', 3), // printing and the website
    link('M1', 'T22', 'FS', 5),
    link('T22', 'T23'),
    link('T23', 'M4'),
    link('M11', 'T21'),
    link('T21', 'M13'),
    link('M4', 'M14'),
    link('M12', 'M14'),
    link('M13', 'M14'),
  ],
};
