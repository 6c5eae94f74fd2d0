import { type PageRow, SIGNED_IN } from './row.js';

export const MEETINGS_PAGES: readonly PageRow[] = [
  { path: '/meetings', heading: 'Meetings', open: SIGNED_IN },
  { path: '/meetings?asAt=2010-01-12', heading: 'Meetings', open: SIGNED_IN },
  { path: '/meetings/BOARD-2010-01-26', heading: 'Board of Standards for England, 26 January 2010', open: SIGNED_IN },
  { path: '/meetings/BOARD-2009-07-07', heading: '7 July 2009', open: SIGNED_IN },
  { path: '/meetings/SC-UNNAMED-M1', heading: 'No date yet', open: SIGNED_IN },
  { path: '/bodies/BOARD', heading: 'Board of Standards for England', open: SIGNED_IN },
  { path: '/bodies/BOARD/house-style', heading: 'House style of its papers', open: ['administrator', 'secretary'] },
  { path: '/bodies/BOARD/house-style?from=COMMITTEE', heading: 'House style', open: ['administrator', 'secretary'] },
  { path: '/bodies/CFPS-GROUP', heading: 'Steering group of the work with CfPS', open: SIGNED_IN },
  { path: '/actions', heading: 'Actions', open: SIGNED_IN },
  { path: '/actions?state=OPEN&owner=team&asAt=2010-01-26', heading: 'Actions', open: SIGNED_IN },
  { path: '/actions/CFPS-A1', heading: 'Invite the four organisations', open: SIGNED_IN },
  { path: '/actions/MCC-A1', heading: 'Arrange the meeting', open: ['administrator', 'secretary', 'director'] },
  { path: '/decisions', heading: 'Decisions', open: SIGNED_IN },
  { path: '/decisions?body=BOARD&from=2009-07-01', heading: 'Decisions', open: SIGNED_IN },
  { path: '/decisions/BOARD-D1', heading: 'Joint project', open: SIGNED_IN },
  { path: '/promises', heading: 'Promises', open: SIGNED_IN },
  { path: '/promises?state=MISSED', heading: 'Promises', open: SIGNED_IN },
];
