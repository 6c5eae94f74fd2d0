import { type PageRow, SIGNED_IN } from './row.js';

export const EVIDENCE_PAGES: readonly PageRow[] = [
  { path: '/projects/CFPS/evidence', heading: 'Evidence of ', open: SIGNED_IN },
  { path: '/projects/CFPS/evidence?kind=RESEARCH', heading: 'Evidence of ', open: SIGNED_IN },
  { path: '/projects/CFPS/evidence/E2', heading: 'Interviews', open: SIGNED_IN },
];
