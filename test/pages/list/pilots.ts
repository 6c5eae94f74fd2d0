import { type PageRow, SIGNED_IN } from './row.js';

export const PILOTS_PAGES: readonly PageRow[] = [
  { path: '/projects/CFPS/pilots', heading: 'Pilots', open: SIGNED_IN },
  { path: '/projects/CFPS/pilots?asAt=2010-01-22&state=IDENTIFIED&type=COUNTY', heading: 'Pilots', open: SIGNED_IN },
  { path: '/projects/CFPS/pilots/P1', heading: 'Pilot authority A', open: SIGNED_IN },
  { path: '/projects/MCC/pilots', heading: 'Pilots', open: ['administrator', 'secretary', 'director'] },
];
