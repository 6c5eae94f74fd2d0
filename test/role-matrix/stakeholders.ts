import { type MatrixPart, STALE } from './part.js';

export const stakeholders: MatrixPart = {
  hiddenBy: ['stakeholderId', 'commitmentId', 'communicationId', 'projectCode'],
  async lay(app, cast) {
    const id = async (field: string, input: object, thing: string): Promise<string> => {
      const done = await app.saved<Record<string, { id: string }>>(cast.lead, field, input, `${thing} { id }`);
      return done[thing]!.id;
    };
    const party = { projectCode: 'ALPHA', groupName: 'Standards committees', stake: 'Will use it.' };
    const stakeholderId = await id('identifyStakeholder', party, 'stakeholder');
    const promise = { projectCode: 'ALPHA', stakeholderId, what: 'The findings' };
    const commitmentId = await id('makeCommitment', promise, 'commitment');
    const release = { projectCode: 'ALPHA', title: 'A release', kind: 'PRESS_RELEASE' };
    const communicationId = await id('planCommunication', release, 'communication');
    const about = { stakeholderId, expectedVersion: STALE };
    const promised = { commitmentId, expectedVersion: STALE, account: 'x' };
    const step = { communicationId, expectedVersion: STALE };
    const contentSha256 = '0'.repeat(64);
    const judged = { interest: 'HIGH', influence: 'LOW', position: 'NEUTRAL', rationale: 'x' };
    const LEAD = 'U F F F Y F H F';
    const LEAD_OR_DIRECTOR = 'U F F Y Y F H F';
    const DIRECTOR = 'U F F Y F F F F';
    return {
      issuedCommunications: ['Y Y Y Y Y Y Y Y', ' { totalCount }'],
      identifyStakeholder: [LEAD, { ...party, code: 'SH1' }],
      amendStakeholder: [LEAD, about],
      assessStakeholder: [LEAD, { ...about, ...judged }],
      logEngagement: ['U F Y Y Y F H F', { ...about, channel: 'LETTER', said: 'x', saidBy: 'x' }],
      makeCommitment: [LEAD_OR_DIRECTOR, { ...promise, code: 'C1' }],
      amendCommitment: [LEAD_OR_DIRECTOR, { commitmentId, expectedVersion: STALE }],
      changeCommitmentDue: [LEAD_OR_DIRECTOR, promised],
      dischargeCommitment: [LEAD_OR_DIRECTOR, promised],
      releaseCommitment: [LEAD_OR_DIRECTOR, { ...promised, releasedBy: 'x' }],
      planCommunication: [LEAD, { ...release, code: 'COM1' }],
      amendCommunication: [LEAD, step],
      draftCommunication: [LEAD, { ...step, body: 'x' }],
      submitCommunication: [LEAD, step],
      clearCommunication: [DIRECTOR, { ...step, contentSha256 }],
      returnCommunication: [DIRECTOR, step],
      overrideRestrictedWindow: [DIRECTOR, { ...step, contentSha256, day: '2010-04-07', grounds: 'x' }],
      issueCommunication: ['U F Y F Y F H F', { ...step, effectiveOn: '2010-01-26' }],
      withdrawCommunication: [LEAD, step],
    };
  },
};
