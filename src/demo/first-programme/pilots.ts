/** Makes up pilots to show the register with: on 26 January 2010 no authority had been approached (10/23 ¶3.7.2). */
import type { AuthorityType } from '../../pilots/pilot-states.js';
import type { Sourced } from './first-programme.types.js';

export interface PilotRow extends Sourced {
  readonly project: string;
  readonly code: string;
  readonly name: string;
  readonly authorityType: AuthorityType;
  readonly effectiveOn: string;
  readonly invented: boolean;
}

const invented = (code: string, name: string, authorityType: AuthorityType): PilotRow => ({
  project: 'CFPS',
  ...{ code, name, authorityType },
  effectiveOn: '2010-01-20',
  invented: true,
  citation: null,
  assumed: true,
});

export const PILOTS_ROWS: readonly PilotRow[] = [
  invented('P1', 'Pilot authority A (invented for the demonstration)', 'UNITARY'),
  invented('P2', 'Pilot authority B (invented for the demonstration)', 'COUNTY'),
];
