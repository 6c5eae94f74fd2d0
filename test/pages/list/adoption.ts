import { type PageRow, SIGNED_IN } from './row.js';

const OF_MCC = ['administrator', 'secretary', 'director'] as const;

export const ADOPTION_PAGES: readonly PageRow[] = [
  { path: '/projects/MCC/adoption', heading: 'Adoption', open: OF_MCC },
  { path: '/projects/CFPS/adoption', heading: 'Adoption', open: SIGNED_IN },
  { path: '/projects/MCC/adoption/AD1', heading: 'One authority (not named)', open: OF_MCC },
  { path: '/projects/MCC/adoption/AD3', heading: 'Riverside partnership', open: OF_MCC },
  { path: '/projects/MCC/adoption/AD3?text=whole', heading: 'Riverside partnership', open: OF_MCC },
  { path: '/projects/MCC/adoption/AD3/tenders/TE1', heading: 'Support at home', open: OF_MCC },
  { path: '/my-partnerships', heading: 'Your partnerships', open: SIGNED_IN },
];
