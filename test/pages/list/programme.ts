import { EVERYBODY, SIGNED_IN, type PageRow } from './row.js';

export const PROGRAMME_PAGES: readonly PageRow[] = [
  { path: '/programme', heading: 'Programme', open: SIGNED_IN },
  { path: '/programme?asAt=2010-01-12&since=2010-01-05', heading: 'Programme', open: SIGNED_IN },
  { path: '/projects/CFPS', heading: 'Ensuring high standards', open: SIGNED_IN },
  { path: '/projects/CFPS?asAt=2010-01-12', heading: 'Ensuring high standards', open: SIGNED_IN },
  { path: '/programmes/PARTNERSHIPS', heading: 'partnership', open: SIGNED_IN },
  { path: '/tasks', heading: 'Your tasks', open: SIGNED_IN },
  { path: '/search', heading: 'Search', open: EVERYBODY },
  { path: '/search?q=protocol', heading: 'Search', open: EVERYBODY },
  { path: '/search?q=protocol&kind=PAPER&from=2010-01-01', heading: 'Search', open: EVERYBODY },
  { path: '/projects/CFPS/changes', heading: 'Changes: ', open: SIGNED_IN },
  { path: '/projects/CFPS/changes?since=2010-01-20&part=PLAN', heading: 'Changes: ', open: SIGNED_IN },
  { path: '/projects/MCC/changes', heading: 'Changes: ', open: ['administrator', 'secretary', 'director'] },
];
