import { type PageRow, SIGNED_IN } from './row.js';

const OF_MCC = ['administrator', 'secretary', 'director'] as const;

export const STAKEHOLDERS_PAGES: readonly PageRow[] = [
  { path: '/projects/CFPS/stakeholders', heading: 'Stakeholders', open: SIGNED_IN },
  { path: '/projects/CFPS/stakeholders?treatment=NOT_PLACED&active=yes', heading: 'Stakeholders', open: SIGNED_IN },
  { path: '/projects/CFPS/stakeholders/SH1', heading: 'Committee on Standards in Public Life', open: SIGNED_IN },
  { path: '/projects/MCC/stakeholders/SH1', heading: 'Sir Howard Bernstein', open: OF_MCC },
  { path: '/projects/CFPS/commitments', heading: 'Commitments', open: SIGNED_IN },
  { path: '/projects/CFPS/commitments?open=no', heading: 'Commitments', open: SIGNED_IN },
  { path: '/projects/CFPS/commitments/C1', heading: 'to share the findings', open: SIGNED_IN },
  { path: '/projects/CFPS/communications', heading: 'Communications', open: SIGNED_IN },
  { path: '/projects/CFPS/communications/COM1', heading: 'Working with the Centre', open: SIGNED_IN },
  { path: '/projects/CFPS/communications/COM1?asAt=2010-01-15', heading: 'Working with', open: SIGNED_IN },
];
