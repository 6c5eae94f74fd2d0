import { type PageRow, SIGNED_IN } from './row.js';

export const ADMINISTRATION_PAGES: readonly PageRow[] = [
  { path: '/administration', heading: 'Administration', open: ['administrator', 'secretary'] },
  { path: '/administration/record', heading: 'Check the record', open: ['administrator', 'secretary'] },
  { path: '/administration/record?from=1', heading: 'Check the record', open: ['administrator', 'secretary'] },
  { path: '/administration/export', heading: 'Export the record', open: ['administrator', 'secretary'] },
  { path: '/set-up', heading: 'Set up', open: SIGNED_IN },
  { path: '/projects/CFPS/settings', heading: 'Settings', open: SIGNED_IN },
];
