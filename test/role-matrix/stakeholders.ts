import { saved } from '../support/people.js';
import { type MatrixPart, mutation, query, STALE } from './part.js';

export const stakeholders: MatrixPart = {
  hiddenBy: ['stakeholderId', 'commitmentId', 'communicationId', 'projectCode'],
  async lay(app, cast) {
    const id = async (field: string, type: string, input: object, thing: string): Promise<string> => {
      const done = await saved<Record<string, { id: string }>>(app, cast.lead, field, type, input, `${thing} { id }`);
      return done[thing]!.id;
    };
    const party = { projectCode: 'ALPHA', groupName: 'Standards committees', stake: 'Will use it.' };
    const stakeholderId = await id('identifyStakeholder', 'IdentifyStakeholderInput', party, 'stakeholder');
    const promise = { projectCode: 'ALPHA', stakeholderId, what: 'The findings' };
    const commitmentId = await id('makeCommitment', 'MakeCommitmentInput', promise, 'commitment');
    const release = { projectCode: 'ALPHA', title: 'A release', kind: 'PRESS_RELEASE' };
    const communicationId = await id('planCommunication', 'PlanCommunicationInput', release, 'communication');
    const about = { stakeholderId, expectedVersion: STALE };
    const promised = { commitmentId, expectedVersion: STALE, account: 'x' };
    const step = { communicationId, expectedVersion: STALE };
    const contentSha256 = '0'.repeat(64);
    const judged = { interest: 'HIGH', influence: 'LOW', position: 'NEUTRAL', rationale: 'x' };
    const LEAD = 'U F F F Y F H F';
    const LEAD_OR_DIRECTOR = 'U F F Y Y F H F';
    const DIRECTOR = 'U F F Y F F F F';
    return {
      issuedCommunications: query('Y Y Y Y Y Y Y Y', 'issuedCommunications', ' { totalCount }'),
      identifyStakeholder: mutation(LEAD, 'identifyStakeholder', 'IdentifyStakeholderInput', { ...party, code: 'SH1' }),
      amendStakeholder: mutation(LEAD, 'amendStakeholder', 'AmendStakeholderInput', about),
      assessStakeholder: mutation(LEAD, 'assessStakeholder', 'AssessStakeholderInput', { ...about, ...judged }),
      logEngagement: mutation('U F Y Y Y F H F', 'logEngagement', 'LogEngagementInput', {
        ...about,
        channel: 'LETTER',
        said: 'x',
        saidBy: 'x',
      }),
      makeCommitment: mutation(LEAD_OR_DIRECTOR, 'makeCommitment', 'MakeCommitmentInput', {
        ...promise,
        code: 'C1',
      }),
      amendCommitment: mutation(LEAD_OR_DIRECTOR, 'amendCommitment', 'AmendCommitmentInput', {
        commitmentId,
        expectedVersion: STALE,
      }),
      changeCommitmentDue: mutation(LEAD_OR_DIRECTOR, 'changeCommitmentDue', 'ChangeCommitmentDueInput', promised),
      dischargeCommitment: mutation(LEAD_OR_DIRECTOR, 'dischargeCommitment', 'DischargeCommitmentInput', promised),
      releaseCommitment: mutation(LEAD_OR_DIRECTOR, 'releaseCommitment', 'ReleaseCommitmentInput', {
        ...promised,
        releasedBy: 'x',
      }),
      planCommunication: mutation(LEAD, 'planCommunication', 'PlanCommunicationInput', { ...release, code: 'COM1' }),
      amendCommunication: mutation(LEAD, 'amendCommunication', 'AmendCommunicationInput', step),
      draftCommunication: mutation(LEAD, 'draftCommunication', 'DraftCommunicationInput', { ...step, body: 'x' }),
      submitCommunication: mutation(LEAD, 'submitCommunication', 'CommunicationStepInput', step),
      clearCommunication: mutation(DIRECTOR, 'clearCommunication', 'ClearCommunicationInput', {
        ...step,
        contentSha256,
      }),
      returnCommunication: mutation(DIRECTOR, 'returnCommunication', 'CommunicationStepInput', step),
      overrideRestrictedWindow: mutation(DIRECTOR, 'overrideRestrictedWindow', 'OverrideRestrictedWindowInput', {
        ...step,
        contentSha256,
        day: '2010-04-07',
        grounds: 'x',
      }),
      issueCommunication: mutation('U F Y F Y F H F', 'issueCommunication', 'IssueCommunicationInput', {
        ...step,
        effectiveOn: '2010-01-26',
      }),
      withdrawCommunication: mutation(LEAD, 'withdrawCommunication', 'CommunicationStepInput', step),
    };
  },
};
