import { saved } from '../support/people.js';
import { type MatrixPart, mutation, NOBODY, STALE } from './part.js';

export const risks: MatrixPart = {
  hiddenBy: ['riskId'],
  async lay(app, cast) {
    const input = { projectCode: 'ALPHA', title: 'Late answers', nature: 'THREAT', category: 'DELIVERY' };
    const { risk } = await saved<{ risk: { id: string } }>(
      app,
      cast.lead,
      'raiseRisk',
      'RaiseRiskInput',
      input,
      'risk { id }',
    );
    const about = { riskId: risk.id, expectedVersion: STALE };
    const note = { ...about, note: 'x' };
    const [low, high] = [1, 2].map((value) => ({ value, label: `Level ${value}`, meaning: 'x' }));
    const rule = { projectCode: 'ALPHA', expectedVersion: STALE };
    const scale = {
      ...{ ...rule, name: 'Two by two', likelihood: [low, high], impact: [low, high] },
      bands: [{ name: 'Any', fromScore: 1, tone: 'grey', meaning: 'x' }],
    };
    const ofLead = 'U F F F Y F H F';
    return {
      raiseRisk: mutation(ofLead, 'raiseRisk', 'RaiseRiskInput', { ...input, code: 'R1' }),
      amendRisk: mutation(ofLead, 'amendRisk', 'AmendRiskInput', { ...about, title: 'x' }),
      assessRisk: mutation(ofLead, 'assessRisk', 'AssessRiskInput', {
        ...about,
        ...{ kind: 'CURRENT', likelihood: 1, impact: 1, rationale: 'x' },
      }),
      respondToRisk: mutation(ofLead, 'respondToRisk', 'RespondToRiskInput', { ...about, response: 'TOLERATE' }),
      amendRiskAction: mutation(ofLead, 'amendRiskAction', 'AmendRiskActionInput', {
        ...about,
        ...{ actionId: NOBODY, text: 'x' },
      }),
      reportRiskAction: mutation(ofLead, 'reportRiskAction', 'ReportRiskActionInput', {
        ...about,
        ...{ actionId: NOBODY, state: 'DONE' },
      }),
      reviewRisk: mutation(ofLead, 'reviewRisk', 'ReviewRiskInput', { ...note, nextOn: '2010-02-26' }),
      closeRisk: mutation(ofLead, 'closeRisk', 'CloseRiskInput', note),
      reopenRisk: mutation(ofLead, 'reopenRisk', 'ReopenRiskInput', note),
      acceptRisk: mutation('U F F Y F F F F', 'acceptRisk', 'AcceptRiskInput', { ...note, expiresOn: '2010-02-26' }),
      setRiskScale: mutation('U F Y F Y F H F', 'setRiskScale', 'SetRiskScaleInput', scale),
      setRiskAppetite: mutation('U F Y Y F F F F', 'setRiskAppetite', 'SetRiskAppetiteInput', {
        ...rule,
        ...{ upToBand: 'Low', setBy: 'The Board' },
      }),
    };
  },
};
