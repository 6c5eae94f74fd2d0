import { type Alpha, startAlpha } from '../support/alpha.js';
import { wordsOf } from '../pages/html-reader.js';
import { Visitor } from '../pages/visitor.js';
import { LOADING_MS } from '../support/demonstration.js';
import { faults } from '../support/client.js';

const MANY = 1000;

/** A register of a thousand people, and access that is given with the person. */
describe('people, as those who administer find and add them', () => {
  let alpha: Alpha;
  const list = async (said: string, token = alpha.cast.administrator) =>
    (await alpha.app.query(token, `{ allPeople(${said}) { totalCount pageInfo { hasNextPage } nodes { name } } }`))
      .allPeople;
  const names = async (said: string): Promise<string[]> => (await list(said)).nodes.map(({ name }: any) => name);
  const rolesOf = async (id: string): Promise<string[]> => {
    const { roleGrants } = await alpha.app.query(alpha.cast.administrator, '{ roleGrants { personId role } }');
    return roleGrants.filter(({ personId }: any) => personId === id).map(({ role }: any) => role);
  };
  const signInName = async (id: string) =>
    (await alpha.app.query(alpha.cast.administrator, `{ signInName(personId: "${id}") }`)).signInName;
  const add = (said: object, token = alpha.cast.administrator) =>
    alpha.app.run(token, 'addPerson', said, 'person { id name version }');

  beforeAll(async () => {
    alpha = await startAlpha({ today: '2010-03-26' });
    const rows = Array.from({ length: MANY }, (_, at) => `Person ${String(at).padStart(4, '0')},Officer ${at % 7}`);
    const content = Buffer.from(['Name,Post', ...rows].join('\n')).toString('base64');
    const { imported } = await alpha.app.run(
      alpha.cast.administrator,
      'previewListImport',
      { list: 'PEOPLE', content },
      'imported { draft }',
    );
    await alpha.app.saved(alpha.cast.administrator, 'importList', { list: 'PEOPLE', content, draft: imported.draft });
  }, LOADING_MS);
  afterAll(() => alpha.app.stop());

  it('come a page at a time', async () => {
    const page = await list('first: 50');
    expect(page).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect([page.nodes.length, page.totalCount > MANY]).toEqual([50, true]);
  });

  it('are found by part of a name or post, by role, and by whether they can sign in', async () => {
    expect(await names('first: 5, text: "person 0421"')).toEqual(['Person 0421']);
    expect((await list('first: 1, text: "officer 3"')).totalCount).toBe(Math.ceil((MANY - 3) / 7));
    expect(await names('first: 50, role: SECRETARY')).toContain('Sara Secretary');
    const able = await names('first: 100, hasAccount: true');
    expect(able).toContain('Sara Secretary');
    expect(able.some((name) => name.startsWith('Person '))).toBe(false);
    expect((await list('first: 1, hasAccount: false, text: "person 0"')).totalCount).toBe(MANY);
    expect(await names('first: 5, role: SECRETARY, hasAccount: false')).toEqual([]);
    const { allPeople } = await alpha.app.query(
      alpha.cast.administrator,
      `{ allPeople(first: 100, organisationId: "${alpha.cast.organisationId}") { nodes { organisation { id } } } }`,
    );
    expect(allPeople.nodes.every((one: any) => one.organisation.id === alpha.cast.organisationId)).toBe(true);
  });

  it('are not told by role to those who may not see roles', async () => {
    await expect(list('first: 5, role: SECRETARY', alpha.cast.secretary)).rejects.toThrow('FORBIDDEN');
  });

  it('get a role and a name to sign in by in the write that adds them', async () => {
    const said = { name: 'Nia New', role: 'REVIEWER', roleProjectCode: 'ALPHA', signInName: 'Nia@Example.org' };
    const { person } = await add(said);
    expect([await rolesOf(person.id), await signInName(person.id)]).toEqual([['REVIEWER'], 'nia@example.org']);
    const amended = await alpha.app.run(
      alpha.cast.administrator,
      'amendPerson',
      { personId: person.id, expectedVersion: person.version, role: 'SECRETARY', signInName: 'nia.new@example.org' },
      'person { name version }',
    );
    expect(amended).toMatchObject({ saved: true, person: { name: 'Nia New' } });
    expect([(await rolesOf(person.id)).sort(), await signInName(person.id)]).toEqual([
      ['REVIEWER', 'SECRETARY'],
      'nia.new@example.org',
    ]);
  });

  it.each([
    ['BAD_USER_INPUT roleProjectCode', { role: 'PROJECT_LEAD' }],
    ['BAD_USER_INPUT roleProjectCode', { role: 'SECRETARY', roleProjectCode: 'ALPHA' }],
    ['BAD_USER_INPUT role', { roleProjectCode: 'ALPHA' }],
    ['NOT_FOUND roleProjectCode', { role: 'PROJECT_LEAD', roleProjectCode: 'NOWHERE' }],
    ['NAME_TAKEN signInName', { signInName: 'nia.new@example.org' }],
    ['MAIL_OFF sendTo', { sendTo: 'nobody@example.org' }],
  ])('are not added at all where access is refused with %s', async (expected, said) => {
    expect(faults(await add({ name: 'Never Added', ...said }))).toEqual([expected]);
    expect(await names('first: 5, text: "never added"')).toEqual([]);
  });

  it.each([
    { role: 'SECRETARY' },
    { roleProjectCode: 'ALPHA' },
    { signInName: 'x@example.org' },
    { sendTo: 'x@example.org' },
  ])('are given no access by those who may not give it: %j', async (said) => {
    await expect(add({ name: 'Never Added', ...said }, alpha.cast.secretary)).rejects.toThrow('FORBIDDEN');
    expect(await names('first: 5, text: "never added"')).toEqual([]);
  });

  describe('by pages', () => {
    let visitor: Visitor;
    const page = async (path: string): Promise<string> => {
      const answer = await visitor.get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      return wordsOf(await answer.text());
    };

    beforeAll(async () => {
      const { me } = await alpha.app.query(alpha.cast.administrator, '{ me { personId } }');
      const { path } = await alpha.app.saved(
        alpha.cast.administrator,
        'issueSignInLink',
        { personId: me.personId },
        'path',
      );
      visitor = new Visitor(alpha.app.url);
      expect((await visitor.post(path, {})).status).toBe(303);
    });

    it('are listed fifty at a time, filtered, with roles, and lead to their page', async () => {
      const html = await (await visitor.get('/administration/people')).text();
      expect(html.match(/href="\/administration\/people\/[0-9a-f-]{36}"/gu)).toHaveLength(50);
      expect(wordsOf(html)).toContain(`50 of 1,0`);
      expect(await page('/administration/people?text=sara')).toMatch(/Sara Secretary .*Secretary/u);
      expect(await page('/administration/people?role=SECRETARY&access=yes')).not.toContain('Person 0001');
      expect(await page('/administration/people?text=nobody-like-this')).toContain(
        'No people match. Clear the filters.',
      );
      expect(await page('/administration/organisations?text=standards')).toContain('Standards for England');
    });

    it('are shown with everything about their access on one page', async () => {
      const said = { name: 'Ola Access', role: 'REVIEWER', roleProjectCode: 'ALPHA', signInName: 'ola@example.org' };
      const { person } = await add(said);
      const token = { personId: person.id, name: 'Ola’s script' };
      await alpha.app.saved(alpha.cast.administrator, 'issueAccessToken', token);
      const path = `/administration/people/${person.id}`;
      const shown = await page(path);
      for (const part of ['Reviewer of ALPHA', 'signs in as ola@example.org', 'Ola’s script', 'Access token made'])
        expect(shown).toContain(part);
      const tokenId = await visitor.hidden(path, 'tokenId');
      const proof = await visitor.hidden(path, 'proof');
      const ended = wordsOf(await (await visitor.post(`${path}/tokens/end`, { proof, tokenId })).text());
      expect(ended).toContain('The token has ended.');
      expect(await page(path)).not.toContain('End the token');
      expect(await page(`/account/access-events?person=${person.id}`)).toContain('Access token ended');
    });

    it('are led to from an overview in groups', async () => {
      const overview = await page('/administration');
      const groups = ['People and organisations', 'Access', 'Programmes and projects', 'Boards, papers and rules'];
      for (const group of [...groups, 'Checks and connections', 'Settings', 'Webhooks', 'Access events'])
        expect(overview).toContain(group);
    });
  });
});
