/** Facts of meetings made by hand: enough of everything a paper can meet. */
import type { ActionFact, MeetingFact, MeetingsFacts } from '../../../src/board-papers/facts/meetings-facts.js';

export const noMeetings: MeetingsFacts = { meetings: [], actions: [] };

const id = (n: number): string => `00000000-0000-4000-8000-0000000007${String(n).padStart(2, '0')}`;

/** The Board's meeting of 26 January 2010, its papers overdue unless more is said. */
export const boardMeeting = (more: Partial<MeetingFact> = {}): MeetingFact => ({
  recordId: id(1),
  reportId: id(2),
  citation: '10/23, cover block',
  code: 'BOARD-2010-01-26',
  bodyCode: 'BOARD',
  bodyName: 'Board of Standards for England',
  on: '2010-01-26',
  clearDays: 5,
  dispatch: 'OVERDUE',
  dispatchDue: '2010-01-18',
  dispatchedOn: null,
  dispatchId: null,
  ...more,
});

/** An action of the project with the record id given, open and without owner or date unless more is said. */
export const action = (n: number, projectId: string, text: string, more: Partial<ActionFact> = {}): ActionFact => ({
  recordId: id(10 + n),
  reportId: id(40 + n),
  citation: null,
  code: `CFPS-A${n}`,
  projectId,
  text,
  owner: null,
  due: null,
  overdue: false,
  ...more,
});

/** Everything at once, for the project with the record id given. */
export const fullMeetings = (projectId: string): MeetingsFacts => ({
  meetings: [boardMeeting()],
  actions: [
    action(1, projectId, 'Invite the steering group.', { owner: 'Research Team', due: '2010-01-22', overdue: true }),
    action(2, projectId, 'Share the findings', { owner: 'Pat Lead', due: '2010-04-12' }),
    action(3, projectId, 'Draft a press release'),
  ],
});
