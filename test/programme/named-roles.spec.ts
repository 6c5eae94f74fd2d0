import { Role } from '../../src/platform/auth/role.js';
import { type Alpha, startAlpha } from '../support/alpha.js';
import { ownToken } from '../support/own-token.js';
import { statementsDuring } from '../support/statements.js';

/** Those whom a project names, and the roles that go with it. */
describe('who is named for a project', () => {
  let alpha: Alpha;
  let people: Record<string, string>;

  const saved = (token: string, operation: string, input: object, fields = '') =>
    alpha.app.saved(token, operation, input, fields);
  const project = async (code: string) =>
    (
      await alpha.app.query(
        alpha.cast.administrator,
        `{ project(code: "${code}") { id version lead { name } problems { code message } } }`,
      )
    ).project;
  /** Who holds which role for a project, as "Lena Lead PROJECT_LEAD". */
  const roles = async (code: string): Promise<string[]> => {
    const { id } = await project(code);
    const { roleGrants, people: all } = await alpha.app.query(
      alpha.cast.administrator,
      '{ roleGrants { personId role projectId } people { id name } }',
    );
    const name = new Map<string, string>(all.map((one: any) => [one.id, one.name]));
    return roleGrants
      .filter((one: any) => one.projectId === id)
      .map((one: any) => `${name.get(one.personId)} ${one.role}`)
      .sort();
  };
  const start = (token: string, code: string, said: object) =>
    alpha.app.run(
      token,
      'startProject',
      { programmeCode: 'PARTNERSHIPS', code, title: code, start: '2010-02-01', ...said },
      'revision project { code }',
    );
  const amend = async (token: string, code: string, said: object) =>
    alpha.app.run(
      token,
      'amendProject',
      { projectCode: code, expectedVersion: (await project(code)).version, ...said },
      'project { code }',
    );

  beforeAll(async () => {
    alpha = await startAlpha({ today: '2010-03-26' });
    people = {};
    for (const name of ['Ada First', 'Ben Second', 'Cy Director']) {
      const { person } = await saved(alpha.cast.secretary, 'addPerson', { name }, 'person { id }');
      people[name] = person.id;
    }
  });
  afterAll(() => alpha.app.stop());

  it('gives the lead and the director their roles in the write that names them', async () => {
    const named = { leadId: people['Ada First'], smtLeadId: people['Cy Director'], giveRoles: true };
    const { recordHead } = await alpha.app.query(alpha.cast.administrator, '{ recordHead { revision } }');
    const revision = Number(recordHead.revision) + 1;
    expect(await start(alpha.cast.administrator, 'GIVEN', named)).toMatchObject({ saved: true, revision });
    expect(await roles('GIVEN')).toEqual([`Ada First ${Role.PROJECT_LEAD}`, `Cy Director ${Role.DIRECTOR}`]);
    expect((await project('GIVEN')).problems).toEqual([]);
  });

  it('says who lacks a role where none was given, and takes it back once it is given', async () => {
    expect(await start(alpha.cast.secretary, 'BARE', { leadId: people['Ada First'] })).toMatchObject({ saved: true });
    expect((await project('BARE')).problems).toEqual([
      {
        code: 'ROLE_MISSING',
        message:
          'Ada First is the project lead but does not have the role of project lead for this project. An administrator can give it.',
      },
    ]);
    await saved(alpha.cast.administrator, 'grantRole', {
      ...{ personId: people['Ada First'], role: 'PROJECT_LEAD', projectCode: 'BARE' },
    });
    expect((await project('BARE')).problems).toEqual([]);
  });

  it('reads the roles of all projects of an answer in one statement', async () => {
    const asked = (first: number) =>
      statementsDuring(() =>
        alpha.app.query(
          alpha.cast.administrator,
          `{ projects(first: ${first}) { code readerIds problems { message } } }`,
        ),
      );
    await asked(99); // fills what is kept by revision; the same question again would be answered from memory
    const [one, all] = [await asked(1), await asked(100)];
    const ofRoles = (statements: readonly string[]) => statements.filter((text) => text.includes('project_id = ANY'));
    expect([ofRoles(one.statements).length, ofRoles(all.statements).length]).toEqual([1, 1]);
    expect(all.statements.length).toBe(one.statements.length);
    const of = (code: string) => all.result.projects.find((each: { code: string }) => each.code === code);
    expect([of('GIVEN').readerIds, of('BARE').readerIds]).toEqual([
      expect.arrayContaining([people['Ada First'], people['Cy Director']]),
      expect.not.arrayContaining([people['Cy Director']]),
    ]);
  });

  it('gives an administrator who leads one project the tasks of that project alone', async () => {
    const { app, cast } = alpha;
    await saved(cast.administrator, 'grantRole', { personId: people['Ada First'], role: 'ADMINISTRATOR' });
    const ada = await ownToken(app, people['Ada First']!);
    const { organisationId } = cast;
    await saved(ada, 'addSeat', { projectCode: 'GIVEN', organisationId });
    await saved(cast.lead, 'addSeat', { projectCode: 'ALPHA', organisationId });
    const tasks = async (token: string) =>
      (await app.query(token, '{ me { tasks(first: 100) { nodes { kind projectCode } } } }')).me.tasks.nodes;
    expect(await tasks(ada)).toEqual([{ kind: 'INVITE_MEMBERS', projectCode: 'GIVEN' }]);
    expect(await tasks(cast.lead)).toEqual([{ kind: 'INVITE_MEMBERS', projectCode: 'ALPHA' }]);
  });

  it('lets the former lead keep the role, or lose it', async () => {
    const { administrator } = alpha.cast;
    expect(await amend(administrator, 'GIVEN', { leadId: people['Ben Second'], giveRoles: true })).toMatchObject({
      saved: true,
    });
    const [ada, ben] = [`Ada First ${Role.PROJECT_LEAD}`, `Ben Second ${Role.PROJECT_LEAD}`];
    expect(await roles('GIVEN')).toEqual([ada, ben, `Cy Director ${Role.DIRECTOR}`]);
    const back = { leadId: people['Ada First'], giveRoles: true, withdrawRoles: true };
    expect(await amend(administrator, 'GIVEN', back)).toMatchObject({ saved: true });
    expect(await roles('GIVEN')).toEqual([ada, `Cy Director ${Role.DIRECTOR}`]);
    expect(await amend(administrator, 'GIVEN', { leadId: null, withdrawRoles: true })).toMatchObject({ saved: true });
    expect(await roles('GIVEN')).toEqual([`Cy Director ${Role.DIRECTOR}`]);
  });

  it('changes no role that was not asked for', async () => {
    const before = await roles('GIVEN');
    await amend(alpha.cast.secretary, 'GIVEN', { leadId: people['Ben Second'] });
    expect(await roles('GIVEN')).toEqual(before);
  });

  it.each(['giveRoles', 'withdrawRoles'])('leaves %s to those who may give roles', async (field) => {
    const before = await roles('GIVEN');
    const refused = amend(alpha.cast.secretary, 'GIVEN', { leadId: people['Ada First'], [field]: true });
    await expect(refused).rejects.toThrow('FORBIDDEN');
    expect((await project('GIVEN')).lead.name).toBe('Ben Second');
    expect(await roles('GIVEN')).toEqual(before);
  });

  it('starts nothing where roles are asked for by somebody who may not give them', async () => {
    const refused = start(alpha.cast.secretary, 'NEVER', { leadId: people['Ada First'], giveRoles: true });
    await expect(refused).rejects.toThrow('FORBIDDEN');
    const { projects } = await alpha.app.query(alpha.cast.administrator, '{ projects(first: 100) { code } }');
    expect(projects.map(({ code }: any) => code)).not.toContain('NEVER');
  });
});
