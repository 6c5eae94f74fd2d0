import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';

const READS = `imported { added changed unchanged wrong draft notes
  lines { line outcome code title changes { column was willBe } faults { column message } } }`;
const HEAD = 'Code,Title,Nature,Category,Cause,Event,Effect,Proximity,Owner,Current likelihood,Current impact';

describe('a list that comes in from a file', () => {
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
  });
  afterAll(() => app.stop());

  const risks = (content: string, more: object = {}) => ({
    ...{ list: 'RISKS', projectCode: 'ALPHA', fileName: 'risks.csv' },
    ...{ content: Buffer.from(content).toString('base64'), ...more },
  });
  const people = (content: string, more: object = {}) => ({
    ...risks(content, more),
    list: 'PEOPLE',
    projectCode: null,
  });
  const preview = (input: object, token = cast.lead) => app.run(token, 'previewListImport', input, READS);
  const imports = async (input: object, token = cast.lead) => {
    const { imported } = await preview(input, token);
    return app.run(token, 'importList', { ...input, draft: imported?.draft }, READS);
  };
  const entries = () =>
    app.sql.rows<{ reason: string; subjects: object[] }>(
      'imports',
      `SELECT reason, subjects FROM journal_entry WHERE operation = 'importList' ORDER BY revision`,
    );

  it('is shown line by line, saved as one change, changes nothing again, and later changes what it says', async () => {
    const file = [
      HEAD,
      ',Roof leaks,Threat,Operational,Old roof,Rain gets in,Work stops,Imminent,Leo Lead,4,5',
      'R9,Grant grows,Opportunity,Financial,,,,,,,',
    ].join('\n');
    const shown = await preview(risks(file));
    expect(shown).toMatchObject({ problems: [], imported: { added: 2, changed: 0, unchanged: 0, wrong: 0 } });
    expect(shown.imported.lines[0]).toMatchObject({ line: 2, outcome: 'NEW', code: 'R1', title: 'Roof leaks' });
    expect(await entries()).toEqual([]);
    expect(await imports(risks(file))).toMatchObject({ saved: true, imported: { added: 2 } });
    expect(await entries()).toMatchObject([
      { reason: 'Imported from risks.csv', subjects: [{ code: 'R1' }, { code: 'R9' }] },
    ]);
    const { project } = await app.query(
      cast.lead,
      '{ project(code: "ALPHA") { risks { nodes { code title proximity owner { name } current { score { score } } } } } }',
    );
    expect(project.risks.nodes).toEqual([
      {
        code: 'R1',
        title: 'Roof leaks',
        proximity: 'IMMINENT',
        owner: { name: 'Leo Lead' },
        current: { score: { score: 20 } },
      },
      { code: 'R9', title: 'Grant grows', proximity: null, owner: null, current: null },
    ]);
    expect((await preview(risks(file))).imported).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await imports(risks(file))).toMatchObject({ saved: false, problems: [{ code: 'IMPORT_CHANGES_NOTHING' }] });

    const changed = file.replace('Old roof', 'New roof').replace('4,5', '2,5').replace('Leo Lead', '');
    expect((await preview(risks(changed))).imported.lines[0]).toMatchObject({
      outcome: 'CHANGED',
      code: 'R1',
      changes: [
        { column: 'Cause', was: 'Old roof', willBe: 'New roof' },
        { column: 'Owner', was: 'Leo Lead', willBe: null },
        { column: 'Current likelihood', was: '4', willBe: '2' },
      ],
    });
    expect(await imports(risks(changed))).toMatchObject({ saved: true, imported: { changed: 1, unchanged: 1 } });
    expect(await imports(risks(changed))).toMatchObject({ saved: false });
  });

  it('says at each cell what is wrong and what to do, and saves nothing of the file', async () => {
    const file = [
      HEAD,
      ',Sound,Threat,Legal,,,,,,,',
      ',,Threat,Legal,,,,,,,',
      ',Bad word,Danger,Legal,,,,,,,',
      ',Bad owner,Threat,Legal,,,,,Nobody,,',
      ',Bad level,Threat,Legal,,,,,,9,1',
      'r 5,Bad code,Threat,Legal,,,,,,,',
      ',Sound,Threat,Legal,,,,,,,',
      'R9,Grant grows,Threat,Financial,,,,,,,',
    ].join('\n');
    const { imported, problems } = await preview(risks(file));
    expect(imported).toMatchObject({ added: 1, wrong: 7 });
    expect(problems.map(({ message }) => message)).toEqual([
      'Line 3, column “Title”: Enter the title.',
      'Line 4, column “Nature”: Enter one of: Threat, Opportunity.',
      expect.stringContaining('Line 5, column “Owner”: There is no person called “Nobody” in the register.'),
      expect.stringContaining('Line 6, column “Current likelihood”'),
      expect.stringContaining('Line 7, column “Code”'),
      'Line 8, column “Title”: Line 2 is the same risk. Keep one of the two.',
      'Line 9, column “Nature”: A threat stays a threat, and an opportunity an opportunity. Raise a new risk instead.',
    ]);
    const before = await entries();
    expect(await app.run(cast.lead, 'importList', { ...risks(file), draft: imported.draft })).toMatchObject({
      saved: false,
    });
    expect(await entries()).toEqual(before);
  });

  it('is refused whole where somebody changed the list since the preview', async () => {
    const input = risks(`Title,Nature,Category,Cause\nRoof leaks,Threat,Operational,Storms`);
    const { imported } = await preview(input);
    const { project } = await app.query(cast.lead, '{ project(code: "ALPHA") { risk(code: "R1") { id version } } }');
    const { id: riskId, version: expectedVersion } = project.risk;
    await app.saved(cast.lead, 'amendRisk', { riskId, expectedVersion, cause: 'Frost' });
    const send = (draft: string | null) => app.run(cast.lead, 'importList', { ...input, draft });
    expect(await send(imported.draft)).toMatchObject({ saved: false, problems: [{ code: 'DRAFT_MOVED_ON' }] });
    expect(await send(null)).toMatchObject({ saved: false, problems: [{ code: 'DRAFT_MOVED_ON' }] });
    const again = await preview(input);
    const both = await Promise.all([send(again.imported.draft), send(again.imported.draft)]);
    expect(both.map(({ saved }) => saved).sort()).toEqual([false, true]);
  });

  it('takes people with their organisations, and asks where a name is not enough', async () => {
    const file = 'Name,Post,Organisation\nJo Patel,Officer,Standards for England\nJo Patel,Clerk,\n';
    expect(await imports(people(file), cast.secretary)).toMatchObject({ saved: true, imported: { added: 2 } });
    expect((await preview(people(file), cast.secretary)).imported).toMatchObject({ unchanged: 2 });
    const several = await preview(people('Name,Post\nJo Patel,Officer\n'), cast.secretary);
    expect(several.problems[0]!.code).toBe('LINE_UNCLEAR');
    expect(several.problems[0]!.message).toBe(
      'Line 2, column “Name”: More than one person is called so. Enter the organisation as the register has it.',
    );
    const pasted = people('Name\tPost\nKim Lee\tReviewer\n');
    expect(await imports(pasted, cast.secretary)).toMatchObject({ saved: true, imported: { added: 1 } });
  });

  it('is for those who may do each operation where the lines belong', async () => {
    const input = people('Name\nKim Lee\n');
    const refused = async (token: string, asked: object) =>
      (
        await app.gql(
          token,
          'query($input: ImportListInput!) { previewListImport(input: $input) { problems { code } } }',
          { input: asked },
        )
      ).codes;
    expect(await refused(cast.lead, input)).toEqual(['FORBIDDEN']);
    expect(await refused(cast.secretary, risks('Title\nx\n'))).toEqual(['FORBIDDEN']);
    expect(await refused(cast.reviewer, input)).toEqual(['FORBIDDEN']);
    expect(await preview(risks('Title\nx\n', { projectCode: null }))).toMatchObject({
      problems: [{ code: 'LIST_PLACE_NEEDED' }],
    });
  });

  it.each([
    ['no rows', 'Title,Nature,Category\n', 'NO_ROWS'],
    ['nothing', '', 'FILE_EMPTY'],
    ['no heading that is needed', 'Name\nx\n', 'COLUMN_MISSING'],
    ['bytes that are no text', '\u0000\u0001,\nx', 'NUL_BYTE'],
    ['too many rows', `Title,Nature,Category\n${'x,Threat,Legal\n'.repeat(5_001)}`, 'TOO_MANY_ROWS'],
  ])('is refused with %s', async (_, content, code) => {
    expect(await preview(risks(content))).toMatchObject({ imported: null, problems: [{ code }] });
  });

  it('takes decisions, each of the day on which it was taken, and corrects one that the file has otherwise', async () => {
    const own = { name: 'The Board’s own office', effectiveOn: '2009-01-01' };
    const { organisation } = await app.saved(cast.secretary, 'addOrganisation', own, 'organisation { id }');
    await app.saved(cast.secretary, 'establishBody', {
      ...{ code: 'BOARD', name: 'The Board', kind: 'DECIDING', organisationId: organisation.id },
      ...{ clearDays: 5, effectiveOn: '2009-01-05' },
    });
    const file = [
      'Title,Text,Outcome,Decided on,Project codes,Reasons',
      'Joint project,To run it,Agreed,7 July 2009,,It is needed',
      'Plan,To draw a plan,Noted,13/01/2010,ALPHA,',
    ].join('\n');
    const input = { ...risks(file), list: 'DECISIONS', projectCode: null, bodyCode: 'BOARD' };
    expect(await imports(input, cast.secretary)).toMatchObject({ problems: [], saved: true, imported: { added: 2 } });
    const { decisions } = await app.query(
      cast.secretary,
      '{ decisions { nodes { code title decidedOn outcome projectCodes } } }',
    );
    expect(decisions.nodes).toEqual([
      { code: 'BOARD-D2', title: 'Plan', decidedOn: '2010-01-13', outcome: 'NOTED', projectCodes: ['ALPHA'] },
      { code: 'BOARD-D1', title: 'Joint project', decidedOn: '2009-07-07', outcome: 'AGREED', projectCodes: [] },
    ]);
    expect((await preview(input, cast.secretary)).imported).toMatchObject({ unchanged: 2 });
    const corrected = {
      ...input,
      content: Buffer.from(file.replace('To run it', 'To run it jointly')).toString('base64'),
    };
    expect(await imports(corrected, cast.secretary)).toMatchObject({
      saved: true,
      imported: { changed: 1, unchanged: 1 },
    });
    const late = { ...input, content: Buffer.from(file.replace('13/01/2010', '13/01/2030')).toString('base64') };
    expect((await preview(late, cast.secretary)).problems).toMatchObject([
      { code: 'FUTURE_DATE', message: expect.stringContaining('Line 3, column “Decided on”') },
    ]);
  });

  it('keeps what a spreadsheet would run as the text that it is', async () => {
    const title = `=cmd|'/c calc'!A1`;
    const input = risks(`Title,Nature,Category\n"'${title}",Threat,Legal\n`);
    expect((await imports(input)).imported.lines[0]).toMatchObject({ outcome: 'NEW', title });
  });

  it('of 5,000 rows comes in whole, and changes nothing again', async () => {
    const line = (at: number): string => `Officer ${at},Post ${at},Standards for England,Staff list`;
    const file = ['Name,Post,Organisation,Source', ...Array.from({ length: 5_000 }, (_, at) => line(at))].join('\n');
    expect(await imports(people(file), cast.secretary)).toMatchObject({ saved: true, imported: { added: 5_000 } });
    const changed = file.replaceAll('Post 1', 'Place 1');
    expect((await preview(people(file), cast.secretary)).imported).toMatchObject({ unchanged: 5_000 });
    expect(await imports(people(changed), cast.secretary)).toMatchObject({ saved: true, imported: { changed: 1_111 } });
    const many = ['Title,Nature,Category,Current likelihood,Current impact'];
    for (let at = 0; at < 5_000; at += 1) many.push(`Risk ${at},Threat,Legal,3,3`);
    expect(await imports(risks(many.join('\n')))).toMatchObject({ saved: true, imported: { added: 5_000 } });
    expect((await preview(risks(many.join('\n')))).imported).toMatchObject({ unchanged: 5_000 });
  });
});
