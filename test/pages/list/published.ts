import { EVERYBODY, type PageRow } from './row.js';

export const PUBLISHED_PAGES: readonly PageRow[] = [
  { path: '/published', heading: 'Published', open: EVERYBODY },
  { path: '/published/papers', heading: 'Papers', open: EVERYBODY },
  { path: '/published/outputs', heading: 'Protocols', open: EVERYBODY },
  { path: '/published/you-said-we-did', heading: 'You said, we did', open: EVERYBODY },
  { path: '/published/adopted-protocols', heading: 'Adopted', open: EVERYBODY },
  { path: '/published/communications', heading: 'Letters', open: EVERYBODY },
];
