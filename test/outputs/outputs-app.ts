import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, saved, startCast } from '../support/people.js';

export const NOBODY = '00000000-0000-4000-8000-000000000000';

export const OUTPUT = `id code kind title purpose citation assumed version parts { code title }
  versions { totalCount nodes { id code label state } } currentVersion { code } publishedVersion { code }`;
export const VERSION = `id code label outputCode outputKind state since nextStates publishedOn override begunFrom parts
  contentSha256 version awaiting { name } blockers { code message path subject }
  signOffs { id status given signatory contentSha256 organisation { name } corrects correctedBy }
  history { id state note override effectiveOn recordedBy corrects correctedBy }
  imports { format fileName sourceSha256 from placed unplaced { line text why } }
  clauses(first: 100) { totalCount nodes { id originId number sectionNumber kind text citation assumed
    history { text recordedBy } alignments { framework assumed principles { number name } } } }`;

/** A refusal's code and the place in the input that it names. */
export const faults = (done: any): string[] =>
  done.problems.map((problem: any) => `${problem.code} ${problem.path.slice(1).join('.')}`);

/** The program with projects ALPHA and BETA, of which ALPHA has two sponsors, and short ways of asking. */
export async function startOutputs() {
  const app = await startTestApp({ today: '2010-06-30' });
  const cast = await startCast(app);
  const partner = await saved<{ organisation: { id: string } }>(
    app,
    cast.administrator,
    'addOrganisation',
    'AddOrganisationInput',
    { name: 'Manchester City Council', effectiveOn: '2010-01-01' },
    'organisation { id }',
  );
  const sponsorIds = [cast.organisationId, partner.organisation.id];
  const alpha = await app.gql(cast.lead, '{ project(code: "ALPHA") { version } }');
  const amend = { projectCode: 'ALPHA', sponsorIds, expectedVersion: alpha.body.data.project.version };
  await saved(app, cast.lead, 'amendProject', 'AmendProjectInput', { ...amend, effectiveOn: '2010-01-04' }, '');
  return { app, cast, sponsorIds, ...shortcuts(app, cast) };
}

export type Outputs = Awaited<ReturnType<typeof startOutputs>>;

function shortcuts(app: TestApp, cast: Cast) {
  /** Runs a mutation and gives its payload, saved or not. */
  const run = async (field: string, input: Record<string, unknown>, token = cast.lead): Promise<any> => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const isOutput = field === 'planOutput' || field === 'amendOutput';
    const asked = isOutput ? `output { ${OUTPUT} }` : `outputVersion { ${VERSION} }`;
    const more = field === 'importClauses' ? 'placed { line number kind text } unplaced { line text why }' : '';
    const document = `mutation($input: ${type}!) { ${field}(input: $input) {
      saved problems { code message path subject } ${asked} ${more} } }`;
    const { body } = await app.gql(token, document, { input });
    expect(body.errors).toBeUndefined();
    return (body.data as Record<string, unknown>)[field];
  };
  const done = async (field: string, input: Record<string, unknown>, token = cast.lead): Promise<any> => {
    const payload = await run(field, input, token);
    expect(payload.problems).toEqual([]);
    return payload.output ?? payload.outputVersion;
  };
  return {
    run,
    done,
    /** An output of ALPHA as it stands; `of` is the selection. */
    async output(code: string, of = OUTPUT, view: Record<string, unknown> = {}): Promise<any> {
      const document = `query($code: String!, $asAt: Date, $knownAt: DateTime) {
        project(code: "ALPHA", asAt: $asAt, knownAt: $knownAt) { output(code: $code) { ${of} } } }`;
      const { body } = await app.gql(cast.reviewer, document, { code, ...view });
      expect(body.errors).toBeUndefined();
      return body.data.project.output;
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
    /** The standing of the record's clock. */
    async now(): Promise<string> {
      const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
      return clock!.at.toISOString();
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
