import { type MatrixPart, STALE } from './part.js';

export const pilots: MatrixPart = {
  hiddenBy: ['pilotId', 'projectCode'],
  async lay(app, cast) {
    const input = { projectCode: 'ALPHA', name: 'Pilot authority A', authorityType: 'UNITARY' };
    const { pilot } = await app.saved(cast.lead, 'identifyPilot', input, 'pilot { id }');
    const about = { pilotId: pilot.id, expectedVersion: STALE };
    return {
      identifyPilot: ['U F F F Y F H F', { ...input, code: 'P1' }],
      amendPilot: ['U F F F Y F H F', { ...about, name: 'x' }],
      reportPilot: ['U F F F Y F H F', { ...about, state: 'APPROACHED' }],
    };
  },
};
