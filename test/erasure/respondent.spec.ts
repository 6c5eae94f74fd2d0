import { type Feedback, startFeedback } from '../feedback/feedback-app.js';
import { asAdmin } from '../support/database.js';
import { faults } from '../support/client.js';

const WORDS = 'My neighbour at number seven should never have been let in.';
const FOUND = `query($input: RequestErasureInput!) { previewErasure(input: $input) {
  problems { code message path } subject rows before findings { what columns rows } } }`;

describe('a respondent whose words are erased', () => {
  let f: Feedback;
  let respondentId: string;
  let erasureId: string;
  beforeAll(async () => {
    f = await startFeedback('2010-03-01');
    const exercise = await f.record('Open meeting');
    const respondent = await f.respond(exercise.id, {
      name: 'Polly Resident',
      organisationName: 'Tenants of Ash Court',
    });
    respondentId = respondent.id;
    const item = await f.say(exercise.id, WORDS, { respondentId });
    await f.say(exercise.id, 'A comment of somebody else.');
    const because = `You said: “${WORDS}” We have looked into it.`;
    const outcome = { itemId: item.id, expectedVersion: item.version, outcome: 'NOTED', because };
    await f.done('reportFeedbackOutcome', outcome);
  });
  afterAll(() => f.app.stop());

  const input = (more: object = {}) => ({
    respondentId,
    reason: 'Asked for by e-mail.',
    texts: ['Polly Resident'],
    ...more,
  });
  const run = (operation: string, given: object, token = f.cast.secretary) =>
    f.app.run(token, operation, given, 'erasure { id code state subject erasedRows }');

  it('has what they said found where it was copied to', async () => {
    const { previewErasure } = await f.app.query(f.cast.secretary, FOUND, { input: input() });
    expect(previewErasure).toMatchObject({ subject: 'Polly Resident', problems: [], before: [] });
    const found = previewErasure.findings.map(({ what }: { what: string }) => what);
    expect(found).toEqual(expect.arrayContaining(['Comments', 'Respondents', 'Feedback outcome']));
  });

  it('is named alone, by texts that are long enough, and is there', async () => {
    const wrong = [
      input({ personId: f.cast.personIds['Gus Guest'] }),
      input({ respondentId: null }),
      input({ texts: ['Jo'] }),
    ];
    for (const one of wrong)
      expect(faults(await run('requestErasure', one))).toEqual([expect.stringMatching(/^BAD_USER_INPUT/u)]);
    const nobody = input({ respondentId: '00000000-0000-4000-8000-000000000000' });
    expect(faults(await run('requestErasure', nobody))).toEqual(['NOT_FOUND']);
    const { previewErasure } = await f.app.query(f.cast.secretary, FOUND, { input: input({ texts: ['Jo'] }) });
    expect(previewErasure.problems).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'texts'] }]);
  });

  it('may be refused, with nothing lost, and asked for again', async () => {
    const { erasure } = await run('requestErasure', input());
    const answer = { erasureId: erasure.id, note: 'Kept under the duty to publish the report.' };
    expect(faults(await run('refuseErasure', answer))).toEqual(['ANOTHER_MUST_CONFIRM erasureId']);
    expect((await run('refuseErasure', answer, f.cast.administrator)).erasure).toMatchObject({
      state: 'REFUSED',
      erasedRows: 0,
    });
    expect(faults(await run('confirmErasure', { erasureId: erasure.id }, f.cast.administrator))).toEqual([
      'STEP_NOT_OPEN erasureId',
    ]);
    const again = await run('requestErasure', input());
    expect(again.erasure).toMatchObject({ code: 'ER2', state: 'REQUESTED' });
    erasureId = again.erasure.id;
  });

  it('is gone from comments, outcomes and requests, while those of others stay', async () => {
    const { erasure } = await run('confirmErasure', { erasureId }, f.cast.administrator);
    expect(erasure).toMatchObject({ state: 'CARRIED_OUT', subject: '[erased]' });
    const {
      feedbackItems: { nodes },
    } = await f.project(
      'feedbackItems(first: 10) { nodes { text outcome { because } respondent { name organisationName } } }',
    );
    expect(nodes).toEqual([
      {
        text: '[erased]',
        outcome: { because: 'You said: “[erased]” We have looked into it.' },
        respondent: { name: '[erased]', organisationName: '[erased]' },
      },
      { text: 'A comment of somebody else.', outcome: null, respondent: null },
    ]);
    const left = await asAdmin(f.app.databaseUrl, async (client) => {
      const { rows } = await client.query<{ texts: string }>(
        'SELECT string_agg(q::text, chr(10)) AS texts FROM erasure_request q',
      );
      return rows[0]!.texts;
    });
    expect(left).not.toMatch(/polly|neighbour/iu);
  });
});

describe('a person who still has a role', () => {
  let f: Feedback;
  beforeAll(async () => {
    f = await startFeedback('2010-03-01');
  });
  afterAll(() => f.app.stop());

  it('is not erased before it is withdrawn; one without loses their sign-in with it', async () => {
    const request = (name: string) => ({ personId: f.cast.personIds[name], reason: 'Left.', texts: [name] });
    const refused = await f.app.run(f.cast.secretary, 'requestErasure', request('Leo Lead'));
    expect(faults(refused)).toEqual(['STILL_ACTS personId']);
    const guest = await f.app.query(f.cast.guest, '{ me { name } }');
    expect(guest.me.name).toBe('Gus Guest');
    const { erasure } = await f.app.saved(f.cast.secretary, 'requestErasure', request('Gus Guest'), 'erasure { id }');
    await f.app.saved(f.cast.administrator, 'confirmErasure', { erasureId: erasure.id });
    expect((await f.app.gql(f.cast.guest, '{ me { name } }')).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('is not looked at by others, nor by a token that somebody else issued', async () => {
    for (const token of [f.cast.lead, f.cast.director, f.cast.reviewer])
      expect((await f.app.gql(token, '{ allErasures { totalCount } }')).codes).toEqual(['FORBIDDEN']);
    const personId = f.cast.personIds['Sara Secretary'];
    const { secret } = await f.app.saved(
      f.cast.administrator,
      'issueAccessToken',
      { personId, name: 'lent' },
      'secret',
    );
    const input = { personId: f.cast.personIds['Leo Lead'], reason: 'x', texts: [] };
    const document = 'mutation($input: RequestErasureInput!) { requestErasure(input: $input) { saved } }';
    expect((await f.app.gql(secret, document, { input })).codes).toEqual(['FORBIDDEN']);
  });
});
