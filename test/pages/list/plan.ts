import { type PageRow, SIGNED_IN } from './row.js';

export const PLAN_PAGES: readonly PageRow[] = [
  { path: '/projects/CFPS/plan', heading: 'Plan: ', open: SIGNED_IN },
  { path: '/projects/CFPS/plan?zoom=month', heading: 'Plan: ', open: SIGNED_IN },
  { path: '/projects/CFPS/plan?zoom=week', heading: 'Plan: ', open: SIGNED_IN },
  { path: '/projects/MCC/plan', heading: 'Plan: ', open: ['administrator', 'secretary', 'director'] },
  { path: '/projects/CFPS/milestones/M3', heading: 'M3', open: SIGNED_IN },
  { path: '/projects/CFPS/tasks/T14', heading: 'T14', open: SIGNED_IN },
  { path: '/projects/CFPS/plan/what-if', heading: 'What if', open: SIGNED_IN },
  { path: '/projects/CFPS/plan/what-if?item=T14&how=duration&duration=35', heading: 'What if', open: SIGNED_IN },
  { path: '/projects/CFPS/plan/status', heading: 'Report progress', open: ['project lead'] },
  { path: '/projects/CFPS/plan/status?kind=tasks', heading: 'Report progress', open: ['project lead'] },
  { path: '/projects/CFPS/plan/grid', heading: 'Change the plan', open: ['project lead'] },
  { path: '/projects/CFPS/plan/grid?columns=all&stage=S2', heading: 'Change the plan', open: ['project lead'] },
  { path: '/projects/CFPS/plan/import', heading: 'Plan as a file', open: SIGNED_IN },
];
