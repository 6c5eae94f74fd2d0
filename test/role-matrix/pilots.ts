import { saved } from '../support/people.js';
import { type MatrixPart, mutation, STALE } from './part.js';

export const pilots: MatrixPart = {
  hiddenBy: ['pilotId', 'projectCode'],
  async lay(app, cast) {
    const input = { projectCode: 'ALPHA', name: 'Pilot authority A', authorityType: 'UNITARY' };
    const { pilot } = await saved<{ pilot: { id: string } }>(
      app,
      cast.lead,
      'identifyPilot',
      'IdentifyPilotInput',
      input,
      'pilot { id }',
    );
    const about = { pilotId: pilot.id, expectedVersion: STALE };
    return {
      identifyPilot: mutation('U F F F Y F H F', 'identifyPilot', 'IdentifyPilotInput', { ...input, code: 'P1' }),
      amendPilot: mutation('U F F F Y F H F', 'amendPilot', 'AmendPilotInput', { ...about, name: 'x' }),
      reportPilot: mutation('U F F F Y F H F', 'reportPilot', 'ReportPilotInput', { ...about, stage: 'APPROACHED' }),
    };
  },
};
