import { saved } from '../support/people.js';
import { type MatrixPart, mutation, NOBODY, query, STALE } from './part.js';

/** Nobody of the cast is of a member organisation, so that whatever is for members is hidden from all of them. */
export const adoption: MatrixPart = {
  hiddenBy: ['adoptionId', 'tenderId', 'challengeId', 'projectCode'],
  async lay(app, cast) {
    const organisation = { name: 'A member organisation', effectiveOn: '2010-01-05' };
    const { organisation: member } = await saved<{ organisation: { id: string } }>(
      app,
      cast.administrator,
      'addOrganisation',
      'AddOrganisationInput',
      organisation,
      'organisation { id }',
    );
    const version = await outputVersion();
    const input = { projectCode: 'ALPHA', name: 'A partnership', kind: 'PARTNERSHIP' };
    const more = { members: [{ organisationId: member.id }], outputVersionId: version };
    const considered = await saved<{ adoption: { id: string } }>(
      app,
      cast.lead,
      'considerAdoption',
      'ConsiderAdoptionInput',
      { ...input, ...more },
      'adoption { id }',
    );
    const started = await saved<{ tender: { id: string } }>(
      app,
      cast.lead,
      'startTender',
      'StartTenderInput',
      { adoptionId: considered.adoption.id, title: 'A tender' },
      'tender { id }',
    );
    const about = { adoptionId: considered.adoption.id, expectedVersion: STALE };
    const tender = { tenderId: started.tender.id, expectedVersion: STALE };
    const signing = { ...about, member: { organisationId: member.id } };
    const challenge = { challengeId: NOBODY, expectedVersion: STALE };
    const raised = { adoptionId: considered.adoption.id, aboutOrganisationId: member.id, clauseIds: [NOBODY] };
    const leads = 'U F F F Y F H F';
    const signers = 'U F F F Y F H H';
    const members = 'U H H H H H H H';
    return {
      adoptedProtocols: query('Y Y Y Y Y Y Y Y', 'adoptedProtocols', ' { totalCount }'),
      adoptedProtocol: query(
        'Y Y Y Y Y Y Y Y',
        'adoptedProtocol',
        '(projectCode: "ALPHA", adoptionCode: "AD1") { name }',
      ),
      myPartnerships: query('U Y Y Y Y Y Y Y', 'myPartnerships', ' { totalCount }'),
      representations: query('U Y Y F F F F F', 'representations', ' { id }'),
      grantRepresentation: mutation('U Y Y F F F F F', 'grantRepresentation', 'GrantRepresentationInput', {
        ...{ personId: NOBODY, organisationId: member.id },
      }),
      withdrawRepresentation: mutation('U Y Y F F F F F', 'withdrawRepresentation', 'WithdrawRepresentationInput', {
        representationId: NOBODY,
      }),
      considerAdoption: mutation(leads, 'considerAdoption', 'ConsiderAdoptionInput', { ...input, code: 'AD1' }),
      amendAdopter: mutation(leads, 'amendAdopter', 'AmendAdopterInput', { ...about, name: 'x' }),
      reportAdoption: mutation(leads, 'reportAdoption', 'ReportAdoptionInput', { ...about, stage: 'ADOPTED' }),
      adaptClauses: mutation(leads, 'adaptClauses', 'AdaptClausesInput', {
        ...about,
        changes: [{ clauseId: NOBODY, treatment: 'KEPT' }],
      }),
      signUp: mutation(signers, 'signUp', 'SignUpInput', { ...signing, textSha256: '0'.repeat(64) }),
      withdrawSignUp: mutation(signers, 'withdrawSignUp', 'WithdrawSignUpInput', signing),
      startTender: mutation(leads, 'startTender', 'StartTenderInput', {
        adoptionId: considered.adoption.id,
        title: 'x',
        code: 'TE1',
      }),
      amendTender: mutation(leads, 'amendTender', 'AmendTenderInput', { ...tender, title: 'x' }),
      askTenderer: mutation(leads, 'askTenderer', 'AskTendererInput', { ...tender, name: 'x' }),
      reportTenderer: mutation(leads, 'reportTenderer', 'ReportTendererInput', {
        ...tender,
        ...{ tendererId: NOBODY, answer: 'WILL_SIGN' },
      }),
      reportTenderEvidence: mutation(leads, 'reportTenderEvidence', 'ReportTenderEvidenceInput', {
        ...tender,
        ...{ tendererId: NOBODY, evidence: [{ valueId: NOBODY, text: 'x' }] },
      }),
      conductChallenges: query(
        members,
        'conductChallenges',
        `(adoptionId: "${considered.adoption.id}") { totalCount }`,
      ),
      raiseConductChallenge: mutation(members, 'raiseConductChallenge', 'RaiseConductChallengeInput', {
        ...raised,
        whatHappened: 'x',
      }),
      answerConductChallenge: mutation(members, 'answerConductChallenge', 'AnswerConductChallengeInput', {
        ...challenge,
        answer: 'x',
      }),
      proposeConductResolution: mutation(members, 'proposeConductResolution', 'ProposeConductResolutionInput', {
        ...challenge,
        resolution: 'x',
      }),
      resolveConductChallenge: mutation(members, 'resolveConductChallenge', 'ResolveConductChallengeInput', {
        ...challenge,
        proposalId: NOBODY,
      }),
      withdrawConductChallenge: mutation(members, 'withdrawConductChallenge', 'WithdrawConductChallengeInput', {
        ...challenge,
        note: 'x',
      }),
    };

    /** A version with one value and one behaviour, of an output of its own. */
    async function outputVersion(): Promise<string> {
      const planned = { projectCode: 'ALPHA', code: 'ADOPT', kind: 'PROTOCOL', title: 'To adopt' };
      await saved(app, cast.lead, 'planOutput', 'PlanOutputInput', planned, '');
      const begun = await saved<{ outputVersion: { id: string; version: number } }>(
        app,
        cast.lead,
        'beginOutputVersion',
        'BeginOutputVersionInput',
        { projectCode: 'ALPHA', outputCode: 'ADOPT' },
        'outputVersion { id version }',
      );
      const { id, version: expectedVersion } = begun.outputVersion;
      const changes = [{ add: { kind: 'HEADING', text: 'A value' } }, { add: { kind: 'CLAUSE', text: 'A behaviour' } }];
      const revised = { versionId: id, expectedVersion, changes };
      await saved(app, cast.lead, 'reviseClauses', 'ReviseClausesInput', revised, '');
      return id;
    }
  },
};
