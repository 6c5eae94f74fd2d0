import { nameIndex } from '../../../src/programme/lists/list-column.js';
import { ownerRead } from '../../../src/milestones/import/owners.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';

describe('whom an owner that was typed means', () => {
  const known = {
    people: nameIndex([
      { id: 'jo', name: 'Jo Patel' },
      { id: 'ann-1', name: 'Ann Example' },
      { id: 'ann-2', name: 'Ann Example' },
    ]),
    organisations: nameIndex([{ id: 'org', name: 'Standards for England' }]),
    teams: new Map([['town team', 'Town Team']]),
  };
  const nobody = (name: string) => `“${name}” is not in the list of people; recorded as a team.`;

  it.each([
    ['a person', 'Jo Patel', null, 'jo', null, null],
    ['a person in small letters and with spaces', ' jo   patel ', null, 'jo', null, null],
    ['an organisation', 'standards for  england', null, null, 'Standards for England', null],
    ['a team that the plan has', 'TOWN team', null, null, 'Town Team', null],
    ['nobody', 'Alex', null, null, 'Alex', nobody('Alex')],
    ['nobody, after all', null, 'jo', null, null, null],
    ['the present one of two', 'ann example', 'ann-2', 'ann-2', null, null],
  ])('%s', (_what, typed, current, ownerId, ownerTeam, note) => {
    expect(ownerRead(typed, current, known)).toEqual({ ownerId, ownerTeam, note });
  });

  it('one of two people, which nobody can tell', () => {
    const { ownerId, note } = ownerRead('Ann Example', null, known);
    expect([ownerId, note]).toEqual([null, expect.stringContaining('More than one person is called “Ann Example”')]);
  });
});

describe('owners that come in with a plan', () => {
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    await app.saved(cast.administrator, 'addPerson', { name: 'Jo Patel' }, 'saved');
  });
  afterAll(() => app.stop());

  it('are the people of the register however they are typed, in the plan and in a paper; the preview says who is none', async () => {
    const { version } = (await app.query(cast.lead, '{ project(code: "ALPHA") { plan { version } } }')).project.plan;
    const rows = ['Code,Kind,Title,Working days,Owner', 'T81,Task,Survey,5,jo  PATEL', 'T82,Task,Report,5,Alex'];
    const input = {
      ...{ projectCode: 'ALPHA', expectedVersion: version, format: 'CSV', fileName: 'plan.csv' },
      content: Buffer.from(rows.join('\n')).toString('base64'),
    };
    const { imported } = await app.run(cast.lead, 'previewPlanImport', input, 'imported { lines { title says } }');
    const said = new Map<string, string>(
      imported.lines.map((line: { title: string; says: string[] }) => [line.title, line.says.join(' ')]),
    );
    expect(said.get('Report')).toContain('“Alex” is not in the list of people; recorded as a team.');
    expect(said.get('Survey')).toMatch(/^From \d+ \w+ 2010 to \d+ \w+ 2010\. Owner: Jo Patel\.$/u);
    await app.saved(cast.lead, 'importPlan', input, 'saved');
    const { tasks } = (
      await app.query(cast.lead, '{ project(code: "ALPHA") { plan { tasks { title owner { name } ownerTeam } } } }')
    ).project.plan;
    expect(tasks).toEqual(
      expect.arrayContaining([
        { title: 'Survey', owner: { name: 'Jo Patel' }, ownerTeam: null },
        { title: 'Report', owner: null, ownerTeam: 'Alex' },
      ]),
    );
    const paper = {
      ...{ reference: '10/01', programmeCode: 'PARTNERSHIPS', projectCodes: ['ALPHA'], title: 'Alpha' },
      ...{ body: 'The Board', meetingDate: '2010-02-23', confidentiality: 'OPEN' },
    };
    await app.saved(cast.secretary, 'composeBoardPaper', paper, 'saved');
    const { boardPaper } = await app.query(
      cast.secretary,
      '{ boardPaper(reference: "10/01") { figures { id text } } }',
    );
    const owners = boardPaper.figures.filter((one: { id: string }) => one.id.endsWith('.owner'));
    expect(owners.map((one: { text: string }) => one.text)).toEqual(expect.arrayContaining(['Jo Patel', 'Alex']));
  });
});
