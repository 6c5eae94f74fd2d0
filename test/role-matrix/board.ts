import { office } from '../meetings/office.js';
import { saved } from '../support/people.js';
import { type MatrixPart, mutation, query, STALE } from './part.js';

export const board: MatrixPart = {
  hiddenBy: ['decisionId', 'bodyCode'],
  async lay(app, cast) {
    const desk = office(app, cast);
    await desk.does('establishBody', { code: 'PANEL', name: 'Panel', kind: 'DECIDING', projectCode: 'ALPHA' });
    const input = { bodyCode: 'PANEL', title: 'x', text: 'x', outcome: 'NOTED', code: 'PANEL-1' };
    const { decision } = await saved<{ decision: { id: string } }>(
      app,
      cast.secretary,
      'recordDecision',
      'RecordDecisionInput',
      input,
      'decision { id }',
    );
    const about = { decisionId: decision.id, expectedVersion: STALE, reason: 'x' };
    return {
      decisions: query('U Y Y Y Y Y Y F', 'decisions', ' { totalCount }'),
      decision: query('U Y Y Y Y Y H F', 'decision', '(code: "PANEL-1") { code }'),
      recordDecision: mutation('U F Y F F F F F', 'recordDecision', 'RecordDecisionInput', input),
      correctDecision: mutation('U F Y F F F F F', 'correctDecision', 'CorrectDecisionInput', about),
    };
  },
};
