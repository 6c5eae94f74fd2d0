import { statementsDuring } from '../support/statements.js';
import { type Alpha, startAlpha } from '../support/alpha.js';
import { NOBODY, refusal } from '../support/client.js';

const STAKEHOLDER = `id code name stake active interest influence position treatment silentDays version
  organisation { name } person { name } owner { name } problems { code subject }
  lastEngagement { id said effectiveOn } assessments { id interest influence effectiveOn corrects correctedBy }`;
const ALL = `stakeholders { totalCount nodes { ${STAKEHOLDER} } } stakeholderGrid { treatment count names }
  engagementLog { totalCount nodes { id stakeholderCode said saidBy channel dayKnown effectiveOn recordedBy corrects correctedBy } }`;

describe('stakeholders over GraphQL', () => {
  let asking: Alpha;

  const project = (variables = {}) => asking.project(ALL, variables);
  const one = async (code: string, variables = {}) =>
    (await project(variables)).stakeholders.nodes.find((each: { code: string }) => each.code === code);
  const identify = (input: object) => {
    const whole = { projectCode: 'ALPHA', stake: 'Will use it.', effectiveOn: '2010-01-04', ...input };
    return asking.run('identifyStakeholder', whole);
  };
  const about = async (field: string, code: string, input: object) => {
    const { id, version } = await one(code);
    return asking.run(field, { stakeholderId: id, expectedVersion: version, ...input });
  };
  const assess = (code: string, interest: string, influence: string, more = {}) =>
    about('assessStakeholder', code, {
      ...{ interest, influence, position: 'SUPPORTER', rationale: 'It said so.' },
      ...more,
    });
  const log = (code: string, said: string, more = {}) =>
    about('logEngagement', code, { channel: 'MEETING', said, saidBy: 'Their clerk', ...more });

  beforeAll(async () => {
    asking = await startAlpha({ today: '2010-01-26', reads: { Stakeholder: STAKEHOLDER } });
  });
  afterAll(() => asking.app.stop());

  it('may be an organisation, a person or a group, each with the next free code', async () => {
    const { cast } = asking;
    const organisation = await identify({ organisationId: cast.organisationId });
    expect(organisation.stakeholder).toMatchObject({
      ...{ code: 'SH1', name: 'Standards for England', organisation: { name: 'Standards for England' } },
      ...{ interest: 'UNKNOWN', influence: 'UNKNOWN', position: 'UNKNOWN', treatment: 'NOT_PLACED' },
      ...{ lastEngagement: null, silentDays: 22, owner: null, person: null, active: true, assessments: [] },
    });
    const owner = { ownerId: cast.personIds['Leo Lead'] };
    const person = await identify({ personId: cast.personIds['Gus Guest'], ...owner });
    expect(person.stakeholder).toMatchObject({ code: 'SH2', name: 'Gus Guest', owner: { name: 'Leo Lead' } });
    const group = await identify({ groupName: ' Standards committees ', ...owner });
    expect(group.stakeholder).toMatchObject({ code: 'SH3', name: 'Standards committees', organisation: null });
  });

  it('stand in the grid as they were judged, and a past date keeps its own', async () => {
    await assess('SH1', 'HIGH', 'HIGH', { effectiveOn: '2010-01-10' });
    await assess('SH1', 'LOW', 'MEDIUM', { effectiveOn: '2010-01-20' });
    await assess('SH3', 'HIGH', 'LOW', { effectiveOn: '2010-01-20' });
    const grid = (await project()).stakeholderGrid;
    expect(grid).toEqual([
      { treatment: 'MANAGE_CLOSELY', count: 0, names: [] },
      { treatment: 'KEEP_SATISFIED', count: 1, names: ['Standards for England'] },
      { treatment: 'KEEP_INFORMED', count: 1, names: ['Standards committees'] },
      { treatment: 'MONITOR', count: 0, names: [] },
      { treatment: 'NOT_PLACED', count: 1, names: ['Gus Guest'] },
    ]);
    const then = await one('SH1', { asAt: '2010-01-15' });
    expect(then).toMatchObject({ treatment: 'MANAGE_CLOSELY', silentDays: 11 });
    expect(then.id).toMatch(/@2010-01-15$/u);
    expect(await one('SH1', { asAt: '2010-01-05' })).toMatchObject({ treatment: 'NOT_PLACED' });
  });

  it('keep a judgement and its correction, and what was known when', async () => {
    const knownAt = await asking.app.now();
    const { assessments } = await one('SH1');
    const done = await assess('SH1', 'MEDIUM', 'HIGH', { corrects: assessments[1].id, effectiveOn: '2010-01-20' });
    expect(done.stakeholder).toMatchObject({ treatment: 'MANAGE_CLOSELY' });
    expect(done.stakeholder.assessments).toHaveLength(3);
    expect(done.stakeholder.assessments[1].correctedBy).toBe(done.stakeholder.assessments[2].id);
    expect(await one('SH1', { knownAt })).toMatchObject({ treatment: 'KEEP_SATISFIED' });
  });

  it('have an engagement log, newest first, whose corrected entries stay', async () => {
    await log('SH1', 'Asks for the findings.', { effectiveOn: '2010-01-12' });
    await log('SH3', 'Wants examples.', { effectiveOn: '2010-01-15', dayKnown: false, channel: 'UNKNOWN' });
    const [wrong] = (await project()).engagementLog.nodes;
    expect(wrong).toMatchObject({
      stakeholderCode: 'SH3',
      dayKnown: false,
      channel: 'UNKNOWN',
      recordedBy: 'Leo Lead',
    });
    await log('SH3', 'Wants short examples.', { effectiveOn: '2010-01-16', corrects: wrong.id });
    const { engagementLog } = await project();
    expect(engagementLog.nodes.map((each: { said: string }) => each.said)).toEqual([
      'Wants short examples.',
      'Wants examples.',
      'Asks for the findings.',
    ]);
    expect(engagementLog.nodes[1].correctedBy).toBe(engagementLog.nodes[0].id);
    expect(await one('SH3')).toMatchObject({ silentDays: 10, lastEngagement: { said: 'Wants short examples.' } });
    expect(await one('SH3', { asAt: '2010-01-14' })).toMatchObject({ lastEngagement: null });
    const { id } = await one('SH1');
    const only = await asking.project(`engagementLog(stakeholderId: "${id}") { nodes { said } }`);
    expect(only.engagementLog.nodes).toEqual([{ said: 'Asks for the findings.' }]);
  });

  it('nag where nobody looks after them, nobody judged them or nobody spoke to them for long', async () => {
    const codes = async (code: string, asAt?: string) => {
      const { problems } = await one(code, { asAt });
      return problems.map((problem: { code: string }) => problem.code);
    };
    expect(await codes('SH1')).toEqual(['NO_RELATIONSHIP_OWNER']);
    expect(await codes('SH2')).toEqual(['NOT_ASSESSED']);
    expect(await codes('SH1', '2010-02-09')).toEqual(['NO_RELATIONSHIP_OWNER']); // 28 days after 12 January
    expect(await codes('SH1', '2010-02-10')).toEqual(['NO_RELATIONSHIP_OWNER', 'SILENT_TOO_LONG']);
    expect(await codes('SH3', '2010-03-13')).toEqual([]);
    expect(await codes('SH3', '2010-03-14')).toEqual(['SILENT_TOO_LONG']);
  });

  it('are amended from a day on, and stay to be seen when they are stakeholders no more', async () => {
    const amended = await about('amendStakeholder', 'SH3', {
      ...{ groupName: 'Standards committees of England', ownerId: null, effectiveOn: '2010-01-25' },
    });
    expect(amended.stakeholder).toMatchObject({ name: 'Standards committees of England', owner: null });
    expect(await one('SH3', { asAt: '2010-01-24' })).toMatchObject({ name: 'Standards committees' });
    const gone = await about('amendStakeholder', 'SH3', { active: false });
    expect(gone.stakeholder).toMatchObject({ active: false, problems: [] });
    expect((await project()).stakeholderGrid.flatMap((cell: { names: string[] }) => cell.names)).toEqual([
      'Standards for England',
      'Gus Guest',
    ]);
  });

  it.each([
    ['CODE_TAKEN', { code: 'SH1', groupName: 'Others' }, 'code'],
    ['PARTY_UNCLEAR', {}, 'organisationId'],
    ['PARTY_UNCLEAR', { groupName: 'Others', personId: 'ME' }, 'organisationId'],
    ['NOT_FOUND', { organisationId: NOBODY }, 'organisationId'],
    ['NOT_FOUND', { personId: NOBODY }, 'personId'],
    ['NOT_FOUND', { groupName: 'Others', ownerId: NOBODY }, 'ownerId'],
    ['ALREADY_LISTED', { organisationId: 'US' }, 'organisationId'],
    ['ALREADY_LISTED', { personId: 'ME' }, 'personId'],
    ['FUTURE_DATE', { groupName: 'Others', effectiveOn: '2010-01-27' }, 'effectiveOn'],
    ['BEFORE_PROJECT', { groupName: 'Others', effectiveOn: '2009-01-27' }, 'effectiveOn'],
    ['BAD_USER_INPUT', { groupName: 'Others', stake: ' \n ' }, 'stake'],
    ['BAD_USER_INPUT', { groupName: 'x'.repeat(201) }, 'groupName'],
    ['BAD_USER_INPUT', { groupName: 'bell \u0007' }, 'groupName'],
  ])('are not listed: %s', async (code, input, field) => {
    const real = { ME: asking.cast.personIds['Gus Guest'], US: asking.cast.organisationId };
    const named = Object.fromEntries(
      Object.entries(input).map(([key, value]) => [key, real[value as keyof typeof real] ?? value]),
    );
    const before = await project();
    expect(await identify(named)).toMatchObject(refusal(code, field));
    expect(await project()).toEqual(before);
  });

  it('may be listed again once they were taken off', async () => {
    const again = await identify({ groupName: 'Standards Committees of England', effectiveOn: '2010-01-26' });
    expect(again).toMatchObject({ saved: true, stakeholder: { code: 'SH4' } });
    const twice = await identify({ groupName: 'standards committees of ENGLAND', effectiveOn: '2010-01-26' });
    expect(twice).toMatchObject(refusal('ALREADY_LISTED', 'groupName'));
  });

  it.each([
    ['VERSION_CONFLICT', 'logEngagement', { expectedVersion: 1 }, 'expectedVersion'],
    ['NOT_FOUND', 'logEngagement', { corrects: NOBODY }, 'corrects'],
    ['NOT_FOUND', 'logEngagement', { stakeholderId: NOBODY }, 'stakeholderId'],
    ['NOT_FOUND', 'assessStakeholder', { corrects: NOBODY }, 'corrects'],
    ['BAD_USER_INPUT', 'logEngagement', { said: '' }, 'said'],
    ['BAD_USER_INPUT', 'assessStakeholder', { rationale: ' ' }, 'rationale'],
    ['PARTY_UNCLEAR', 'amendStakeholder', { groupName: 'Another name' }, 'groupName'],
    ['NOT_FOUND', 'amendStakeholder', { ownerId: NOBODY }, 'ownerId'],
    ['NOT_FOUND', 'amendStakeholder', { stake: 'x', effectiveOn: '2010-01-04', stakeholderId: 'LATE' }, 'effectiveOn'],
  ])('refuse with %s what cannot be: %s', async (code, field, input, path) => {
    const whole = {
      logEngagement: { channel: 'LETTER', said: 'x', saidBy: 'y' },
      assessStakeholder: { interest: 'LOW', influence: 'LOW', position: 'CRITIC', rationale: 'x' },
      amendStakeholder: {},
    }[field]!;
    const late = await one('SH4');
    const real =
      'stakeholderId' in input && input.stakeholderId === 'LATE'
        ? { stakeholderId: late.id, expectedVersion: late.version }
        : {};
    const before = await project();
    expect(await about(field, 'SH1', { ...whole, ...input, ...real })).toMatchObject(refusal(code, path));
    expect(await project()).toEqual(before);
  });

  it('refuse to correct an entry twice', async () => {
    const corrected = (await project()).engagementLog.nodes.find((each: { correctedBy: string }) => each.correctedBy);
    expect(await log('SH3', 'x', { corrects: corrected.id })).toMatchObject(refusal('ALREADY_CORRECTED', 'corrects'));
  });

  it('keep text as it was given, whatever it would do elsewhere', async () => {
    const hostile = `'); DROP TABLE stakeholder; -- <script>alert(1)</script> {{7*7}} =1+1`;
    await log('SH1', hostile);
    expect((await one('SH1')).lastEngagement.said).toBe(hostile);
  });

  it('let one of two people win who write at once', async () => {
    const both = await Promise.all([log('SH1', 'One.'), log('SH1', 'Two.')]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
  });

  it('hide a project from those who may not read it', async () => {
    const input = { projectCode: 'ALPHA', groupName: 'x', stake: 'y' };
    const { cast } = asking;
    const answer = await asking.run('identifyStakeholder', input, cast.stranger);
    expect(answer).toMatchObject({ saved: false, problems: [{ code: 'NOT_FOUND' }] });
  });

  it('ask the database as often for thirty as for three', async () => {
    const asked = async () => {
      await asking.app.saved(asking.cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
      const { statements } = await statementsDuring(() => project());
      return statements.length;
    };
    const few = await asked();
    for (let count = 0; count < 30; count++) await identify({ groupName: `Group ${count}` });
    for (let count = 5; count < 15; count++) await log(`SH${count}`, 'x');
    expect((await project()).stakeholders.totalCount).toBeGreaterThan(30);
    expect(await asked()).toBe(few);
  });
});
