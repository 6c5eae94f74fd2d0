import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';

const READS = `imported { added changed unchanged wrong draft lines { line outcome changes { column was willBe } faults { column message } } }
  problems { code message }`;
const HEAD = 'Name,Post,Role,Project,Sign-in name,Email';
const ROWS = [
  'Sue Secretary,Secretary to the Board,Secretary,,,sue@example.org',
  'Dan Director,Director,Director,alpha,dan.d,',
  'Lee Lead,Lead,project lead,ALPHA,,lee@example.org',
  'Rob Reader,Reviewer,Reviewer,ALPHA,,',
  'Amy Admin,Administrator,ADMINISTRATOR,,,amy@example.org',
];

describe('a list of people with their roles, sign-in names and addresses', () => {
  let server: MailServer;
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({ env: server.env });
    cast = await startCast(app);
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const input = (rows: readonly string[]) => ({
    list: 'PEOPLE',
    fileName: 'people.csv',
    content: Buffer.from([HEAD, ...rows].join('\n')).toString('base64'),
  });
  const preview = async (rows: readonly string[], by = ADMIN_TOKEN) => {
    const document = `query($input: ImportListInput!) { previewListImport(input: $input) { ${READS} } }`;
    return (await app.query(by, document, { input: input(rows) })).previewListImport;
  };
  const save = async (rows: readonly string[]) => {
    const { imported } = await preview(rows);
    return app.run(ADMIN_TOKEN, 'importList', { ...input(rows), draft: imported.draft }, 'imported { added changed }');
  };

  it('sets five people up in one change, each with a role and a way in, and again changes nothing', async () => {
    const { imported } = await preview(ROWS);
    expect([imported.added, imported.wrong]).toEqual([5, 0]);
    expect(imported.lines[0].changes).toContainEqual({ column: 'Role', was: null, willBe: 'secretary' });
    expect(imported.lines[0].changes).toContainEqual({ column: 'Sign-in name', was: null, willBe: 'sue@example.org' });
    expect(imported.lines[1].changes).toContainEqual({ column: 'Role', was: null, willBe: 'director for ALPHA' });
    expect(await save(ROWS)).toMatchObject({ saved: true, imported: { added: 5, changed: 0 } });
    const mails = await server.until(3);
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'amy@example.org',
      'lee@example.org',
      'sue@example.org',
    ]);
    const { roleGrants, people } = await app.query(ADMIN_TOKEN, '{ roleGrants { personId role } people { id name } }');
    const named = new Map((people as { id: string; name: string }[]).map(({ id, name }) => [name, id]));
    const rolesOf = (name: string) =>
      (roleGrants as { personId: string; role: string }[])
        .filter(({ personId }) => personId === named.get(name))
        .map(({ role }) => role);
    expect(['Sue Secretary', 'Dan Director', 'Lee Lead', 'Rob Reader', 'Amy Admin'].map(rolesOf)).toEqual([
      ['SECRETARY'],
      ['DIRECTOR'],
      ['PROJECT_LEAD'],
      ['REVIEWER'],
      ['ADMINISTRATOR'],
    ]);
    expect((await preview(ROWS)).imported).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
  });

  it.each([
    ['Ann New,,Director,,,', 'Project', 'held for a project'],
    ['Ann New,,Secretary,ALPHA,,', 'Project', 'held everywhere'],
    ['Ann New,,Boss,,,', 'Role', 'Enter one of'],
    ['Ann New,,Director,NOWHERE,,', 'Project', 'There is no project NOWHERE'],
    ['Ann New,,,,sue@example.org,', 'Sign-in name', 'somebody else’s name'],
    ['Ann New,,,,,nowhere', 'E-mail', 'Enter an e-mail address'],
  ])('refuses “%s” at its column, with nothing saved', async (row, column, words) => {
    const { imported } = await preview([row, 'Bob Right,,,,,bob@example.org']);
    expect(imported).toMatchObject({ wrong: 1, added: 1 });
    expect(imported.lines[0].faults).toEqual([{ column, message: expect.stringContaining(words) as string }]);
    expect((await save([row])).saved).toBe(false);
  });

  it('gives roles and sign-in names for an administrator alone', async () => {
    const { imported } = await preview(['Ann New,,Secretary,,,'], cast.secretary);
    expect(imported.lines[0].faults[0].message).toContain('Only an administrator can give roles');
    const named = await preview(['Ann New,,,,ann,'], cast.secretary);
    expect(named.imported.lines[0].faults[0].message).toContain('Only an administrator can give names');
    expect((await preview(['Ann New,Officer,,,,'], cast.secretary)).imported.wrong).toBe(0);
  });
});
