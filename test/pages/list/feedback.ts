import { type PageRow } from './row.js';

const ABOVE = ['administrator', 'secretary', 'director'] as const;
const FEEDBACK = '/projects/MCC/feedback';

export const FEEDBACK_PAGES: readonly PageRow[] = [
  { path: '/projects/CFPS/feedback', heading: 'Feedback', open: [...ABOVE, 'project lead', 'reviewer'] },
  { path: FEEDBACK, heading: 'Feedback', open: ABOVE },
  { path: `${FEEDBACK}?outcome=TO_COME&exercise=X4&search=guidance`, heading: 'Feedback', open: ABOVE },
  { path: `${FEEDBACK}?asAt=2009-11-02`, heading: 'Feedback', open: ABOVE },
  { path: `${FEEDBACK}/items/F1`, heading: 'Comment F1', open: ABOVE },
  { path: `${FEEDBACK}/items/F2`, heading: 'Comment F2', open: ABOVE },
  { path: `${FEEDBACK}/exercises/X4`, heading: 'Seminar at the 2009 Annual Assembly', open: ABOVE },
  { path: `${FEEDBACK}/exercises/X4/import`, heading: 'Import responses', open: ['secretary'] },
];
