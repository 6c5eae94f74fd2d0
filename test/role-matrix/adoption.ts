import { NOBODY } from '../support/client.js';
import { type MatrixPart, STALE } from './part.js';

/** Nobody of the cast is of a member organisation, so that whatever is for members is hidden from all of them. */
export const adoption: MatrixPart = {
  hiddenBy: ['adoptionId', 'tenderId', 'challengeId', 'projectCode'],
  async lay(app, cast) {
    const organisation = { name: 'A member organisation', effectiveOn: '2010-01-05' };
    const { organisation: member } = await app.saved(
      cast.administrator,
      'addOrganisation',
      organisation,
      'organisation { id }',
    );
    const version = await outputVersion();
    const input = { projectCode: 'ALPHA', name: 'A partnership', kind: 'PARTNERSHIP' };
    const more = { members: [{ organisationId: member.id }], outputVersionId: version };
    const considered = await app.saved(cast.lead, 'considerAdoption', { ...input, ...more }, 'adoption { id }');
    const started = await app.saved(
      cast.lead,
      'startTender',
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
      adoptedProtocols: ['Y Y Y Y Y Y Y Y', ' { totalCount }'],
      adoptedProtocol: ['H H H H H H H H', '(projectCode: "ALPHA", adoptionCode: "AD1") { name }'],
      myPartnerships: ['U Y Y Y Y Y Y Y', ' { totalCount }'],
      allRepresentations: ['U Y Y F F F F F', ' { totalCount }'],
      representations: ['U Y Y F F F F F', ' { id }'],
      grantRepresentation: ['U Y Y F F F F F', { ...{ personId: NOBODY, organisationId: member.id } }],
      withdrawRepresentation: ['U Y Y F F F F F', { representationId: NOBODY }],
      considerAdoption: [leads, { ...input, code: 'AD1' }],
      amendAdopter: [leads, { ...about, name: 'x' }],
      reportAdoption: [leads, { ...about, state: 'ADOPTED' }],
      adaptClauses: [leads, { ...about, changes: [{ clauseId: NOBODY, treatment: 'KEPT' }] }],
      signUp: [signers, { ...signing, textSha256: '0'.repeat(64) }],
      withdrawSignUp: [signers, signing],
      startTender: [leads, { adoptionId: considered.adoption.id, title: 'x', code: 'TE1' }],
      amendTender: [leads, { ...tender, title: 'x' }],
      askTenderer: [leads, { ...tender, name: 'x' }],
      reportTenderer: [leads, { ...tender, ...{ tendererId: NOBODY, answer: 'WILL_SIGN' } }],
      reportTenderEvidence: [
        leads,
        { ...tender, ...{ tendererId: NOBODY, evidence: [{ valueId: NOBODY, text: 'x' }] } },
      ],
      conductChallenges: [members, `(adoptionId: "${considered.adoption.id}") { totalCount }`],
      raiseConductChallenge: [members, { ...raised, whatHappened: 'x' }],
      answerConductChallenge: [members, { ...challenge, answer: 'x' }],
      proposeConductResolution: [members, { ...challenge, resolution: 'x' }],
      resolveConductChallenge: [members, { ...challenge, proposalId: NOBODY }],
      withdrawConductChallenge: [members, { ...challenge, note: 'x' }],
    };

    /** A version with one value and one behaviour, of an output of its own. */
    async function outputVersion(): Promise<string> {
      const planned = { projectCode: 'ALPHA', code: 'ADOPT', kind: 'PROTOCOL', title: 'To adopt' };
      await app.saved(cast.lead, 'planOutput', planned);
      const begun = await app.saved(
        cast.lead,
        'beginOutputVersion',
        { projectCode: 'ALPHA', outputCode: 'ADOPT' },
        'outputVersion { id version }',
      );
      const { id, version: expectedVersion } = begun.outputVersion;
      const changes = [{ add: { kind: 'HEADING', text: 'A value' } }, { add: { kind: 'CLAUSE', text: 'A behaviour' } }];
      const revised = { versionId: id, expectedVersion, changes };
      await app.saved(cast.lead, 'reviseClauses', revised);
      return id;
    }
  },
};
