import { saved } from '../support/people.js';
import { type MatrixPart, mutation, STALE } from './part.js';

export const evidence: MatrixPart = {
  hiddenBy: ['evidenceId', 'projectCode'],
  async lay(app, cast) {
    const input = { projectCode: 'ALPHA', kind: 'INTERVIEWS', title: 'Interviews' };
    const done = await saved<{ evidence: { id: string } }>(
      app,
      cast.lead,
      'recordEvidence',
      'RecordEvidenceInput',
      input,
      'evidence { id }',
    );
    const about = { evidenceId: done.evidence.id, expectedVersion: STALE };
    return {
      recordEvidence: mutation('U F F F Y F H F', 'recordEvidence', 'RecordEvidenceInput', { ...input, code: 'E1' }),
      amendEvidence: mutation('U F F F Y F H F', 'amendEvidence', 'AmendEvidenceInput', about),
      reportEvidence: mutation('U F F F Y F H F', 'reportEvidence', 'ReportEvidenceInput', {
        ...about,
        state: 'COMPLETE',
      }),
    };
  },
};
