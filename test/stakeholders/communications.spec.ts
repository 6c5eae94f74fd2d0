import { statementsDuring } from '../support/statements.js';
import { type Alpha, startAlpha } from '../support/alpha.js';
import { NOBODY, refusal } from '../support/client.js';

const COMMUNICATION = `id code title kind audience forPublic state nextStates plannedOn issuedOn text contentSha256 version
  ownerTeam owner { name } milestone { code } texts { number body effectiveOn }
  clearance { recordedBy contentSha256 } overrides { windowName grounds recordedBy }
  blockers { code } warnings { code } history { id state effectiveOn contentSha256 corrects correctedBy }`;
const ISSUED = '{ issuedCommunications { totalCount nodes { title kind issuedOn issuedBy text contentSha256 } } }';
const OTHER_WORDING = '0'.repeat(64);

describe('communications over GraphQL', () => {
  let asking: Alpha;
  let milestoneId: string;

  const all = async (variables = {}) =>
    (await asking.project(`communications { totalCount nodes { ${COMMUNICATION} } }`, variables)).communications;
  const one = async (code: string, variables = {}) =>
    (await all(variables)).nodes.find((each: { code: string }) => each.code === code);
  const issued = async () => (await asking.app.gql(null, ISSUED)).body.data.issuedCommunications;
  const plan = (input: object) => {
    const whole = {
      projectCode: 'ALPHA',
      title: 'Joint work',
      kind: 'PRESS_RELEASE',
      effectiveOn: '2010-01-11',
      ...input,
    };
    return asking.run('planCommunication', whole);
  };
  const about = async (field: string, code: string, input: object, token?: string) => {
    const { id, version } = await one(code);
    return asking.run(field, { communicationId: id, expectedVersion: version, ...input }, token);
  };
  const draft = (code: string, body: string, effectiveOn: string) =>
    about('draftCommunication', code, { body, effectiveOn });
  const submit = (code: string, effectiveOn: string) => about('submitCommunication', code, { effectiveOn });
  const clear = async (code: string, effectiveOn: string, more = {}) => {
    const { contentSha256 } = await one(code);
    return about('clearCommunication', code, { contentSha256, effectiveOn, ...more }, asking.cast.director);
  };
  const issue = (code: string, effectiveOn: string, more = {}) =>
    about('issueCommunication', code, { effectiveOn, ...more });
  const cleared = async (code: string, body: string) => {
    for (const done of [
      await draft(code, body, '2010-01-12'),
      await submit(code, '2010-01-13'),
      await clear(code, '2010-01-14'),
    ]) {
      expect(done.problems).toEqual([]);
    }
  };
  const codes = (problems: { code: string }[]) => problems.map((each) => each.code);

  beforeAll(async () => {
    asking = await startAlpha({ today: '2010-05-10', reads: { Communication: COMMUNICATION } });
    const { app, cast } = asking;
    const changes = [
      {
        addMilestone: {
          ...{ code: 'M4', title: 'Release issued', publication: true },
          constraint: { kind: 'FINISH_FIXED', date: '2010-04-06' },
        },
      },
    ];
    const input = { projectCode: 'ALPHA', expectedVersion: 0, effectiveOn: '2010-01-04', changes };
    await app.saved(cast.lead, 'revisePlan', input);
    const { version } = (await asking.project('plan { version }')).plan;
    const restrictedWindows = [{ name: 'Pre-election period', from: '2010-03-29', to: '2010-05-06' }];
    const calendar = { projectCode: 'ALPHA', expectedVersion: version, effectiveOn: '2010-01-04', restrictedWindows };
    await app.saved(cast.lead, 'changeCalendar', calendar);
    milestoneId = (await asking.project('milestones { nodes { id } }')).milestones.nodes[0].id;
  });
  afterAll(() => asking.app.stop());

  it('begin in drafting, planned for the day of their milestone', async () => {
    const done = await plan({ milestoneId, ownerTeam: 'External Relations Team', audience: 'The press' });
    expect(done['communication']).toMatchObject({
      ...{ code: 'COM1', state: 'DRAFTING', nextStates: ['IN_CLEARANCE', 'WITHDRAWN'] },
      ...{
        text: null,
        contentSha256: null,
        clearance: null,
        issuedOn: null,
        forPublic: true,
        milestone: { code: 'M4' },
      },
    });
    expect(codes(done['communication'].blockers)).toEqual(['NO_TEXT']);
    const then = await one('COM1', { asAt: '2010-01-12' });
    expect(then.plannedOn).toBe('2010-04-06');
    expect(codes(then.warnings)).toEqual(['PLANNED_IN_RESTRICTED_WINDOW']);
    const stated = await about('amendCommunication', 'COM1', { plannedOn: '2010-04-07', effectiveOn: '2010-01-11' });
    expect(stated['communication'].plannedOn).toBe('2010-04-07');
    expect(codes(stated['communication'].warnings)).toEqual([
      'PLANNED_IN_RESTRICTED_WINDOW',
      'PLANNED_DATE_PASSED',
      'PLAN_DISAGREES',
    ]);
  });

  it('are cleared in one wording alone: another needs clearing again, and the former put back does not', async () => {
    await cleared('COM1', 'First text');
    const first = await one('COM1');
    expect(first).toMatchObject({ state: 'CLEARED', blockers: [], clearance: { recordedBy: 'Dora Director' } });
    expect(first.clearance.contentSha256).toBe(first.contentSha256);
    const changed = await draft('COM1', 'Second text', '2010-01-15');
    expect(changed['communication']).toMatchObject({ state: 'DRAFTING', text: 'Second text' });
    expect(codes(changed['communication'].blockers)).toEqual(['CLEARED_OTHER_TEXT']);
    const title = await about('amendCommunication', 'COM1', { title: 'Another title', effectiveOn: '2010-01-16' });
    expect(title['communication'].contentSha256).not.toBe(changed['communication'].contentSha256);
    await about('amendCommunication', 'COM1', { title: 'Joint work', effectiveOn: '2010-01-17' });
    const back = await draft('COM1', 'First text', '2010-01-18');
    expect(back['communication']).toMatchObject({ state: 'CLEARED', contentSha256: first.contentSha256, blockers: [] });
    expect(
      back['communication'].texts.map((each: { number: number; body: string }) => `${each.number} ${each.body}`),
    ).toEqual(['1 First text', '2 Second text', '3 First text']);
  });

  it('keep the state they had on a past date', async () => {
    expect(await one('COM1', { asAt: '2010-01-12' })).toMatchObject({ state: 'DRAFTING', text: 'First text' });
    expect(await one('COM1', { asAt: '2010-01-13' })).toMatchObject({ state: 'IN_CLEARANCE' });
    expect(await one('COM1', { asAt: '2010-01-14' })).toMatchObject({ state: 'CLEARED' });
    const then = await one('COM1', { asAt: '2010-01-15' });
    expect(then).toMatchObject({ state: 'DRAFTING', text: 'Second text' });
    expect(then.id).toMatch(/@2010-01-15$/u);
    expect(codes((await one('COM1', { asAt: '2010-03-29' })).blockers)).toEqual(['IN_RESTRICTED_WINDOW']);
    expect((await one('COM1', { asAt: '2010-05-07' })).blockers).toEqual([]);
  });

  it('are not issued inside a restricted window: the day, the window and the way out are named', async () => {
    const before = await all();
    const done = await issue('COM1', '2010-04-07');
    expect(done).toMatchObject(refusal('IN_RESTRICTED_WINDOW', 'effectiveOn'));
    expect(done.problems[0]?.message).toContain('Pre-election period, from 29 March 2010 to 6 May 2010');
    expect(await all()).toEqual(before);
    expect((await issued()).totalCount).toBe(0);
  });

  it('are issued inside it once the director has overridden it for that wording, with grounds on record', async () => {
    const { contentSha256 } = await one('COM1');
    const input = {
      contentSha256,
      day: '2010-04-07',
      grounds: 'It names nobody who stands.',
      effectiveOn: '2010-04-06',
    };
    const leave = await about('overrideRestrictedWindow', 'COM1', input, asking.cast.director);
    expect(leave['communication'].overrides).toEqual([
      { windowName: 'Pre-election period', grounds: 'It names nobody who stands.', recordedBy: 'Dora Director' },
    ]);
    const done = await issue('COM1', '2010-04-07');
    expect(done['communication']).toMatchObject({
      state: 'ISSUED',
      issuedOn: '2010-04-07',
      nextStates: [],
      blockers: [],
      warnings: [],
    });
    expect(await issued()).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{
            title: 'Joint work',
            kind: 'PRESS_RELEASE',
            issuedOn: '2010-04-07',
            issuedBy: 'External Relations Team',
          },
          ...{ text: 'First text', contentSha256 },
        },
      ],
    });
  });

  it('show the public nothing but what was issued to it', async () => {
    await plan({ title: 'For one reader', kind: 'LETTER', forPublic: false });
    await cleared('COM2', 'Confidential');
    expect(await issue('COM2', '2010-01-20')).toMatchObject({ saved: true });
    await plan({ title: 'Only cleared' });
    await cleared('COM3', 'Not yet');
    expect((await issued()).nodes.map((each: { title: string }) => each.title)).toEqual(['Joint work']);
  });

  it('are shown no more when the report of their issue is corrected', async () => {
    await plan({ title: 'Issued by mistake' });
    await cleared('COM4', 'Oh');
    await issue('COM4', '2010-01-20');
    expect((await issued()).totalCount).toBe(2);
    const { history } = await one('COM4');
    const wrong = history.at(-1).id;
    const done = await about('withdrawCommunication', 'COM4', { corrects: wrong, effectiveOn: '2010-01-20' });
    expect(done['communication']).toMatchObject({ state: 'WITHDRAWN' });
    expect(done['communication'].history.find((each: { id: string }) => each.id === wrong).correctedBy).not.toBeNull();
    expect((await issued()).totalCount).toBe(1);
  });

  it('go back to drafting when the director sends them back', async () => {
    const done = await about(
      'returnCommunication',
      'COM3',
      { note: 'Shorter, please.', effectiveOn: '2010-01-15' },
      asking.cast.director,
    );
    expect(done['communication']).toMatchObject({ state: 'DRAFTING' });
    expect(codes(done['communication'].blockers)).toEqual(['NOT_CLEARED']);
    await submit('COM3', '2010-01-16');
    await clear('COM3', '2010-01-17');
    expect(await one('COM3')).toMatchObject({ state: 'CLEARED' });
  });

  it.each([
    ['CODE_TAKEN', { code: 'COM1' }, 'code'],
    ['NOT_FOUND', { ownerId: NOBODY }, 'ownerId'],
    ['SUBJECT_UNKNOWN', { milestoneId: NOBODY }, 'milestoneId'],
    ['BAD_USER_INPUT', { title: ' ' }, 'title'],
  ])('are not planned: %s', async (code, input, field) => {
    const before = await all();
    expect(await plan(input)).toMatchObject(refusal(code, field));
    expect(await all()).toEqual(before);
  });

  it.each([
    ['NO_TEXT', 'submitCommunication', 'COM5', {}, 'communicationId', 'lead'],
    ['NO_TEXT', 'issueCommunication', 'COM5', { effectiveOn: '2010-01-20' }, 'communicationId', 'lead'],
    [
      'NO_TEXT',
      'overrideRestrictedWindow',
      'COM5',
      { contentSha256: OTHER_WORDING, day: '2010-04-07', grounds: 'x' },
      'communicationId',
      'director',
    ],
    ['NOT_CLEARED', 'issueCommunication', 'COM6', { effectiveOn: '2010-01-20' }, 'communicationId', 'lead'],
    ['CLEARED_OTHER_TEXT', 'issueCommunication', 'COM7', { effectiveOn: '2010-01-20' }, 'communicationId', 'lead'],
    ['TEXT_CHANGED', 'clearCommunication', 'COM6', { contentSha256: OTHER_WORDING }, 'contentSha256', 'director'],
    [
      'TEXT_CHANGED',
      'overrideRestrictedWindow',
      'COM3',
      { contentSha256: OTHER_WORDING, day: '2010-04-07', grounds: 'x' },
      'contentSha256',
      'director',
    ],
    ['STEP_NOT_OPEN', 'returnCommunication', 'COM5', {}, 'communicationId', 'director'],
    ['STEP_NOT_OPEN', 'issueCommunication', 'COM1', { effectiveOn: '2010-05-07' }, 'communicationId', 'lead'],
    ['COMMUNICATION_CLOSED', 'draftCommunication', 'COM1', { body: 'x' }, 'communicationId', 'lead'],
    ['COMMUNICATION_CLOSED', 'amendCommunication', 'COM1', { title: 'x' }, 'communicationId', 'lead'],
    ['FUTURE_DATE', 'issueCommunication', 'COM3', { effectiveOn: '2010-05-11' }, 'effectiveOn', 'lead'],
    [
      'LATER_REPORT_STANDS',
      'draftCommunication',
      'COM3',
      { body: 'x', effectiveOn: '2010-01-16' },
      'effectiveOn',
      'lead',
    ],
    ['NOT_FOUND', 'submitCommunication', 'COM5', { corrects: NOBODY }, 'corrects', 'lead'],
    ['NOT_FOUND', 'submitCommunication', 'COM5', { communicationId: NOBODY }, 'communicationId', 'lead'],
    ['VERSION_CONFLICT', 'submitCommunication', 'COM6', { expectedVersion: 1 }, 'expectedVersion', 'lead'],
    ['BAD_USER_INPUT', 'clearCommunication', 'COM6', { contentSha256: 'x' }, 'contentSha256', 'director'],
    ['BAD_USER_INPUT', 'draftCommunication', 'COM6', { body: 'x'.repeat(20_001) }, 'body', 'lead'],
    [
      'BAD_USER_INPUT',
      'overrideRestrictedWindow',
      'COM3',
      { contentSha256: OTHER_WORDING, day: '2010-04-07', grounds: ' ' },
      'grounds',
      'director',
    ],
  ] as const)('refuse with %s what cannot be: %s of %s', async (code, field, subject, input, path, who) => {
    if (!(await one('COM5'))) {
      await plan({ title: 'Without a text' });
      await plan({ title: 'In clearance' });
      await draft('COM6', 'A text', '2010-01-12');
      await submit('COM6', '2010-01-13');
      await plan({ title: 'Changed' });
      await cleared('COM7', 'A text');
      await draft('COM7', 'Another text', '2010-01-15');
    }
    const before = await all();
    expect(await about(field, subject, input, asking.cast[who])).toMatchObject(refusal(code, path));
    expect(await all()).toEqual(before);
  });

  it('refuse an override of a day that lies in no window', async () => {
    const { contentSha256 } = await one('COM3');
    const input = { contentSha256, day: '2010-05-07', grounds: 'x' };
    const done = await about('overrideRestrictedWindow', 'COM3', input, asking.cast.director);
    expect(done).toMatchObject(refusal('NO_RESTRICTED_WINDOW', 'day'));
  });

  it('refuse to correct what others have followed', async () => {
    const [first] = (await one('COM3')).history;
    const done = await about('submitCommunication', 'COM3', { corrects: first.id });
    expect(done).toMatchObject(refusal('NOT_THE_LAST', 'corrects'));
  });

  it('leave clearance and override to the director', async () => {
    for (const field of ['clearCommunication', 'overrideRestrictedWindow', 'returnCommunication']) {
      const more = { contentSha256: OTHER_WORDING, day: '2010-04-07', grounds: 'x' };
      const input =
        { clearCommunication: { contentSha256: OTHER_WORDING }, overrideRestrictedWindow: more }[field] ?? {};
      await expect(about(field, 'COM6', input)).rejects.toThrow('FORBIDDEN');
    }
  });

  it('keep text as it was given, whatever it would do elsewhere', async () => {
    const hostile = `<script>alert(1)</script> '); DROP TABLE communication; -- {{7*7}} =1+1`;
    await draft('COM5', hostile, '2010-01-12');
    expect((await one('COM5')).text).toBe(hostile);
  });

  it('let one of two people win who issue at once', async () => {
    const both = await Promise.all([issue('COM3', '2010-05-07'), issue('COM3', '2010-05-07')]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
    expect((await issued()).nodes.map((each: { title: string }) => each.title)).toEqual(['Only cleared', 'Joint work']);
  });

  it('ask the database as often for thirty as for three', async () => {
    const asked = async () => {
      await asking.app.saved(asking.cast.administrator, 'addPerson', { name: 'Somebody' });
      const { statements } = await statementsDuring(async () => [await all(), await issued()]);
      return statements.length;
    };
    const few = await asked();
    for (let count = 0; count < 30; count++) await plan({ title: `Release ${count}` });
    expect((await all()).totalCount).toBeGreaterThan(30);
    expect(await asked()).toBe(few);
  });
});
