import { NOBODY } from '../support/client.js';
import { type MatrixPart, STALE } from './part.js';

export const risks: MatrixPart = {
  hiddenBy: ['riskId'],
  async lay(app, cast) {
    const input = { projectCode: 'ALPHA', title: 'Late answers', nature: 'THREAT', category: 'DELIVERY' };
    const { risk } = await app.saved(cast.lead, 'raiseRisk', input, 'risk { id }');
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
      raiseRisk: [ofLead, { ...input, code: 'R1' }],
      amendRisk: [ofLead, { ...about, title: 'x' }],
      assessRisk: [ofLead, { ...about, ...{ kind: 'CURRENT', likelihood: 1, impact: 1, rationale: 'x' } }],
      respondToRisk: [ofLead, { ...about, response: 'TOLERATE' }],
      amendRiskAction: [ofLead, { ...about, ...{ actionId: NOBODY, text: 'x' } }],
      reportRiskAction: [ofLead, { ...about, ...{ actionId: NOBODY, state: 'DONE' } }],
      reviewRisk: [ofLead, { ...note, nextOn: '2010-02-26' }],
      closeRisk: [ofLead, note],
      reopenRisk: [ofLead, note],
      acceptRisk: ['U F F Y F F F F', { ...note, expiresOn: '2010-02-26' }],
      organisationRiskScale: ['U Y Y Y Y Y Y F', ' { id }'],
      previewRiskScale: ['U Y Y Y Y Y H F', scale],
      setRiskScale: ['U Y Y F Y F H F', scale],
      setRiskAppetite: ['U F Y Y F F F F', { ...rule, ...{ upToBand: 'Low', setBy: 'The Board' } }],
    };
  },
};
