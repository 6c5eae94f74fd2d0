import { startAlpha } from '../support/alpha.js';
import { ownToken } from '../support/own-token.js';

export const ADOPTION = `id code name kind invented purpose relatesTo note citation state since stateNote nextStates version
  organisation { name } outputVersion { outputCode outputTitle label } textSha256
  counts { kept reworded omitted added } textProblems { code }
  members { name organisation { name } state signatory post signedOn }
  signUpBlockers { code } publicationBlockers { code message } publicSince
  movedOn { state newestLabel clauses { change formerNumber number treatment runs { mark text } } }
  history { id state note effectiveOn corrects correctedBy recordedBy }
  clauses(first: 60) { nodes { key kind number treatment text canonicalNumber canonicalText note runs { mark text }
    history { id treatment text effectiveOn corrects correctedBy } } }
  signatures(first: 20) { nodes { id member signatory post textSha256 withdrawn citation note correctedBy } }`;
export const TENDER = `id code title issuedOn closesOn closed note version values { key number text }
  tenderers { id name organisation { name } answer askedOn complete missing { key text }
    evidence { id valueKey text value { text } } history { id answer note corrects correctedBy }
    evidenceHistory { id text corrects } }`;
export const CHALLENGE = `id code state raisedOn raisedBy about cited { key number text } whatHappened answer resolution
  proposal { id text member } nextStates version history { id state member text recordedBy reason corrects correctedBy }`;

const READS = { Adoption: ADOPTION, Tender: TENDER, ConductChallenge: CHALLENGE };

const TEXT = [
  ['HEADING', 'Share'],
  ['STATEMENT', 'Partners share.'],
  ['CLAUSE', 'Share plans early'],
  ['CLAUSE', 'Share money fairly'],
  ['HEADING', 'Listen'],
  ['LEAD_IN', 'Everyone:'],
  ['CLAUSE', 'Listen to all'],
] as const;

/** The program with a protocol in project ALPHA, three organisations that may be members, and a person of each. */
export async function startAdoption() {
  const alpha = await startAlpha({ today: '2010-06-30', reads: READS });
  const { app, cast, done, project } = alpha;
  const organisation = async (name: string): Promise<string> => {
    const input = { name, effectiveOn: '2010-01-01' };
    const added = await app.saved(cast.administrator, 'addOrganisation', input, 'organisation { id }');
    return added.organisation.id;
  };
  const person = async (name: string, organisationId: string | null) => {
    const input = { name, post: `Post of ${name}`, organisationId, effectiveOn: '2010-01-01' };
    const added = await app.saved(cast.administrator, 'addPerson', input, 'person { id }');
    if (organisationId !== null) {
      const acts = { personId: added.person.id, organisationId };
      await app.saved(cast.secretary, 'grantRepresentation', acts);
    }
    return { id: added.person.id, token: await ownToken(app, added.person.id) };
  };
  const organisations = {
    north: await organisation('North Council'),
    south: await organisation('South Trust'),
    east: await organisation('East Charity'),
  };
  const people = {
    nora: await person('Nora North', organisations.north),
    sol: await person('Sol South', organisations.south),
    eve: await person('Eve East', organisations.east),
  };

  const outputs = (field: string, input: object, selection = ''): Promise<any> =>
    app.saved(cast.lead, field, input, selection);

  const { version } = await project('version');
  const badge = { projectCode: 'ALPHA', sponsorIds: [cast.organisationId], expectedVersion: version };
  await outputs('amendProject', { ...badge, effectiveOn: '2010-01-04' });
  await outputs(
    'planOutput',
    { projectCode: 'ALPHA', code: 'PR', kind: 'PROTOCOL', title: 'Partnership protocol', effectiveOn: '2010-01-05' },
    'output { id }',
  );
  const begun = await outputs(
    'beginOutputVersion',
    { projectCode: 'ALPHA', outputCode: 'PR', effectiveOn: '2010-01-05' },
    'outputVersion { id version }',
  );
  const revised = await outputs(
    'reviseClauses',
    {
      versionId: begun.outputVersion.id,
      expectedVersion: begun.outputVersion.version,
      effectiveOn: '2010-01-05',
      changes: TEXT.map(([kind, text]) => ({ add: { kind, text } })),
    },
    'outputVersion { id contentSha256 version clauses(first: 50) { nodes { id originId number text } } }',
  );
  const clauseIds = Object.fromEntries(
    revised.outputVersion.clauses.nodes.map((clause: any) => [clause.text, clause.id]),
  ) as Record<string, string>;
  const versionId: string = revised.outputVersion.id;
  const members = Object.values(organisations).map((organisationId) => ({ organisationId }));
  return {
    ...alpha,
    ...{ organisations, people, outputs, clauseIds, versionId, members, person },
    contentSha256: revised.outputVersion.contentSha256 as string,
    /** Begins an adoption that goes by the protocol. */
    consider: (name: string, more: Record<string, unknown> = {}) =>
      done('considerAdoption', {
        ...{ projectCode: 'ALPHA', name, kind: 'PARTNERSHIP', outputVersionId: versionId, effectiveOn: '2010-01-10' },
        ...more,
      }),
    /** One adoption as it stands; null: there is none. */
    async adoption(code: string, view: Record<string, unknown> = {}, of = ADOPTION): Promise<any> {
      return (await project(`adoption(code: "${code}") { ${of} }`, view)).adoption;
    },
    /** What every write about an adoption needs. */
    async about(code: string, effectiveOn = '2010-02-01') {
      const { id, version } = await this.adoption(code, {}, 'id version');
      return { adoptionId: id, expectedVersion: version, effectiveOn };
    },
  };
}

export type AdoptionApp = Awaited<ReturnType<typeof startAdoption>>;
