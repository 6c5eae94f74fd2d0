import { type PageRow, SIGNED_IN } from './row.js';

export const PROGRAMME_PAGES: readonly PageRow[] = [
  { path: '/programme', heading: 'Programme', open: SIGNED_IN },
  { path: '/programme?asAt=2010-01-12&since=2010-01-05', heading: 'Programme', open: SIGNED_IN },
  { path: '/tasks', heading: 'Your tasks', open: SIGNED_IN },
  { path: '/projects/CFPS/changes', heading: 'Changes: ', open: SIGNED_IN },
  { path: '/projects/CFPS/changes?since=2010-01-20&part=PLAN', heading: 'Changes: ', open: SIGNED_IN },
  { path: '/projects/MCC/changes', heading: 'Changes: ', open: ['administrator', 'secretary', 'director'] },
];
