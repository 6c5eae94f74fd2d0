import { type MatrixPart, STALE } from './part.js';

export const evidence: MatrixPart = {
  hiddenBy: ['evidenceId', 'projectCode'],
  async lay(app, cast) {
    const input = { projectCode: 'ALPHA', kind: 'INTERVIEWS', title: 'Interviews' };
    const done = await app.saved(cast.lead, 'recordEvidence', input, 'evidence { id }');
    const about = { evidenceId: done.evidence.id, expectedVersion: STALE };
    return {
      recordEvidence: ['U F F F Y F H F', { ...input, code: 'E1' }],
      amendEvidence: ['U F F F Y F H F', about],
      reportEvidence: ['U F F F Y F H F', { ...about, state: 'COMPLETE' }],
    };
  },
};
