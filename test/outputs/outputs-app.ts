import { type Alpha, startAlpha } from '../support/alpha.js';

export const OUTPUT = `id code kind title purpose citation assumed version parts { code title }
  versions { totalCount nodes { id code label state } } currentVersion { code } publishedVersion { code }`;
export const VERSION = `id code label outputCode outputKind state since nextStates publishedOn override begunFrom parts
  contentSha256 version awaiting { name } blockers { code message path subject }
  signOffs { id state given signatory contentSha256 organisation { name } corrects correctedBy }
  history { id state note override effectiveOn recordedBy corrects correctedBy }
  imports { format fileName sourceSha256 from placed unplaced { line text why } }
  clauses(first: 100) { totalCount nodes { id originId number sectionNumber kind text citation assumed
    history { text recordedBy } alignments { framework assumed principles { number name } } } }`;

const READS = {
  Output: OUTPUT,
  OutputVersion: VERSION,
  PlacedPiece: 'line number kind text',
  UnplacedPiece: 'line text why',
};

/** The program with projects ALPHA and BETA, of which ALPHA has two sponsors, and short ways of asking. */
export async function startOutputs() {
  const alpha = await startAlpha({ today: '2010-06-30', reads: READS });
  const { app, cast } = alpha;
  const partner = await app.saved(
    cast.administrator,
    'addOrganisation',
    { name: 'Manchester City Council', effectiveOn: '2010-01-01' },
    'organisation { id }',
  );
  const sponsorIds = [cast.organisationId, partner.organisation.id];
  const { version } = await alpha.project('version');
  const amend = { projectCode: 'ALPHA', sponsorIds, expectedVersion: version };
  await app.saved(cast.lead, 'amendProject', { ...amend, effectiveOn: '2010-01-04' });
  return { ...alpha, sponsorIds, ...shortcuts(alpha) };
}

export type Outputs = Awaited<ReturnType<typeof startOutputs>>;

function shortcuts({ project }: Alpha) {
  return {
    /** An output of ALPHA as it stands; `of` is the selection. */
    async output(code: string, of = OUTPUT, view: Record<string, unknown> = {}): Promise<any> {
      return (await project(`output(code: "${code}") { ${of} }`, view)).output;
    },
    async version(code: string, view: Record<string, unknown> = {}): Promise<any> {
      const output = await this.output(code.split('-')[0]!, `outputVersion(code: "${code}") { ${VERSION} }`, view);
      return output?.outputVersion ?? null;
    },
    /** The version's id and number, as every write about it needs them. */
    async about(code: string, effectiveOn = '2010-02-01') {
      const { id, version } = await this.version(code);
      return { versionId: id, expectedVersion: version, effectiveOn };
    },
  };
}

/** Two sections with a statement each and some clauses, as additions. */
export const TEXT = [
  { add: { kind: 'HEADING', text: 'Work openly' } },
  { add: { kind: 'STATEMENT', text: 'Partners keep nothing from one another.' } },
  { add: { kind: 'CLAUSE', text: 'Say what a meeting is for' } },
  { add: { kind: 'CLAUSE', text: 'Share the minutes' } },
  { add: { kind: 'HEADING', text: 'Be fair' } },
  { add: { kind: 'STATEMENT', text: 'Every partner counts.' } },
  { add: { kind: 'LEAD_IN', text: 'Partners undertake to:' } },
  { add: { kind: 'CLAUSE', text: 'Hear each partner' } },
];
