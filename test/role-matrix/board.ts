import { office } from '../meetings/office.js';
import { type MatrixPart, STALE } from './part.js';

export const board: MatrixPart = {
  hiddenBy: ['decisionId', 'bodyCode'],
  async lay(app, cast) {
    const desk = office(app, cast);
    await desk.done('establishBody', { code: 'PANEL', name: 'Panel', kind: 'DECIDING', projectCode: 'ALPHA' });
    const input = { bodyCode: 'PANEL', title: 'x', text: 'x', outcome: 'NOTED', code: 'PANEL-1' };
    const { decision } = await app.saved(cast.secretary, 'recordDecision', input, 'decision { id }');
    const about = { decisionId: decision.id, expectedVersion: STALE, reason: 'x' };
    return {
      decisions: ['U Y Y Y Y Y Y F', ' { totalCount }'],
      decision: ['U Y Y Y Y Y H F', '(code: "PANEL-1") { code }'],
      recordDecision: ['U F Y F F F F F', input],
      correctDecision: ['U F Y F F F F F', about],
    };
  },
};
