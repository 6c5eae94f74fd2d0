import { EVERYBODY, type PageRow, SIGNED_IN } from './row.js';

export const PAPER_PAGES: readonly PageRow[] = [
  { path: '/sign-in', heading: 'Sign in', open: EVERYBODY },
  { path: '/sign-in/forgotten', heading: 'Get a link to sign in by', open: EVERYBODY },
  { path: '/account', heading: 'Your account', open: SIGNED_IN },
  { path: '/board-papers', heading: 'Papers', open: EVERYBODY },
  { path: '/board-papers/10%2F23', heading: 'Partnerships update', open: EVERYBODY },
  { path: '/board-papers/10%2F23?at=CFPS.risks', heading: 'Partnerships update', open: EVERYBODY },
  { path: '/board-papers/10%2F23/verify', heading: 'still what was issued', open: EVERYBODY },
];
