import { type PageRow } from './row.js';

const ABOVE = ['administrator', 'secretary', 'director'] as const;
const PROTOCOL = '/projects/MCC/outputs/PROTOCOL';

export const OUTPUTS_PAGES: readonly PageRow[] = [
  { path: '/projects/CFPS/outputs', heading: 'Outputs', open: [...ABOVE, 'project lead', 'reviewer'] },
  { path: '/projects/MCC/outputs', heading: 'Outputs', open: ABOVE },
  { path: '/projects/MCC/outputs?asAt=2009-11-02', heading: 'Outputs', open: ABOVE },
  { path: PROTOCOL, heading: 'Partnership behaviour protocol', open: ABOVE },
  { path: `${PROTOCOL}/versions/PROTOCOL-V1`, heading: 'Version 1', open: ABOVE },
  { path: `${PROTOCOL}/versions/PROTOCOL-V2`, heading: 'Version 2', open: ABOVE },
  { path: `${PROTOCOL}/compare?from=PROTOCOL-V1&to=PROTOCOL-V2`, heading: 'side by side', open: ABOVE },
  { path: `${PROTOCOL}/compare?from=PROTOCOL-V1&to=PROTOCOL-V2&show=all`, heading: 'side by side', open: ABOVE },
];
