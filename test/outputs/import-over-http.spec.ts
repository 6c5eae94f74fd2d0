import { faults, NOBODY } from '../support/client.js';
import { type Outputs, startOutputs } from './outputs-app.js';

describe('importing a document over GraphQL', () => {
  let own: Outputs;
  const TEXT_FILE = 'Front page\n\nWork openly\n\nNothing is kept back.\n\nPartners:\n\n- say why\n- share minutes\n';
  const preview = async (input: Record<string, unknown>) => {
    const document = `query($input: ImportClausesInput!) { previewClauseImport(input: $input) {
      problems { code message path } placed { line number kind text } unplaced { line text why } } }`;
    const { body } = await own.app.gql(own.cast.lead, document, { input });
    expect(body.errors).toBeUndefined();
    return body.data.previewClauseImport;
  };
  const about = async (more = {}) => ({ ...(await own.about('O1-V1')), format: 'TEXT', content: TEXT_FILE, ...more });

  beforeAll(async () => {
    own = await startOutputs();
    await own.done('planOutput', { projectCode: 'ALPHA', kind: 'PROTOCOL', title: 'P', effectiveOn: '2010-01-05' });
    await own.done('beginOutputVersion', { projectCode: 'ALPHA', outputCode: 'O1', effectiveOn: '2010-01-06' });
  });
  afterAll(() => own.app.stop());

  it('shows what it would place and saves nothing', async () => {
    const shown = await preview(await about());
    expect(shown.problems).toEqual([]);
    expect(shown.placed.map((each: any) => `${each.line} ${each.number ?? '-'} ${each.kind}`)).toEqual([
      '3 1 HEADING',
      '5 - STATEMENT',
      '7 - LEAD_IN',
      '9 1.1 CLAUSE',
      '10 1.2 CLAUSE',
    ]);
    expect(shown.unplaced).toEqual([{ line: 1, text: 'Front page', why: 'It is a heading with nothing under it.' }]);
    expect((await own.version('O1-V1')).clauses.totalCount).toBe(0);
  });

  it('places it, and keeps on record what came in and what could not be placed', async () => {
    const done = await own.run('importClauses', await about({ fileName: 'protocol.txt', citation: 'protocol' }));
    expect(done).toMatchObject({ saved: true, unplaced: [{ line: 1 }] });
    expect(done.outputVersion.clauses.nodes.map((each: any) => each.text)).toEqual([
      'Work openly',
      'Nothing is kept back.',
      'Partners:',
      'say why',
      'share minutes',
    ]);
    expect(done.outputVersion.imports).toMatchObject([
      { format: 'TEXT', fileName: 'protocol.txt', placed: 5, from: null, unplaced: [{ line: 1, text: 'Front page' }] },
    ]);
  });

  it('takes the place of a text when asked to, and keeps the clauses that are the same or nearly', async () => {
    expect(faults(await own.run('importClauses', await about()))).toEqual(['NOT_EMPTY replace']);
    expect((await preview(await about())).problems).toMatchObject([{ code: 'NOT_EMPTY' }]);
    const before = (await own.version('O1-V1')).clauses.nodes;
    const content =
      '# Work openly\n\nNothing is kept back.\n\n- share minutes\n- share the minutes of meetings\n- say just why\n';
    const done = await own.run('importClauses', await about({ format: 'MARKDOWN', content, replace: true }));
    const after = done.outputVersion.clauses.nodes;
    const idOf = (clauses: any[], text: string) => clauses.find((each) => each.text === text)?.id;
    for (const text of ['Work openly', 'share minutes']) expect(idOf(after, text)).toBe(idOf(before, text));
    expect(idOf(after, 'say just why')).toBe(idOf(before, 'say why'));
    expect(before.map((each: any) => each.id)).not.toContain(idOf(after, 'share the minutes of meetings'));
    expect(done.outputVersion.imports).toHaveLength(2);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['START_NOT_FOUND', 'from', { from: 'Page two' }],
    ['NOT_BASE64', 'content', { format: 'DOCX', content: 'no base64!' }],
    ['NOT_A_ZIP', 'content', { format: 'DOCX', content: 'bm90IGEgemlw' }],
    ['CONTROL_CHARACTER', 'content', { content: 'Heading\n\nSaid\u0000.' }],
    ['NOTHING_TO_IMPORT', 'content', { content: 'said.' }],
    ['DOCUMENT_TOO_LARGE', 'content', { content: 'Heading\n\n'.padEnd(300_000, 'words. ') }],
    ['CLAUSE_TOO_LONG', 'content', { content: `Heading\n\n${'words '.repeat(800)}.` }],
    ['TOO_MANY_CLAUSES', 'content', { content: `Heading\n\n${'- x\n'.repeat(1_001)}` }],
    ['NOT_FOUND', 'versionId', { versionId: NOBODY }],
    ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 1, replace: true }],
  ])('refuses a document with %s, loses nothing, and says the same in a preview', async (code, field, more) => {
    const before = await own.version('O1-V1');
    const input = await about({ replace: true, ...more });
    expect(faults(await own.run('importClauses', input))).toEqual([`${code} ${field}`]);
    expect(await own.version('O1-V1')).toEqual(before);
    if (code !== 'VERSION_CONFLICT') expect(faults(await preview(input))).toEqual([`${code} ${field}`]);
  });

  it('refuses a request of more than a megabyte before anything is read', async () => {
    const document = 'query($input: ImportClausesInput!) { previewClauseImport(input: $input) { problems { code } } }';
    const input = await about({ content: 'x'.repeat(1_100_000) });
    const answer = await own.app.gql(own.cast.lead, document, { input });
    expect([answer.status, ...answer.codes]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('takes a document only into a text that is open', async () => {
    for (const id of own.sponsorIds) {
      const { contentSha256 } = await own.version('O1-V1');
      const signature = { organisationId: id, contentSha256, signatory: 'x' };
      await own.done('signOffVersion', { ...(await own.about('O1-V1')), ...signature });
    }
    await own.done('moveOutputVersion', { ...(await own.about('O1-V1')), state: 'AGREED' });
    expect(faults(await own.run('importClauses', await about({ replace: true })))).toEqual(['TEXT_SETTLED versionId']);
    expect(faults(await preview(await about({ replace: true })))).toEqual(['TEXT_SETTLED versionId']);
  });
});
