import { EVERYBODY, type PageRow } from './row.js';

export const ABOUT_PAGE_ROWS: readonly PageRow[] = [
  { path: '/help', heading: 'Help', open: EVERYBODY },
  { path: '/contact', heading: 'Contact', open: EVERYBODY },
  { path: '/accessibility', heading: 'Accessibility statement', open: EVERYBODY },
  { path: '/privacy', heading: 'Privacy notice', open: EVERYBODY },
  { path: '/cookies', heading: 'Cookies', open: EVERYBODY },
  { path: '/what-changed', heading: 'What changed', open: EVERYBODY },
];
