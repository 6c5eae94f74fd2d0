import type { TestApp } from '../support/app.js';
import { type Cast, saved } from '../support/people.js';
import { type MatrixPart, mutation, NOBODY, preview, query, STALE } from './part.js';

const LEAD = 'U F F F Y F H F';
const LEAD_AND_DIRECTOR = 'U F F Y Y F H F';
const EVERYBODY = 'Y Y Y Y Y Y Y Y';

async function lay(app: TestApp, cast: Cast) {
  const plan = { projectCode: 'ALPHA', kind: 'PROTOCOL', title: 'Protocol' };
  const { output } = await saved<{ output: { id: string; code: string } }>(
    app,
    cast.lead,
    'planOutput',
    'PlanOutputInput',
    plan,
    'output { id code }',
  );
  const begin = { projectCode: 'ALPHA', outputCode: output.code };
  const { outputVersion } = await saved<{ outputVersion: { id: string } }>(
    app,
    cast.lead,
    'beginOutputVersion',
    'BeginOutputVersionInput',
    begin,
    'outputVersion { id }',
  );
  const about = { versionId: outputVersion.id, expectedVersion: STALE };
  const document = { ...about, format: 'TEXT', content: 'Heading\n\nSaid.' };
  const changes = [{ add: { kind: 'HEADING', text: 'x' } }];
  const alignments = [{ clauseId: NOBODY, framework: 'CIPFA_SOLACE_2007', principles: [1] }];
  const signature = { organisationId: cast.organisationId, contentSha256: '0'.repeat(64), signatory: 'x' };
  const amendOutput = { outputId: output.id, expectedVersion: STALE };
  return {
    principleFrameworks: query(EVERYBODY, 'principleFrameworks', ' { code }'),
    publishedOutputs: query(EVERYBODY, 'publishedOutputs', ' { totalCount }'),
    publishedOutput: query('H H H H H H H H', 'publishedOutput(projectCode: "ALPHA", outputCode: "O1")', ' { title }'),
    previewClauseImport: preview(LEAD, 'previewClauseImport', 'ImportClausesInput', document),
    planOutput: mutation(LEAD, 'planOutput', 'PlanOutputInput', { ...plan, code: output.code }),
    amendOutput: mutation(LEAD, 'amendOutput', 'AmendOutputInput', amendOutput),
    beginOutputVersion: mutation(LEAD, 'beginOutputVersion', 'BeginOutputVersionInput', { ...begin, formerId: NOBODY }),
    amendOutputVersion: mutation(LEAD, 'amendOutputVersion', 'AmendOutputVersionInput', about),
    reviseClauses: mutation(LEAD, 'reviseClauses', 'ReviseClausesInput', { ...about, changes }),
    importClauses: mutation(LEAD, 'importClauses', 'ImportClausesInput', document),
    alignClauses: mutation(LEAD, 'alignClauses', 'AlignClausesInput', { ...about, alignments }),
    moveOutputVersion: mutation(LEAD_AND_DIRECTOR, 'moveOutputVersion', 'MoveOutputVersionInput', {
      ...about,
      state: 'IN_CONSULTATION',
    }),
    publishOutputVersion: mutation(LEAD_AND_DIRECTOR, 'publishOutputVersion', 'PublishOutputVersionInput', about),
    signOffVersion: mutation(LEAD_AND_DIRECTOR, 'signOffVersion', 'SignOffVersionInput', { ...about, ...signature }),
  };
}

export const outputs: MatrixPart = { hiddenBy: ['outputId', 'versionId', 'projectCode'], lay };
