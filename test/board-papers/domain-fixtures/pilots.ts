/** Facts of pilots made by hand: enough of everything a paper can meet. */
import type { PilotFact, PilotsFacts } from '../../../src/board-papers/facts/pilots-facts.js';

export const noPilots: PilotsFacts = { real: [], invented: 0 };

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function pilotFact(n: number, name: string, more: Partial<PilotFact> = {}): PilotFact {
  return {
    recordId: uuid(2000 + n),
    reportId: uuid(2100 + n),
    citation: null,
    code: `P${n}`,
    name,
    named: { recordId: uuid(2000 + n), reportId: uuid(2200 + n), citation: null },
    authorityType: 'UNITARY',
    stage: 'IDENTIFIED',
    lacks: [],
    ...more,
  };
}

/** Pilots at every kind of stage, and two that were made up. */
export const somePilots: PilotsFacts = {
  real: [
    pilotFact(1, 'Borough of Exemplar', { stage: 'ACCEPTED', lacks: ['a version to pilot', 'a contact'] }),
    pilotFact(2, 'Exshire County Council', { stage: 'PILOTING', authorityType: 'COUNTY' }),
    pilotFact(3, 'Exham District Council', { stage: 'INVITED', authorityType: 'DISTRICT' }),
    pilotFact(4, 'Exfield Council', { stage: 'IDENTIFIED' }),
    pilotFact(5, 'Exton Council', { stage: 'DECLINED' }),
  ],
  invented: 2,
};
