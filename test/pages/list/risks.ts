import { type PageRow, SIGNED_IN } from './row.js';

export const RISKS_PAGES: readonly PageRow[] = [
  { path: '/projects/CFPS/risks', heading: 'Risks of ', open: SIGNED_IN },
  { path: '/projects/CFPS/risks?asAt=2010-01-12&mapOf=OPPORTUNITY', heading: 'Risks of ', open: SIGNED_IN },
  {
    path: '/projects/CFPS/risks?scored=CURRENT&likelihood=4&impact=3&sort=NEXT_REVIEW',
    heading: 'Risks of ',
    open: SIGNED_IN,
  },
  { path: '/projects/CFPS/risks/missing', heading: 'Missing from the risk register', open: SIGNED_IN },
  { path: '/projects/CFPS/risks/R1', heading: 'Nobody answers', open: SIGNED_IN },
  { path: '/projects/CFPS/risks/R5', heading: 'Elections', open: SIGNED_IN },
];
