import { type Feedback, startFeedback } from './feedback-app.js';

describe('what may not be published', () => {
  let f: Feedback;
  let exerciseId: string;
  /** Comments by their words. */
  const codes: Record<string, string> = {};

  const say = async (text: string, permission: string, name: string): Promise<void> => {
    const who = await f.respond(exerciseId, {
      permission,
      name,
      organisationName: 'X Council',
      type: 'ELECTED_MEMBER',
    });
    codes[text] = (await f.say(exerciseId, text, { respondentId: who.id })).code;
  };
  const found = async (search: string, token: string) =>
    (await f.project(`feedbackItems(search: ${JSON.stringify(search)}) { nodes { code } }`, {}, token)).feedbackItems
      .nodes.length;

  beforeAll(async () => {
    f = await startFeedback();
    exerciseId = (await f.record('Seminar')).id;
    await say('Apples are named.', 'NAMED', 'Ann');
    await say('Pears are anonymous.', 'ANONYMOUS', 'Bob');
    await say('Plums are withheld.', 'WITHHELD', 'Cid');
    codes['unattributed'] = (await f.say(exerciseId, 'Quinces are nobody’s.')).code;
  });
  afterAll(() => f.app.stop());

  it('is shown to the project lead and to administrators, with the reason why it is withheld from others', async () => {
    for (const token of [f.cast.lead, f.cast.administrator]) {
      expect(await f.item(codes['Plums are withheld.']!, {}, token)).toMatchObject({
        text: 'Plums are withheld.',
        attribution: 'Cid, X Council (an elected member)',
        nameWithheld: 'the respondent has not agreed to publication',
        textWithheld: 'the respondent has not agreed to publication',
        respondent: { name: 'Cid' },
      });
    }
  });

  it.each([
    ['a reviewer', 'reviewer'],
    ['the secretary', 'secretary'],
    ['the director', 'director'],
  ] as const)('is withheld from %s', async (_, role) => {
    const token = f.cast[role];
    expect(await f.item(codes['Apples are named.']!, {}, token)).toMatchObject({
      text: 'Apples are named.',
      respondent: { name: 'Ann' },
    });
    expect(await f.item(codes['Pears are anonymous.']!, {}, token)).toMatchObject({
      text: 'Pears are anonymous.',
      attribution: 'An elected member [withheld: the respondent asked not to be named]',
      respondent: null,
      respondentType: 'ELECTED_MEMBER',
    });
    expect(await f.item(codes['Plums are withheld.']!, {}, token)).toMatchObject({
      text: '[withheld: the respondent has not agreed to publication]',
      history: [{ text: '[withheld: the respondent has not agreed to publication]' }],
      respondent: null,
    });
    expect(await f.respondent('RS2', {}, token)).toMatchObject({
      name: '[withheld: the respondent asked not to be named]',
      organisationName: null,
      items: null,
      history: [{ name: '[withheld: the respondent asked not to be named]' }],
    });
  });

  it('is not found by its words either', async () => {
    expect([await found('plums', f.cast.lead), await found('plums', f.cast.reviewer)]).toEqual([1, 0]);
    expect([await found('pears', f.cast.lead), await found('pears', f.cast.reviewer)]).toEqual([1, 1]);
  });

  it('stands neither in what others export', async () => {
    const csv = async (token: string) => (await f.project('feedbackItemsCsv', {}, token)).feedbackItemsCsv as string;
    expect(await csv(f.cast.lead)).toContain('Plums are withheld.');
    const others = await csv(f.cast.reviewer);
    expect(others).not.toMatch(/Plums|Cid|Bob/u);
    expect(others).toContain('[withheld: the respondent has not agreed to publication]');
  });

  it('is redacted with a reason, in views of every date, and the words stay on record', async () => {
    f.app.clock.set('2010-03-10');
    const { id, version } = await f.item(codes['Apples are named.']!);
    const before = await f.item(codes['Apples are named.']!, { asAt: '2010-03-01' }, f.cast.reviewer);
    expect(before.text).toBe('Apples are named.');
    const known = await f.app.now();
    const input = { itemId: id, expectedVersion: version, redaction: 'TEXT', because: 'It names a complainant.' };
    expect(await f.done('redactFeedbackItem', input)).toMatchObject({
      text: 'Apples are named.',
      textWithheld: 'It names a complainant.',
    });
    for (const view of [{}, { asAt: '2010-03-01' }, { asAt: '2010-03-01', knownAt: known }]) {
      const seen = await f.item(codes['Apples are named.']!, view, f.cast.reviewer);
      expect(seen).toMatchObject({
        text: '[withheld: It names a complainant]',
        attribution: 'Ann, X Council (an elected member)',
      });
    }
    expect(await f.item(codes['Apples are named.']!, { asAt: '2010-03-01' })).toMatchObject({
      text: 'Apples are named.',
      textWithheld: null,
    });
    expect(await found('apples', f.cast.reviewer)).toBe(0);
  });

  it('is shown again when a redaction is lifted, which leaves both on record', async () => {
    const { id, version } = await f.item(codes['Apples are named.']!);
    const input = { itemId: id, expectedVersion: version, redaction: 'NOTHING', because: 'The complainant agrees.' };
    const lifted = await f.done('redactFeedbackItem', input, f.cast.secretary);
    expect(lifted).toMatchObject({
      text: 'Apples are named.',
      redactions: [{ redaction: 'TEXT' }, { redaction: 'NOTHING' }],
    });
  });

  it('takes back a permission from views of every date', async () => {
    const { id, version } = await f.respondent('RS1');
    await f.done('amendFeedbackRespondent', { respondentId: id, expectedVersion: version, permission: 'ANONYMOUS' });
    const seen = await f.item(codes['Apples are named.']!, { asAt: '2010-03-01' }, f.cast.reviewer);
    expect(seen.attribution).toBe('An elected member [withheld: the respondent asked not to be named]');
  });

  it('hides a redacted name with everything that leads to it', async () => {
    const { id, version } = await f.item(codes['unattributed']!);
    const who = await f.respond(exerciseId, { permission: 'NAMED', name: 'Dot' });
    const amended = await f.done('amendFeedbackItem', { itemId: id, expectedVersion: version, respondentId: who.id });
    await f.done('redactFeedbackItem', {
      itemId: id,
      expectedVersion: amended.version,
      redaction: 'NAME',
      because: 'On her request.',
    });
    const seen = await f.item(codes['unattributed']!, {}, f.cast.reviewer);
    expect(seen).toMatchObject({
      attribution: 'An officer [withheld: On her request]',
      respondent: null,
      text: 'Quinces are nobody’s.',
    });
    expect(JSON.stringify(seen)).not.toContain('Dot');
  });

  it('names a comment to others by its code alone', async () => {
    const { body } = await f.app.gql(f.cast.secretary, '{ journal(first: 100) { subjects { code } } }');
    expect(JSON.stringify(body)).not.toMatch(/Plums|Quinces/u);
  });

  it('tells what a pilot said to those who may know, and of nobody else', async () => {
    const pilotInput = { projectCode: 'ALPHA', name: 'Pilot authority A', authorityType: 'UNITARY' };
    const { pilot } = await f.app.saved(f.cast.lead, 'identifyPilot', pilotInput, 'pilot { id }');
    const exercise = await f.record('Pilot', { channel: 'PILOT', stage: 'PILOT' });
    const speaks = { type: 'PILOT_AUTHORITY', pilotId: pilot.id };
    const open = await f.respond(exercise.id, { ...speaks, permission: 'NAMED' });
    const shy = await f.respond(exercise.id, { ...speaks, permission: 'WITHHELD' });
    await f.say(exercise.id, 'It helped us.', { respondentId: open.id });
    await f.say(exercise.id, 'It took long.', { respondentId: shy.id });
    const other = await f.respond(exerciseId, { ...speaks, permission: 'NAMED' });
    await f.say(exerciseId, 'Said at the seminar.', { respondentId: other.id });
    const said = async (token: string, view = {}) => {
      const shown = await f.project('pilots { nodes { feedback { nodes { text } } } }', view, token);
      return shown.pilots.nodes[0]?.feedback.nodes.map((one: { text: string }) => one.text);
    };
    expect(await said(f.cast.lead)).toEqual(['It helped us.', 'It took long.']);
    expect(await said(f.cast.reviewer)).toEqual(['It helped us.']);
    expect(await said(f.cast.lead, { asAt: '2010-03-10', knownAt: await f.app.now() })).toEqual([
      'It helped us.',
      'It took long.',
    ]);
  });
});
