import { NOBODY } from '../support/client.js';
import type { TestApp } from '../support/app.js';
import { type Cast } from '../support/people.js';
import { type MatrixPart, type MatrixRow, STALE } from './part.js';

const LEAD = 'U F F F Y F H F';
const LEAD_AND_DIRECTOR = 'U F F Y Y F H F';
const EVERYBODY = 'Y Y Y Y Y Y Y Y';

async function lay(app: TestApp, cast: Cast): Promise<Readonly<Record<string, MatrixRow>>> {
  const plan = { projectCode: 'ALPHA', kind: 'PROTOCOL', title: 'Protocol' };
  const { output } = await app.saved(cast.lead, 'planOutput', plan, 'output { id code }');
  const begin = { projectCode: 'ALPHA', outputCode: output.code };
  const { outputVersion } = await app.saved(cast.lead, 'beginOutputVersion', begin, 'outputVersion { id }');
  const about = { versionId: outputVersion.id, expectedVersion: STALE };
  const document = { ...about, format: 'TEXT', content: 'Heading\n\nSaid.' };
  const changes = [{ add: { kind: 'HEADING', text: 'x' } }];
  const alignments = [{ clauseId: NOBODY, framework: 'CIPFA_SOLACE_2007', principles: [1] }];
  const signature = { organisationId: cast.organisationId, contentSha256: '0'.repeat(64), signatory: 'x' };
  const amendOutput = { outputId: output.id, expectedVersion: STALE };
  return {
    principleFrameworks: [EVERYBODY, ' { code }'],
    publishedOutputs: [EVERYBODY, ' { totalCount }'],
    publishedOutput: ['H H H H H H H H', '(projectCode: "ALPHA", outputCode: "O1") { title }'],
    previewClauseImport: [LEAD, document],
    planOutput: [LEAD, { ...plan, code: output.code }],
    amendOutput: [LEAD, amendOutput],
    beginOutputVersion: [LEAD, { ...begin, formerId: NOBODY }],
    amendOutputVersion: [LEAD, about],
    reviseClauses: [LEAD, { ...about, changes }],
    importClauses: [LEAD, document],
    alignClauses: [LEAD, { ...about, alignments }],
    moveOutputVersion: [LEAD_AND_DIRECTOR, { ...about, state: 'IN_CONSULTATION' }],
    publishOutputVersion: [LEAD_AND_DIRECTOR, about],
    signOffVersion: [LEAD_AND_DIRECTOR, { ...about, ...signature }],
  };
}

export const outputs: MatrixPart = { hiddenBy: ['outputId', 'versionId', 'projectCode'], lay };
