import { type PageRow, SIGNED_IN } from './row.js';

const OFFICE = ['administrator', 'secretary', 'director'] as const;

export const STEERING_GROUP_PAGES: readonly PageRow[] = [
  { path: '/projects/CFPS/steering-group', heading: 'Steering group', open: SIGNED_IN },
  { path: '/projects/CFPS/steering-group?asAt=2010-01-12', heading: 'Steering group', open: SIGNED_IN },
  { path: '/projects/MCC/steering-group', heading: 'Steering group', open: OFFICE },
  { path: '/projects/CFPS/challenges', heading: 'Challenges: ', open: SIGNED_IN },
  { path: '/projects/CFPS/challenges?state=CLOSED&kind=nonsense', heading: 'Challenges: ', open: SIGNED_IN },
  { path: '/projects/MCC/challenges', heading: 'Challenges: ', open: OFFICE },
  { path: '/projects/CFPS/challenges/CH1', heading: 'If the invitations go out', open: SIGNED_IN },
  { path: '/my-challenges', heading: 'My challenges', open: SIGNED_IN },
  { path: '/my-challenges?share=RAISED_BY_ME', heading: 'My challenges', open: SIGNED_IN },
];
